#include "facts/anchor.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace gongyou::facts {

namespace {

struct Line {
    TenantId tenant;
    AnchoredHead head;
};

std::optional<Line> parse_line(const std::string& text)
{
    std::istringstream words{text};
    std::string tenant, head, signature, rest;
    std::int64_t seal = 0;
    if (!(words >> tenant >> seal >> head >> signature) || words >> rest) return std::nullopt;
    const auto id = parse_id(tenant);
    const auto hash = from_hex(head);
    auto signed_by = from_hex(signature);
    if (!id || !hash || hash->size() != 32 || !signed_by) return std::nullopt;
    return Line{TenantId{*id}, {seal, as_hash(*hash), *std::move(signed_by)}};
}

std::string print_line(TenantId tenant, const AnchoredHead& head)
{
    return fmt::format("{} {} {} {}\n", print(tenant), head.seal, hex(head.head), hex(head.signature));
}

/// Every complete line, in order.
template <class Take>
void each_line(const std::string& file, Take take)
{
    std::ifstream in{file};
    std::string text;
    for (int number = 1; std::getline(in, text); ++number) {
        if (in.eof()) return; // no line feed: torn by a crash
        const auto line = parse_line(text);
        if (!line) throw std::runtime_error(fmt::format("{}: line {} is no anchored head", file, number));
        take(*line);
    }
}

[[noreturn]] void fail(const std::string& what)
{
    throw std::system_error{errno, std::generic_category(), what};
}

struct File {
    int handle;
    File(const std::string& name, int flags) : handle(::open(name.c_str(), flags | O_CLOEXEC, 0644))
    {
        if (handle < 0) fail("cannot open " + name);
    }
    ~File() { ::close(handle); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

/// A new file is on the disk only when its folder's entry is.
void sync_folder_of(const std::string& file)
{
    const auto slash = file.rfind('/');
    const File folder{slash == std::string::npos ? "." : file.substr(0, slash + 1), O_RDONLY | O_DIRECTORY};
    if (::fsync(folder.handle) != 0) fail("cannot sync the folder of " + file);
}

/// The length up to and with the last line feed.
off_t whole_lines(int handle, off_t size)
{
    char c = 0;
    while (size > 0 && ::pread(handle, &c, 1, size - 1) == 1 && c != '\n') --size;
    return size;
}

}

std::map<std::int64_t, AnchoredHead> read_anchor(const std::string& file, TenantId tenant)
{
    std::map<std::int64_t, AnchoredHead> heads;
    each_line(file, [&](const Line& line) {
        if (line.tenant == tenant) heads.insert_or_assign(line.head.seal, line.head);
    });
    return heads;
}

void append_to_anchor(const std::string& file, TenantId tenant, const AnchoredHead& head)
{
    const File out{file, O_RDWR | O_CREAT};
    if (::flock(out.handle, LOCK_EX) != 0) fail("cannot lock " + file); // several tenants share the file
    struct stat status {};
    if (::fstat(out.handle, &status) != 0) fail("cannot read " + file);
    const off_t end = whole_lines(out.handle, status.st_size);
    if (end != status.st_size && ::ftruncate(out.handle, end) != 0) fail("cannot cut the torn end of " + file);

    const std::string line = print_line(tenant, head);
    if (::pwrite(out.handle, line.data(), line.size(), end) != static_cast<ssize_t>(line.size())) fail("cannot write " + file);
    if (::fdatasync(out.handle) != 0) fail("cannot sync " + file);
    if (end == 0) sync_folder_of(file);
}

void copy_anchor(const std::string& from, const std::string& to, const std::map<TenantId, std::int64_t>& last)
{
    std::ofstream out{to, std::ios::trunc};
    each_line(from, [&](const Line& line) {
        const auto known = last.find(line.tenant);
        if (known != last.end() && line.head.seal <= known->second) out << print_line(line.tenant, line.head);
    });
    out.flush();
    if (!out) throw std::runtime_error("cannot write " + to);
}

}
