#include "platform/crypto/envelope.h"

#include "platform/crypto/aead.h"
#include "platform/crypto/hash.h"

#include <algorithm>
#include <iterator>

namespace gongyou::crypto {

namespace {

constexpr std::byte version{1};
constexpr std::size_t header_size = 4;

const Aead* aead_of(std::byte algorithm)
{
    switch (static_cast<Algorithm>(algorithm)) {
    case Algorithm::aes_256_gcm: return &aes_256_gcm();
    case Algorithm::sm4_ctr_hmac_sm3: return &sm4_ctr_hmac_sm3();
    }
    return nullptr;
}

}

Bytes seal(Algorithm algorithm, std::uint16_t key_id, const MasterKey& master, std::string_view plain, std::string_view row)
{
    const Aead& aead = *aead_of(std::byte{static_cast<std::uint8_t>(algorithm)});
    const Bytes nonce = random_bytes(aead.nonce_size);

    const std::byte header[header_size]{version, std::byte{static_cast<std::uint8_t>(algorithm)}, std::byte(key_id >> 8), std::byte(key_id & 0xFF)};
    Bytes envelope(header_size + aead.nonce_size + plain.size() + aead.tag_size);
    std::copy(std::begin(header), std::end(header), envelope.begin());
    std::copy(nonce.begin(), nonce.end(), envelope.begin() + header_size);

    const std::span<std::byte> whole{envelope};
    aead.seal(master,
        {.header = whole.first(header_size), .row = bytes_of(row), .nonce = whole.subspan(header_size, aead.nonce_size)},
        bytes_of(plain), whole.subspan(header_size + aead.nonce_size, plain.size()), whole.last(aead.tag_size));
    return envelope;
}

std::optional<std::uint16_t> key_id_of(std::span<const std::byte> envelope)
{
    if (envelope.size() < header_size || envelope[0] != version) return std::nullopt;
    const Aead* aead = aead_of(envelope[1]);
    if (!aead || envelope.size() < header_size + aead->nonce_size + aead->tag_size) return std::nullopt;
    return static_cast<std::uint16_t>((std::to_integer<unsigned>(envelope[2]) << 8) | std::to_integer<unsigned>(envelope[3]));
}

std::optional<std::string> open(const MasterKey& master, std::span<const std::byte> envelope, std::string_view row)
{
    if (!key_id_of(envelope)) return std::nullopt;
    const Aead& aead = *aead_of(envelope[1]);
    const auto sealed = envelope.subspan(header_size + aead.nonce_size, envelope.size() - header_size - aead.nonce_size - aead.tag_size);

    std::string plain(sealed.size(), '\0');
    const bool opened = aead.open(
        master, {.header = envelope.first(header_size), .row = bytes_of(row), .nonce = envelope.subspan(header_size, aead.nonce_size)}, sealed,
        envelope.last(aead.tag_size), std::as_writable_bytes(std::span{plain}));
    if (!opened) return std::nullopt;
    return plain;
}

}
