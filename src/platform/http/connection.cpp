// One connection: a coroutine that reads a request, hands it over, waits for the answer and writes it.
// Requests that are sent ahead (pipelining) wait in the buffer, so answers go out in order.
//
// What makes it quick: the answer is put together in the loop's one string and written at once, without
// waiting to be told that the socket is ready; only what the socket does not take goes the slow way.
// What keeps it small: between requests it holds one kilobyte and no parser, request or answer.

#include "platform/http/connection.h"

#include "platform/http/buffer.h"
#include "platform/http/head.h"
#include "platform/http/parser.h"
#include "platform/http/reception.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/http/error.hpp>

#include <array>

namespace gongyou {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using Error = boost::system::error_code;
using TlsStream = asio::ssl::stream<Socket>;

namespace {

constexpr std::size_t joined_body = 16 * 1024; // up to here copying is cheaper than a second buffer
constexpr std::uint32_t linger_seconds = 2;

template <class Stream>
class HttpConnection final : public Watched {
public:
    static constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;

    template <class... More>
    HttpConnection(Loop& loop, std::string client, More&&... more) : loop_(loop),
                                                                     stream_(std::forward<More>(more)...),
                                                                     client_(std::move(client))
    {
        enter(is_tls ? Phase::opening : Phase::idle);
        loop_.watch(*this);
    }
    ~HttpConnection() override
    {
        loop_.reception().connection_counts().leave(client_);
        loop_.forget(*this);
    }

    static Coroutine serve(std::unique_ptr<HttpConnection> self);

    void look_at_clock(std::uint32_t now_seconds) override;
    void finish() override;
    void abandon() override
    {
        if (const auto waiting = std::move(exchange_)) waiting->abandon();
    }
    void close() override;

private:
    enum class Phase : std::uint8_t { opening,
        idle,
        header,
        body,
        running,
        writing,
        closing };

    void enter(Phase phase)
    {
        phase_ = phase;
        since_ = loop_.seconds();
        moved_ = 0;
    }
    Socket& socket()
    {
        if constexpr (is_tls) return stream_.next_layer();
        else return stream_;
    }
    bool take_request();
    void begin_request();
    bool meet();
    void refuse(Response response);
    void refuse_unparsable(const Error& error);
    std::size_t put_answer_together();
    std::size_t write_at_once();
    std::array<asio::const_buffer, 2> rest_of_answer(std::size_t sent) const;
    void end_request();

    Loop& loop_;
    Stream stream_;
    std::string client_;
    std::shared_ptr<Exchange> exchange_;
    std::unique_ptr<RequestParser> parser_;
    ReadBuffer buffer_;
    std::uint32_t since_ = 0;
    std::size_t moved_ = 0; // bytes in this phase
    Phase phase_ = Phase::idle;
    bool met_ = false;    // the header was read and let in
    bool last_ = false;   // the server stops
    bool unread_ = false; // the request was refused before its end
};

template <class Stream>
Coroutine HttpConnection<Stream>::serve(std::unique_ptr<HttpConnection> self)
{
    HttpConnection& c = *self;
    Error error;
    if constexpr (is_tls) {
        co_await c.stream_.async_handshake(asio::ssl::stream_base::server, asio::redirect_error(Await{}, error));
        if (error) co_return;
        c.enter(Phase::idle);
    }
    while (c.phase_ != Phase::closing) {
        while (!c.take_request()) {
            const std::size_t n = co_await c.stream_.async_read_some(asio::buffer(c.buffer_.room(), c.buffer_.room_size()),
                asio::redirect_error(Await{}, error));
            if (error) co_return;
            c.buffer_.grew(n);
            c.moved_ += n;
        }
        if (!c.exchange_->is_answered()) {
            c.enter(Phase::running);
            c.loop_.reception().handle(c.exchange_);
            if (!c.exchange_->is_answered()) co_await c.exchange_->answered();
        }
        const std::size_t size = c.put_answer_together();
        for (std::size_t sent = c.write_at_once(); sent < size && c.phase_ != Phase::closing;) {
            const std::size_t n = co_await c.stream_.async_write_some(c.rest_of_answer(sent), asio::redirect_error(Await{}, error));
            if (error) co_return;
            sent += n;
            c.moved_ += n;
        }
        c.end_request();
    }
    if constexpr (is_tls) co_await c.stream_.async_shutdown(asio::redirect_error(Await{}, error));
    if (!c.unread_) co_return;
    // To close with unread bytes would reset the connection and take the answer back.
    c.socket().shutdown(Socket::shutdown_send, error);
    while (!error) co_await c.socket().async_read_some(asio::buffer(c.buffer_.room(), c.buffer_.room_size()), asio::redirect_error(Await{}, error));
}

/// Takes a request out of the buffer. False: it needs more bytes.
template <class Stream>
bool HttpConnection<Stream>::take_request()
{
    while (!buffer_.empty()) {
        if (!exchange_) begin_request();
        Error error;
        buffer_.consume(parser_->take(buffer_.data(), buffer_.size(), error));
        if (error && error != http::error::need_more) {
            refuse_unparsable(error);
            return true;
        }
        if (parser_->is_header_done() && !met_ && !meet()) return true;
        if (parser_->is_done()) return true;
        if (error == http::error::need_more && !buffer_.empty()) break;
    }
    if (!exchange_) buffer_.rest();
    if (!buffer_.make_room(met_)) {
        refuse_unparsable(http::error::header_limit);
        return true;
    }
    return false;
}

template <class Stream>
void HttpConnection<Stream>::begin_request()
{
    exchange_ = std::make_shared<Exchange>(loop_.shared_from_this());
    exchange_->request.client = client_;
    exchange_->secure = is_tls;
    parser_ = std::make_unique<RequestParser>(exchange_->request, loop_.reception().settings().header_limit);
    enter(Phase::header);
}

template <class Stream>
bool HttpConnection<Stream>::meet()
{
    try {
        loop_.reception().meet(*exchange_, *parser_);
    } catch (const Refusal& refusal) {
        refuse(problem(refusal));
        return false;
    }
    met_ = true;
    if (parser_->is_done()) return true;
    enter(Phase::body);
    if constexpr (!is_tls) {
        static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        Error ignored; // a client that hears nothing sends after a while
        if (parser_->wants_continue() && buffer_.empty()) stream_.write_some(asio::buffer(go_on), ignored);
    }
    return true;
}

template <class Stream>
void HttpConnection<Stream>::refuse(Response response)
{
    unread_ = true;
    exchange_->keep_alive = false;
    exchange_->take(std::move(response));
}

template <class Stream>
void HttpConnection<Stream>::refuse_unparsable(const Error& error)
{
    if (exchange_->request.id.empty()) exchange_->request.id = loop_.next_request_id();
    refuse(unparsable(error));
}

/// Gives the size of the whole answer.
template <class Stream>
std::size_t HttpConnection<Stream>::put_answer_together()
{
    Exchange& exchange = *exchange_;
    if (last_ || loop_.finishing()) exchange.keep_alive = false;
    loop_.reception().show_refusal(exchange);
    loop_.reception().record(exchange);
    loop_.head.clear();
    format_head(loop_.head, exchange, loop_.date());
    if (exchange.is_head()) exchange.response.shared_body.reset(), exchange.response.body.clear();
    const std::string& body = exchange.response.bytes();
    const std::size_t size = loop_.head.size() + body.size();
    if (body.size() <= joined_body && !body.empty()) {
        loop_.head += body;
        exchange.response.shared_body.reset();
        exchange.response.body.clear();
    }
    enter(Phase::writing);
    return size;
}

/// Gives how much went out at once. What did not moves into the exchange: the next answer needs the string.
template <class Stream>
std::size_t HttpConnection<Stream>::write_at_once()
{
    std::size_t sent = 0;
    const std::string& body = exchange_->response.bytes();
    if constexpr (!is_tls) {
        Error error;
        if (body.empty()) sent = stream_.write_some(asio::buffer(loop_.head), error);
        else sent = stream_.write_some(std::array{asio::const_buffer{asio::buffer(loop_.head)}, asio::const_buffer{asio::buffer(body)}}, error);
        if (error && error != asio::error::would_block) phase_ = Phase::closing;
    }
    moved_ = sent;
    if (sent < loop_.head.size() + body.size()) exchange_->held_until_sent.swap(loop_.head);
    return sent;
}

template <class Stream>
std::array<asio::const_buffer, 2> HttpConnection<Stream>::rest_of_answer(std::size_t sent) const
{
    const std::string_view head = exchange_->held_until_sent, body = exchange_->response.bytes();
    const std::size_t of_head = std::min(sent, head.size());
    const std::string_view rest = body.substr(sent - of_head);
    return {asio::buffer(head.substr(of_head)), asio::buffer(rest)};
}

template <class Stream>
void HttpConnection<Stream>::end_request()
{
    const bool over = !exchange_->keep_alive || phase_ == Phase::closing;
    exchange_.reset();
    parser_.reset();
    met_ = false;
    enter(over ? Phase::closing : Phase::idle);
}

template <class Stream>
void HttpConnection<Stream>::look_at_clock(std::uint32_t now_seconds)
{
    const ServerSettings& settings = loop_.reception().settings();
    const std::uint32_t passed = now_seconds - since_;
    switch (phase_) {
    case Phase::running: return;
    case Phase::opening:
        if (passed > static_cast<std::uint32_t>(settings.header_seconds)) close();
        return;
    case Phase::idle:
        if (passed > static_cast<std::uint32_t>(settings.idle_seconds)) close();
        return;
    case Phase::closing:
        if (passed > linger_seconds) close();
        return;
    case Phase::header:
        if (passed <= static_cast<std::uint32_t>(settings.header_seconds)) return;
        break;
    case Phase::body:
    case Phase::writing:
        // the grace of a header holds for them, too
        if (passed <= static_cast<std::uint32_t>(settings.header_seconds) || moved_ >= static_cast<std::size_t>(settings.bytes_per_second) * passed) return;
        break;
    }
    if constexpr (!is_tls) {
        static constexpr std::string_view too_slow = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        Error ignored;
        if (phase_ != Phase::writing) stream_.write_some(asio::buffer(too_slow), ignored);
    }
    close();
}

template <class Stream>
void HttpConnection<Stream>::finish()
{
    last_ = true;
    if (phase_ == Phase::idle || phase_ == Phase::opening) close();
}

template <class Stream>
void HttpConnection<Stream>::close()
{
    Error ignored;
    socket().close(ignored);
}

}

void serve_connection(Loop& loop, Socket socket, std::string client, asio::ssl::context* tls)
{
    if (tls) {
        auto connection = std::make_unique<HttpConnection<TlsStream>>(loop, std::move(client), std::move(socket), *tls);
        asio::co_spawn(loop.executor(), HttpConnection<TlsStream>::serve(std::move(connection)), asio::detached);
    } else {
        auto connection = std::make_unique<HttpConnection<Socket>>(loop, std::move(client), std::move(socket));
        asio::co_spawn(loop.executor(), HttpConnection<Socket>::serve(std::move(connection)), asio::detached);
    }
}

}
