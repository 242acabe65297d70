#include "extractor/http/http_connection.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace vietfacts {
namespace {

// poll(2), again where a signal interrupts it. Unlike select it takes any number of connections.
bool Poll(socket_t socket, short events, std::chrono::milliseconds time) {
  pollfd entry = {socket, events, 0};
  int ready;
  do {
    ready = ::poll(&entry, 1, static_cast<int>(std::max<long long>(0, time.count())));
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

using AddressOf = int (*)(int, sockaddr*, socklen_t*);

void NameAddress(socket_t socket, AddressOf address_of, std::string& ip, int& port) {
  sockaddr_storage address;
  socklen_t length = sizeof address;
  auto* any = reinterpret_cast<sockaddr*>(&address);
  char host[NI_MAXHOST];
  char service[NI_MAXSERV];
  if (address_of(socket, any, &length) != 0 ||
      ::getnameinfo(any, length, host, sizeof host, service, sizeof service,
                    NI_NUMERICHOST | NI_NUMERICSERV) != 0) {
    return;
  }
  ip = host;
  port = std::atoi(service);
}

}  // namespace

void HttpConnection::BeginRequest() {
  request_ = {Clock::now(), 0};
  answer_ = {};
  ran_out_ = false;
  in_head_ = true;
  head_bytes_ = 0;
  line_bytes_ = 0;
}

bool HttpConnection::WaitForRequest(std::chrono::milliseconds time) const {
  return next_ < end_ || Poll(socket_, POLLIN, time);
}

bool HttpConnection::Wait(short events, const Allowance& of) const {
  const std::chrono::seconds more(of.bytes / kBytesPerSecond);
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(of.begin + limits_.wait + more - Clock::now());
  if (left.count() <= 0) return false;
  return Poll(socket_, events, std::min<std::chrono::milliseconds>(left, limits_.wait));
}

bool HttpConnection::is_readable() const { return next_ < end_ || Wait(POLLIN, request_); }

bool HttpConnection::is_writable() const { return Wait(POLLOUT, answer_); }

ssize_t HttpConnection::Fill() {
  if (!Wait(POLLIN, request_)) {
    ran_out_ = true;
    return -1;
  }
  ssize_t received;
  do {
    received = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
  } while (received < 0 && errno == EINTR);
  if (received <= 0) return received;
  request_.bytes = std::min(request_.bytes + static_cast<size_t>(received), limits_.max_body_bytes);
  next_ = 0;
  end_ = static_cast<size_t>(received);
  return received;
}

// The head ends with the first empty line; every line ends with CR LF.
void HttpConnection::PassHead(const char* bytes, size_t size) {
  for (size_t i = 0; i < size && in_head_; ++i) {
    ++head_bytes_;
    if (bytes[i] == '\n') {
      in_head_ = line_bytes_ > 0;
      line_bytes_ = 0;
    } else if (bytes[i] != '\r') {
      ++line_bytes_;
    }
  }
}

ssize_t HttpConnection::read(char* bytes, size_t size) {
  if (ran_out_ || (in_head_ && head_bytes_ >= kMaxHeadBytes)) return -1;
  if (next_ == end_) {
    const ssize_t received = Fill();
    if (received <= 0) return received;
  }
  const size_t taken = std::min(size, end_ - next_);
  std::memcpy(bytes, buffer_.data() + next_, taken);
  next_ += taken;
  if (in_head_) PassHead(bytes, taken);
  return static_cast<ssize_t>(taken);
}

ssize_t HttpConnection::write(const char* bytes, size_t size) {
  if (answer_.begin == Clock::time_point()) answer_.begin = Clock::now();
  size_t all = 0;
  while (all < size) {
    if (!Wait(POLLOUT, answer_)) return -1;
    const ssize_t sent = ::send(socket_, bytes + all, size - all, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno != EINTR && errno != EAGAIN) return -1;
    if (sent <= 0) continue;
    all += static_cast<size_t>(sent);
    answer_.bytes += static_cast<size_t>(sent);
  }
  return static_cast<ssize_t>(all);
}

void HttpConnection::get_remote_ip_and_port(std::string& ip, int& port) const {
  NameAddress(socket_, ::getpeername, ip, port);
}

void HttpConnection::get_local_ip_and_port(std::string& ip, int& port) const {
  NameAddress(socket_, ::getsockname, ip, port);
}

}  // namespace vietfacts
