#pragma once

// The secrets behind Keys, and their file. Only this folder includes it.

#include "platform/crypto/envelope.h"
#include "platform/crypto/keys.h"

#include <map>
#include <mutex>
#include <vector>

namespace gongyou {

/// Ed25519.
struct KeyPair {
    std::array<std::byte, 32> open{};
    std::array<std::byte, 64> secret{};
};

/// The pairs that were used so far: making one costs half of what checking a signature does. Copies begin empty.
class KeyPairs {
public:
    KeyPairs() = default;
    KeyPairs(const KeyPairs&) : KeyPairs() {}
    KeyPairs& operator=(const KeyPairs&) { return *this; }
    ~KeyPairs(); // overwrites them

    /// The pair of this generation and purpose; it stays where it is.
    const KeyPair& of(std::uint16_t generation, std::span<const std::byte> seed, std::string_view purpose);

private:
    std::mutex guard_;
    std::map<std::uint16_t, std::map<std::string, KeyPair, std::less<>>> made_; // by generation and purpose
};

struct Keys::Secrets {
    struct Generation {
        std::uint16_t id = 0;
        crypto::MasterKey master{};
        std::array<std::byte, 32> signing_seed{};
    };

    crypto::Algorithm algorithm = crypto::Algorithm::aes_256_gcm;
    std::uint16_t current = 0;
    std::vector<Generation> generations;
    std::array<std::byte, 32> blind_index{};
    mutable KeyPairs pairs;

    Secrets() = default;
    Secrets(const Secrets&) = default;
    Secrets& operator=(const Secrets&) = default;
    ~Secrets(); // overwrites them

    const Generation* find(std::uint16_t id) const;
    const Generation& current_generation() const { return *find(current); }
};

/// The file, in TOML.
struct KeysFile {
    using Secrets = Keys::Secrets;

    static Secrets fresh();
    static Secrets::Generation fresh_generation(std::uint16_t id);
    static std::string write(const Secrets& secrets);
    static Secrets parse(const std::string& text, const std::string& file_name);
    static Keys keys(Secrets secrets);
    static const Secrets& secrets_of(const Keys& keys) { return *keys.secrets_; }
};

/// The content of a file that nobody but its owner may read; nothing if there is none.
/// Refusals keys.readable_by_others, keys.unreadable.
std::optional<std::string> read_private_file(const std::string& path);

/// Writes it whole or not at all, mode 600, safe against a crash. False if `path` exists and `replace` is no.
/// Refusal keys.not_writable.
enum class IfThere { keep,
    replace };
bool write_private_file(const std::string& path, const std::string& text, IfThere if_there);

}
