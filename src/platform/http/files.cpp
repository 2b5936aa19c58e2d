#include "platform/http/files.h"

#include "platform/http/gzip.h"
#include "platform/read_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

namespace gongyou {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kept_at_most = 8 << 20;
constexpr std::size_t largest_kept = 1 << 20;
constexpr std::chrono::seconds trusted_for{1};

struct Type {
    std::string_view ending, type;
};
constexpr std::array<Type, 18> types{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".geojson", "application/geo+json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
    {".wasm", "application/wasm"},
    {".txt", "text/plain; charset=utf-8"},
    {".map", "application/json"},
    {".pdf", "application/pdf"},
    {".mp4", "video/mp4"},
}};

std::string_view content_type(const fs::path& file)
{
    const std::string ending = file.extension().string();
    const auto found = std::find_if(types.begin(), types.end(), [&](const Type& t) { return t.ending == ending; });
    return found == types.end() ? std::string_view{"application/octet-stream"} : found->type;
}

/// `assets/index-BfTq1s9a.js`: a name that changes with its content.
bool has_hash(const fs::path& file)
{
    const std::string stem = file.stem().string();
    if (file.parent_path().filename() != "assets" || stem.size() < 10 || stem[stem.size() - 9] != '-') return false;
    return std::all_of(stem.end() - 8, stem.end(), [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; });
}

std::string read_whole(const fs::path& file)
{
    auto bytes = read_file(file);
    if (!bytes) refuse_not_found("http.no_such_page", "没有这个页面，请检查网址");
    return *std::move(bytes);
}

std::int64_t changed_at(const fs::path& file)
{
    return fs::last_write_time(file).time_since_epoch().count();
}

bool is_below(const fs::path& file, const fs::path& folder)
{
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return end == folder.end();
}

/// The file that `rest` names below `folder`; nothing for a folder, a hidden file, or a link that leads out.
std::optional<fs::path> file_below(const fs::path& folder, std::string_view rest)
{
    if (rest.starts_with('.') || rest.find("/.") != rest.npos || rest.find('\0') != rest.npos) return std::nullopt;
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    const fs::path file = error ? fs::path{} : fs::canonical(root / rest, error);
    if (error || !is_below(file, root) || !fs::is_regular_file(file, error)) return std::nullopt;
    return file;
}

}

Files::Files(std::vector<Router::FileMount> mounts) : mounts_(std::move(mounts)) {}

bool Files::covers(const std::string& path) const
{
    return std::any_of(mounts_.begin(), mounts_.end(), [&](const auto& mount) { return path.starts_with(mount.prefix) || path + "/" == mount.prefix; });
}

std::optional<fs::path> Files::find_file(const std::string& path) const
{
    for (const Router::FileMount& mount : mounts_) {
        if (!path.starts_with(mount.prefix)) continue;
        const std::string_view rest = std::string_view{path}.substr(mount.prefix.size());
        const bool names_a_file = rest.substr(rest.rfind('/') + 1).find('.') != rest.npos;
        if (auto file = rest.empty() ? std::nullopt : file_below(mount.folder, rest)) return file;
        if (!rest.empty() && (!mount.single_page || names_a_file)) return std::nullopt;
        auto page = file_below(mount.folder, "index.html");
        if (!page && mount.single_page) refuse_not_found("http.not_built", "这个页面还没有安装：请系统管理员运行 bin/build --web，再重启服务");
        return page;
    }
    return std::nullopt;
}

std::optional<Response> Files::recall(const Request& request)
{
    const std::lock_guard lock{guard_};
    const auto found = by_key_.find(request.path + (accepts_gzip(request.header("accept-encoding")) ? "\n" : ""));
    if (found == by_key_.end()) return std::nullopt;
    if (!found->second->immutable && std::chrono::steady_clock::now() - found->second->seen > trusted_for) return std::nullopt;
    kept_.splice(kept_.begin(), kept_, found->second);
    return answer(*found->second, request);
}

Response Files::fetch(const Request& request)
{
    if (std::any_of(mounts_.begin(), mounts_.end(), [&](const auto& mount) { return request.path + "/" == mount.prefix; })) {
        Response moved;
        moved.status = 308;
        moved.headers.emplace_back("Location", request.path + "/");
        return moved;
    }
    const auto path = find_file(request.path);
    if (!path) refuse_not_found("http.no_such_page", "没有这个页面，请检查网址");
    const bool gzip = accepts_gzip(request.header("accept-encoding"));
    File file = *load(*path, gzip);
    file.key = request.path + (gzip ? "\n" : "");
    const bool is_own_path = path->filename() == fs::path{request.path}.filename() || request.path.ends_with('/');
    if (file.bytes->size() <= largest_kept && is_own_path) keep(file); // unknown paths of one page would fill it with copies
    return answer(file, request);
}

std::shared_ptr<const Files::File> Files::load(const fs::path& path, bool gzip) const
{
    auto file = std::make_shared<File>();
    file->changed = changed_at(path);
    file->size = static_cast<std::int64_t>(fs::file_size(path));
    file->content_type = content_type(path);
    file->immutable = has_hash(path);
    file->seen = std::chrono::steady_clock::now();
    const fs::path beside = path.string() + ".gz";
    std::error_code none;
    if (gzip && fs::is_regular_file(beside, none) && changed_at(beside) >= file->changed) {
        file->bytes = std::make_shared<const std::string>(read_whole(beside));
        file->gzip = true;
    } else {
        std::string bytes = read_whole(path);
        file->gzip = gzip && bytes.size() > 1024 && is_compressible(file->content_type);
        file->bytes = std::make_shared<const std::string>(file->gzip ? gzipped(bytes) : std::move(bytes));
    }
    file->etag = fmt::format("\"{:x}-{:x}{}\"", file->changed, file->size, file->gzip ? "-gz" : "");
    return file;
}

void Files::keep(const File& file)
{
    const std::lock_guard lock{guard_};
    if (const auto found = by_key_.find(file.key); found != by_key_.end()) {
        kept_bytes_ -= found->second->bytes->size();
        kept_.erase(found->second);
        by_key_.erase(found);
    }
    kept_.push_front(file);
    by_key_[file.key] = kept_.begin();
    kept_bytes_ += file.bytes->size();
    while (kept_bytes_ > kept_at_most) {
        kept_bytes_ -= kept_.back().bytes->size();
        by_key_.erase(kept_.back().key);
        kept_.pop_back();
    }
}

Response Files::answer(const File& file, const Request& request)
{
    Response response;
    response.headers.emplace_back("ETag", file.etag);
    response.headers.emplace_back("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (is_compressible(file.content_type)) response.headers.emplace_back("Vary", "Accept-Encoding");
    if (request.header("if-none-match") == file.etag) {
        response.status = 304;
        return response;
    }
    response.content_type = file.content_type;
    response.shared_body = file.bytes;
    if (file.gzip) response.headers.emplace_back("Content-Encoding", "gzip");
    return response;
}

}
