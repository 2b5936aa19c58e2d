// A private file appears under its name only when all of it is on the disk: it is written beside, synced,
// and then linked (two servers that start at once both link; one wins, the other reads the winner's) or
// renamed over the old one.

#include "platform/crypto/secrets.h"

#include "platform/refusal.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gongyou {

namespace {

constexpr std::size_t largest = 64 * 1024;

struct Descriptor {
    int number;
    explicit Descriptor(int descriptor) : number(descriptor) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (number >= 0) ::close(number);
    }
};

[[noreturn]] void refuse_writing(const std::string& path)
{
    const std::string why = std::strerror(errno);
    throw Refusal{Refusal::Kind::unavailable, "keys.not_writable", fmt::format("写不了密钥文件 {}（{}），请检查目录权限和磁盘空间", path, why)};
}

bool write_all(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

}

std::optional<std::string> read_private_file(const std::string& path)
{
    const auto refuse = [&](const char* why) {
        throw Refusal{Refusal::Kind::unavailable, "keys.unreadable", fmt::format("读不了密钥文件 {}（{}），请检查它的属主和权限", path, why)};
    };
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.number < 0 && errno == ENOENT) return std::nullopt;
    if (file.number < 0) refuse(std::strerror(errno));

    struct stat about {};
    if (::fstat(file.number, &about) != 0) refuse(std::strerror(errno));
    if ((about.st_mode & 077) != 0) {
        throw Refusal{Refusal::Kind::forbidden, "keys.readable_by_others",
            fmt::format("密钥文件 {} 别人也能读取，不能启动。请执行：chmod 600 {}", path, path)};
    }
    std::string text(largest + 1, '\0');
    std::size_t length = 0;
    while (length < text.size()) {
        const ssize_t got = ::read(file.number, text.data() + length, text.size() - length);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) refuse(std::strerror(errno));
        if (got == 0) break;
        length += static_cast<std::size_t>(got);
    }
    if (length > largest) refuse("太大");
    text.resize(length);
    return text;
}

bool write_private_file(const std::string& path, const std::string& text, IfThere if_there)
{
    std::filesystem::path folder = std::filesystem::path{path}.parent_path();
    if (folder.empty()) folder = ".";
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);

    std::string beside = path + ".XXXXXX";
    const Descriptor file{::mkostemp(beside.data(), O_CLOEXEC)}; // mode 600 from the first moment
    if (file.number < 0) refuse_writing(path);
    if (!write_all(file.number, text)) {
        ::unlink(beside.c_str());
        refuse_writing(path);
    }
    const int placed = if_there == IfThere::replace ? ::rename(beside.c_str(), path.c_str()) : ::link(beside.c_str(), path.c_str());
    const int why = errno;
    if (placed != 0 || if_there == IfThere::keep) ::unlink(beside.c_str());
    errno = why;
    if (placed != 0 && why == EEXIST && if_there == IfThere::keep) return false;
    if (placed != 0) refuse_writing(path);

    const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (directory.number < 0 || ::fsync(directory.number) != 0) refuse_writing(path);
    return true;
}

}
