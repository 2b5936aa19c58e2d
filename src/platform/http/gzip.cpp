#include "platform/http/gzip.h"

#include "platform/text.h"

#include <zlib.h>

#include <stdexcept>

namespace gongyou {

namespace {

constexpr std::size_t worth_it = 1024;
constexpr int level = 5; // 6 costs half as much again for one percent
constexpr int gzip_window = 15 + 16;

}

bool accepts_gzip(std::string_view accept_encoding)
{
    while (!accept_encoding.empty()) {
        const std::size_t end = std::min(accept_encoding.find(','), accept_encoding.size());
        const std::string_view coding = trimmed(accept_encoding.substr(0, end));
        accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
        if (!coding.starts_with("gzip")) continue;
        const std::size_t q = coding.find("q=");
        return q == coding.npos || coding.substr(q + 2).find_first_of("123456789") != coding.npos;
    }
    return false;
}

bool is_compressible(std::string_view content_type)
{
    const std::string_view type = content_type.substr(0, content_type.find(';'));
    return type.starts_with("text/") || type.ends_with("json") || type.ends_with("javascript") || type.ends_with("xml") || type == "application/wasm";
}

std::string gzipped(std::string_view bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::runtime_error("zlib does not start");
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) throw std::runtime_error("zlib does not finish");
    return out;
}

void compress(Response& response, std::string_view accept_encoding)
{
    if (response.shared_body || response.body.size() < worth_it || !is_compressible(response.content_type) || response.has_header("Content-Encoding")) return;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!accepts_gzip(accept_encoding)) return;
    response.body = gzipped(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

}
