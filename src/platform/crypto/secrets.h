#pragma once

// The secrets behind Keys, and their file. Only this folder includes it.

#include "platform/crypto/envelope.h"
#include "platform/crypto/keys.h"

#include <vector>

namespace gongyou {

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
