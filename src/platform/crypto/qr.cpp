#include "platform/crypto/qr.h"

#include "platform/refusal.h"
#include "platform/text.h"

#include <cerrno>
#include <fmt/format.h>
#include <memory>
#include <qrencode.h>

namespace gongyou {

namespace {

constexpr int quiet_zone = 4; // modules; ISO/IEC 18004 asks for four

// One stroke for each run of dark modules: a third of the size of one square each.
std::string dark_runs(const QRcode& code)
{
    std::string path;
    for (int y = 0; y < code.width; ++y) {
        const auto dark = [&](int x) { return (code.data[y * code.width + x] & 1) != 0; };
        for (int x = 0; x < code.width; ++x) {
            if (!dark(x)) continue;
            const int from = x;
            while (x < code.width && dark(x)) ++x;
            path += fmt::format("M{} {}h{}v1h-{}z", from + quiet_zone, y + quiet_zone, x - from, x - from);
        }
    }
    return path;
}

}

std::string qr_svg(std::string_view text, std::string_view label)
{
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code{
        QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M), QRcode_free};
    if (!code && errno == ENOMEM) throw std::bad_alloc{};
    if (!code) throw Refusal{Refusal::Kind::too_large, "crypto.qr_too_long", "内容为空或太长，放不进一个二维码"};

    const int side = code->width + 2 * quiet_zone;
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\" role=\"img\" aria-label=\"{1}\" shape-rendering=\"crispEdges\">"
                       "<path fill=\"#fff\" d=\"M0 0h{0}v{0}H0z\"/><path fill=\"#000\" d=\"{2}\"/></svg>",
        side, escaped(label), dark_runs(*code));
}

}
