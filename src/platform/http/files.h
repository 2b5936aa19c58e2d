#pragma once

// The built faces, served from folders. A file whose name carries a hash of its content may be kept by
// the browser for ever; every other one is asked for again, by its ETag. What was read stays in a
// bounded memory, compressed where that helps.

#include "platform/http/request.h"
#include "platform/http/router.h"

#include <filesystem>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace gongyou {

class Files {
public:
    explicit Files(std::vector<Router::FileMount> mounts);

    /// Whether the path lies below one of the folders' prefixes.
    bool covers(const std::string& path) const;

    /// The answer from memory, without touching the disk; nothing if it is not there, or older than a second.
    std::optional<Response> recall(const Request& request);

    /// The answer from disk. Refusal not_found (http.no_such_page).
    Response fetch(const Request& request);

private:
    struct File {
        std::string key;
        std::shared_ptr<const std::string> bytes;
        std::string content_type, etag;
        bool gzip = false, immutable = false;
        std::int64_t changed = 0, size = 0; // on disk, to see whether it is still the same
        std::chrono::steady_clock::time_point seen;
    };
    using Kept = std::list<File>; // the last used first

    std::optional<std::filesystem::path> find_file(const std::string& path) const;
    std::shared_ptr<const File> load(const std::filesystem::path& file, bool gzip) const;
    void keep(const File& file);
    static Response answer(const File& file, const Request& request);

    std::vector<Router::FileMount> mounts_;
    std::mutex guard_;
    Kept kept_;
    std::unordered_map<std::string, Kept::iterator> by_key_;
    std::size_t kept_bytes_ = 0;
};

}
