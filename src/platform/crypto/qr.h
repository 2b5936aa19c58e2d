#pragma once

#include <string>
#include <string_view>

namespace gongyou {

/// A QR code as a standalone SVG: black on white, four modules of quiet zone, one unit a module, no inline
/// styles. `label` is read aloud by screen readers. Refusal too_large (crypto.qr_too_long) above about 2,300 bytes.
std::string qr_svg(std::string_view text, std::string_view label = "二维码");

}
