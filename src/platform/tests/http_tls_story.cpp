#include "platform/tests/served.h"

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <doctest/doctest.h>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

using namespace gongyou;
using namespace gongyou::testing;
namespace asio = boost::asio;
namespace fs = std::filesystem;

namespace {

/// A certificate for a day, signed by itself, and its key, in a folder that goes away.
class OwnCertificate {
public:
    OwnCertificate()
    {
        char pattern[] = "/tmp/gongyou-tls-XXXXXX";
        folder_ = mkdtemp(pattern);
        EVP_PKEY* key = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
        X509* made = X509_new();
        X509_set_version(made, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
        X509_gmtime_adj(X509_getm_notBefore(made), -60);
        X509_gmtime_adj(X509_getm_notAfter(made), 86400);
        X509_set_pubkey(made, key);
        X509_NAME* name = X509_get_subject_name(made);
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
        X509_set_issuer_name(made, name);
        X509_sign(made, key, EVP_sha256());
        write(certificate(), [&](FILE* file) { PEM_write_X509(file, made); });
        write(this->key(), [&](FILE* file) { PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr); });
        X509_free(made);
        EVP_PKEY_free(key);
    }
    ~OwnCertificate() { fs::remove_all(folder_); }

    std::string certificate() const { return folder_ + "/certificate.pem"; }
    std::string key() const { return folder_ + "/key.pem"; }

private:
    template <class F>
    static void write(const std::string& file, F print)
    {
        FILE* out = std::fopen(file.c_str(), "w");
        print(out);
        std::fclose(out);
    }

    std::string folder_;
};

class TlsClient {
public:
    explicit TlsClient(std::uint16_t port) : context_(asio::ssl::context::tls_client),
                                             stream_(io_, context_)
    {
        stream_.next_layer().connect({asio::ip::make_address("127.0.0.1"), port});
        stream_.handshake(asio::ssl::stream_base::client);
    }

    std::string ask(std::string_view text)
    {
        asio::write(stream_, asio::buffer(text));
        std::string heard;
        boost::system::error_code error;
        while (!error) {
            char some[16384];
            heard.append(some, stream_.read_some(asio::buffer(some), error));
            const std::size_t head = heard.find("\r\n\r\n"), length = heard.find("Content-Length: ");
            if (head != heard.npos && length < head && heard.size() - head - 4 >= std::strtoul(heard.c_str() + length + 16, nullptr, 10)) break;
        }
        return heard;
    }

private:
    asio::io_context io_;
    asio::ssl::context context_;
    asio::ssl::stream<asio::ip::tcp::socket> stream_;
};

}

TEST_CASE("over TLS the same server answers, and tells browsers to stay there")
{
    const OwnCertificate own;
    Served served;
    served.settings.certificate = own.certificate();
    served.settings.key = own.key();
    served.router.get("/api/large", free_for_all(), "", [](Request&) { return ok(std::string(300000, 'z')); });
    served.start();

    TlsClient client{served.server->port()};
    for (int i = 0; i < 3; ++i) {
        const std::string heard = client.ask("GET /health HTTP/1.1\r\nHost: a\r\n\r\n");
        CHECK(heard.starts_with("HTTP/1.1 200 OK"));
        CHECK(heard.find("Strict-Transport-Security: max-age=31536000") != heard.npos);
    }
    CHECK(client.ask("GET /api/large HTTP/1.1\r\nHost: a\r\n\r\n").size() > 300000);
    CHECK(client.ask("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").find("Connection: close") != std::string::npos);
}

TEST_CASE("who speaks plainly to TLS gets nothing, and the server lives")
{
    const OwnCertificate own;
    Served served;
    served.settings.certificate = own.certificate();
    served.settings.key = own.key();
    served.start();
    BareSocket plain{served.server->port()};
    plain.say("GET /health HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(plain.hear_all().find("200 OK") == std::string::npos);
    CHECK(TlsClient{served.server->port()}.ask("GET /health HTTP/1.1\r\nHost: a\r\n\r\n").starts_with("HTTP/1.1 200 OK"));
}

TEST_CASE("a server that cannot start says so")
{
    Served without_key;
    without_key.settings.certificate = "/nowhere.pem";
    CHECK_THROWS_AS(without_key.start(), std::runtime_error);
    without_key.settings.key = "/nowhere.key";
    CHECK_THROWS(without_key.start());

    Served first, second;
    first.settings.io_threads = second.settings.io_threads = 2;
    first.start();
    second.settings.port = first.server->port();
    CHECK_THROWS(second.start());
}
