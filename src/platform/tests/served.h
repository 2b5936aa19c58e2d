#pragma once

// A server on a free port for the tests of HTTP, and a bare socket to say rude things to it.

#include "platform/calendar.h"
#include "platform/crypto/keys.h"
#include "platform/http/server.h"
#include "platform/log.h"
#include "platform/testing/http_client.h"
#include "platform/testing/test_database.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include <memory>

namespace gongyou::testing {

inline Guard free_for_all()
{
    return {"anyone", {}};
}

struct Served {
    explicit Served(Engine engine = Engine::sqlite) : database(engine) { settings.port = 0; }

    HttpClient start()
    {
        log_from(Level::error);
        server = std::make_unique<Server>(router, House{*database, clock, ids, keys, calendar}, settings);
        server->start();
        return HttpClient{server->port()};
    }

    TestDatabase database;
    Clock clock;
    IdMaker ids;
    Keys keys;
    Calendar calendar;
    Router router;
    ServerSettings settings;
    std::unique_ptr<Server> server;
};

class BareSocket {
public:
    explicit BareSocket(std::uint16_t port) : socket_(io_) { socket_.connect({boost::asio::ip::make_address("127.0.0.1"), port}); }

    void say(std::string_view text) { boost::asio::write(socket_, boost::asio::buffer(text)); }

    /// Everything until the server closes.
    std::string hear_all()
    {
        std::string heard;
        boost::system::error_code error;
        boost::asio::read(socket_, boost::asio::dynamic_buffer(heard), error);
        return heard;
    }

    /// Everything up to and with `end`.
    std::string hear_until(std::string_view end)
    {
        std::string heard;
        boost::system::error_code error;
        while (!error && heard.find(end) == heard.npos) {
            char some[4096];
            heard.append(some, socket_.read_some(boost::asio::buffer(some), error));
        }
        return heard;
    }

    void stop_talking() { socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_send); }

private:
    boost::asio::io_context io_;
    boost::asio::ip::tcp::socket socket_;
};

}
