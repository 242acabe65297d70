// An HTTP server that many can use at once and nobody can block: cpp-httplib with limits of our
// own.
#ifndef VIETFACTS_HTTP_HTTP_SERVER_H_
#define VIETFACTS_HTTP_HTTP_SERVER_H_

#include <httplib.h>

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "extractor/http/connection_threads.h"
#include "extractor/http/http_connection.h"

namespace vietfacts {

struct ServerLimits {
  size_t connections = 128;  // served at the same time
  size_t waiting = 512;      // more of them wait their turn; what comes then is refused
  ConnectionLimits connection;
};

// Handlers are set as those of httplib::Server, before Run.
class HttpServer : public httplib::Server {
 public:
  explicit HttpServer(const ServerLimits& limits);

  // Fills in the answer for connections that are refused, with its body, type and other header
  // fields; the status is 503.
  void set_refusal(std::function<void(httplib::Response&)> refusal);

  // Listens at `host`; port 0 takes any free one. Returns the port. Throws std::runtime_error with
  // the reason where that can't be.
  int Bind(const std::string& host, int port);

  // Answers requests until stop(), which any thread may call; then ends those that it has begun.
  // Throws std::runtime_error where it had to end without it.
  void Run();

  // For handlers: whether the request that this thread answers was cut short because it took too
  // long to come.
  bool RanOut() const;

 private:
  bool process_and_close_socket(socket_t socket) override;
  void Serve(socket_t socket);
  bool WaitForNextRequest(const HttpConnection& connection) const;
  void Refuse(socket_t socket);

  const ServerLimits limits_;
  std::function<void(httplib::Response&)> refusal_;
  std::thread::id accepting_;
  ConnectionThreads* threads_ = nullptr;  // while Run runs, which owns them
  mutable std::mutex mutex_;
  std::map<std::thread::id, const HttpConnection*> serving_;  // guarded by mutex_
};

// From now on SIGINT and SIGTERM wait for RunUntilSignal, in this thread and those that it starts.
void BlockStopSignals();

// Calls server.Run(), and its stop() at SIGINT or SIGTERM, which all threads have blocked.
void RunUntilSignal(HttpServer& server);

}  // namespace vietfacts

#endif  // VIETFACTS_HTTP_HTTP_SERVER_H_
