#pragma once

#include "platform/crypto/hash.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gongyou {

/// The keys of one installation, in a file of mode 600 outside the database (`keys.toml` in the data
/// folder, or where GONGYOU_KEYS points). Made on first start. Copies share the secrets.
class Keys {
public:
    /// Refusals keys.readable_by_others, keys.unreadable, keys.not_writable, toml.mistakes.
    static Keys load_or_create(const std::string& file);

    /// Adds a fresh master key and signing seed to the file and makes them current; what was sealed or
    /// signed before still opens and verifies. The blind index keeps its key: it must go on finding.
    static Keys rotate(const std::string& file);

    /// An envelope (envelope.h) by the current key. `row` names where the value stands (table, column and
    /// id) and is bound in, so a sealed value moved to another row does not open.
    Bytes seal(std::string_view plain, std::string_view row) const;
    /// Nothing if the envelope was altered, moved or made by an unknown key.
    std::optional<std::string> open(std::span<const std::byte> envelope, std::string_view row) const;

    /// Keyed hash over a normalised value, to find it without reading it. `purpose` keeps the indexes apart.
    Bytes blind_index(std::string_view purpose, std::string_view normalised) const;

    /// Ed25519, one key a purpose (`seal-head`, `check-in`), made from the current seed.
    Bytes sign(std::string_view purpose, std::span<const std::byte> message) const;
    /// By the current seed or any older one in the file.
    bool verify(std::string_view purpose, std::span<const std::byte> message, std::span<const std::byte> signature) const;
    Bytes public_key(std::string_view purpose) const;

private:
    struct Secrets;
    friend struct KeysFile;
    std::shared_ptr<const Secrets> secrets_;
};

/// Ed25519 with a public key that came from outside.
bool verify_signature(std::span<const std::byte> public_key, std::span<const std::byte> message, std::span<const std::byte> signature);

}
