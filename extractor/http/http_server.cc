#include "extractor/http/http_server.h"

#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace vietfacts {
namespace {

// As many connections as the kernel lets wait to be accepted (net.core.somaxconn). The library asks
// for 5, and what comes at once beyond that is dropped and has to be sent again.
constexpr int kBacklog = 4096;

// A connection that stays open takes no thread from those who wait.
constexpr std::chrono::seconds kKeepAlive{5};
constexpr std::chrono::milliseconds kLook{50};  // how often that is looked at
constexpr size_t kMaxRequests = 1000;           // on one connection

// Only one server has a port: the library would let a second one take it and share the requests.
void SetSocketOptions(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

// What is closed with bytes unread is reset, and the other side may lose the answer over it. So
// what still comes within `time` is read, up to a bound.
void Close(socket_t socket, std::chrono::milliseconds time) {
  constexpr int kMostParts = 64;
  char part[16 << 10];
  ::shutdown(socket, SHUT_WR);
  timeval most = {static_cast<time_t>(time.count() / 1000),
                  static_cast<suseconds_t>(time.count() % 1000 * 1000)};
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof most);
  const int flags = time.count() == 0 ? MSG_DONTWAIT : 0;
  int parts = 0;
  while (parts < kMostParts && (::recv(socket, part, sizeof part, flags) > 0)) ++parts;
  ::close(socket);
}

sigset_t StopSignals() {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGINT);
  ::sigaddset(&signals, SIGTERM);
  return signals;
}

}  // namespace

HttpServer::HttpServer(const ServerLimits& limits) : limits_(limits) {
  set_socket_options(SetSocketOptions);
  // Head and body of an answer are written apart, and the second must not wait for the first.
  set_tcp_nodelay(true);
  set_keep_alive_max_count(kMaxRequests);  // it is told to clients
  set_payload_max_length(limits.connection.max_body_bytes);
  new_task_queue = [this] {  // by Run, which ends it too
    threads_ = new ConnectionThreads(limits_.connections, limits_.waiting);
    return threads_;
  };
}

void HttpServer::set_refusal(std::function<void(httplib::Response&)> refusal) {
  refusal_ = std::move(refusal);
}

int HttpServer::Bind(const std::string& host, int port) {
  errno = 0;
  const int bound = port == 0 ? bind_to_any_port(host) : bind_to_port(host, port) ? port : -1;
  if (bound < 0) {
    throw std::runtime_error(errno == 0 ? "there is no such address" : std::strerror(errno));
  }
  ::listen(svr_sock_, kBacklog);  // again: the queue becomes longer
  return bound;
}

void HttpServer::Run() {
  accepting_ = std::this_thread::get_id();
  if (!listen_after_bind()) throw std::runtime_error("no connection can be accepted any more");
}

bool HttpServer::RanOut() const {
  const std::lock_guard lock(mutex_);
  const auto found = serving_.find(std::this_thread::get_id());
  return found != serving_.end() && found->second->ran_out();
}

bool HttpServer::process_and_close_socket(socket_t socket) {
  if (std::this_thread::get_id() == accepting_) {
    Refuse(socket);
  } else {
    Serve(socket);
  }
  return true;
}

void HttpServer::Serve(socket_t socket) {
  HttpConnection connection(socket, limits_.connection);
  {
    const std::lock_guard lock(mutex_);
    serving_[std::this_thread::get_id()] = &connection;
  }
  bool goes_on = true;
  bool began = connection.WaitForRequest(limits_.connection.wait);
  for (size_t left = kMaxRequests; began && goes_on; --left) {
    connection.BeginRequest();
    bool closed = false;
    const bool last = left == 1 || threads_->IsCrowded();
    goes_on = process_request(connection, last, closed, nullptr) && !closed && !last &&
              !connection.ran_out();
    began = goes_on && WaitForNextRequest(connection);
  }
  {
    const std::lock_guard lock(mutex_);
    serving_.erase(std::this_thread::get_id());
  }
  Close(socket, goes_on ? std::chrono::milliseconds(0) : std::chrono::milliseconds(500));
}

bool HttpServer::WaitForNextRequest(const HttpConnection& connection) const {
  for (std::chrono::milliseconds time = kKeepAlive; time.count() > 0; time -= kLook) {
    if (connection.WaitForRequest(kLook)) return true;
    if (threads_->IsCrowded() || svr_sock_ == INVALID_SOCKET) return false;
  }
  return false;
}

void HttpServer::Refuse(socket_t socket) {
  httplib::Response response;
  if (refusal_) refusal_(response);
  response.set_header("Connection", "close");
  response.set_header("Content-Length", std::to_string(response.body.size()));
  std::string answer = "HTTP/1.1 503 Service Unavailable\r\n";
  for (const auto& [name, value] : response.headers) answer += name + ": " + value + "\r\n";
  answer += "\r\n" + response.body;
  ::send(socket, answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  Close(socket, std::chrono::milliseconds(0));
}

void BlockStopSignals() {
  const sigset_t signals = StopSignals();
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void RunUntilSignal(HttpServer& server) {
  const sigset_t signals = StopSignals();
  std::atomic<bool> ended = false;
  std::thread stopper([&] {
    int received = 0;
    ::sigwait(&signals, &received);
    while (!server.is_running() && !ended) std::this_thread::sleep_for(kLook);  // not yet begun
    server.stop();
  });
  const auto end = [&] {
    ended = true;
    ::pthread_kill(stopper.native_handle(), SIGTERM);
    stopper.join();
  };
  try {
    server.Run();
  } catch (...) {
    end();
    throw;
  }
  end();
}

}  // namespace vietfacts
