// One connection of an HTTP server, with a limit to the time and the size of each request on it.
#ifndef VIETFACTS_HTTP_HTTP_CONNECTION_H_
#define VIETFACTS_HTTP_HTTP_CONNECTION_H_

#include <httplib.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <string>

namespace vietfacts {

struct ConnectionLimits {
  // For the next bytes. A whole request, or a whole answer, may take this and one more second for
  // each kBytesPerSecond of it, so that bytes that trickle in keep no thread for ever.
  std::chrono::seconds wait{10};
  size_t max_body_bytes = size_t{16} << 20;  // what is longer gets no more time
};

class HttpConnection : public httplib::Stream {
 public:
  static constexpr size_t kBytesPerSecond = 64 << 10;
  static constexpr size_t kMaxHeadBytes = 64 << 10;  // of the request line and all header fields

  // `socket` stays the caller's.
  HttpConnection(socket_t socket, const ConnectionLimits& limits)
      : socket_(socket), limits_(limits) {}

  // The next request begins with the next byte.
  void BeginRequest();
  // Whether there is a byte to read, or the end, within `time`.
  bool WaitForRequest(std::chrono::milliseconds time) const;
  // Whether this request ended by its time and not by its last byte.
  bool ran_out() const { return ran_out_; }

  bool is_readable() const override;
  bool is_writable() const override;
  // Returns the number of bytes, which is 0 at the end, and -1 where the connection broke or a
  // limit was reached.
  ssize_t read(char* bytes, size_t size) override;
  // Writes all or returns -1.
  ssize_t write(const char* bytes, size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  socket_t socket() const override { return socket_; }

 private:
  using Clock = std::chrono::steady_clock;

  // What a request or an answer may still take.
  struct Allowance {
    Clock::time_point begin;
    size_t bytes = 0;  // of it so far
  };

  bool Wait(short events, const Allowance& of) const;
  ssize_t Fill();
  void PassHead(const char* bytes, size_t size);

  const socket_t socket_;
  const ConnectionLimits limits_;
  Allowance request_;
  Allowance answer_;
  bool ran_out_ = false;
  bool in_head_ = true;
  size_t head_bytes_ = 0;
  size_t line_bytes_ = 0;              // of the head's line that is being read, without its end
  std::array<char, 16 << 10> buffer_;  // read and not yet taken: from next_ to end_
  size_t next_ = 0;
  size_t end_ = 0;
};

}  // namespace vietfacts

#endif  // VIETFACTS_HTTP_HTTP_CONNECTION_H_
