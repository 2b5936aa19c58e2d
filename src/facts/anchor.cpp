#include "facts/anchor.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace gongyou::facts {

namespace {

/// More than two lines: a line has at most 13 + 19 + 64 + 128 characters, three blanks and its line feed.
constexpr off_t end_piece = 1024;

[[noreturn]] void fail(const std::string& what)
{
    throw std::system_error{errno, std::generic_category(), what};
}

struct File {
    int handle;
    File(const std::string& name, int flags) : handle(::open(name.c_str(), flags | O_CLOEXEC, 0644))
    {
        if (handle < 0 && errno != ENOENT) fail("cannot open " + name);
    }
    ~File()
    {
        if (handle >= 0) ::close(handle);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

std::optional<AnchoredHead> parse_line(std::string_view line, TenantId tenant)
{
    std::array<std::string_view, 4> words;
    for (std::string_view& word : words) {
        word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(line.size(), word.size() + 1));
    }
    std::int64_t seal = 0;
    const auto [end, error] = std::from_chars(words[1].data(), words[1].data() + words[1].size(), seal);
    const auto head = from_hex(words[2]);
    auto signature = from_hex(words[3]);
    const bool reads = error == std::errc{} && end == words[1].data() + words[1].size() && seal > 0 && line.empty() && parse_id(words[0]) == tenant.value;
    if (!reads || !head || head->size() != 32 || !signature || signature->empty()) return std::nullopt;
    return AnchoredHead{seal, as_hash(*head), *std::move(signature)};
}

std::string print_line(TenantId tenant, const AnchoredHead& head)
{
    return fmt::format("{} {} {} {}\n", print(tenant), head.seal, hex(head.head), hex(head.signature));
}

/// Where the whole lines end, and the last of them.
struct End {
    off_t size = 0;
    std::optional<AnchoredHead> last;
};

End end_of(const File& file, const std::string& name, TenantId tenant)
{
    struct stat status {};
    if (::fstat(file.handle, &status) != 0) fail("cannot read " + name);
    std::array<char, end_piece> piece{};
    const off_t from = std::max<off_t>(0, status.st_size - end_piece);
    const ssize_t got = ::pread(file.handle, piece.data(), piece.size(), from);
    if (got < 0) fail("cannot read " + name);

    std::string_view text{piece.data(), static_cast<std::size_t>(got)};
    text = text.substr(0, text.rfind('\n') + 1); // without what a crash tore; nothing where there is no line feed
    if (text.empty() && from == 0) return {};
    const auto before = text.size() < 2 ? text.npos : text.rfind('\n', text.size() - 2);
    const auto last = before == text.npos && from > 0 ? std::nullopt : parse_line(text.substr(before + 1, text.size() - before - 2), tenant);
    if (!last) throw AnchorUnreadable{name + ": the last line is no anchored head"};
    return {from + static_cast<off_t>(text.size()), last};
}

/// A new file is on the disk only when its folder's entry is.
void sync_folder_of(const std::string& file)
{
    const auto slash = file.rfind('/');
    const File folder{slash == std::string::npos ? "." : file.substr(0, slash + 1), O_RDONLY | O_DIRECTORY};
    if (::fsync(folder.handle) != 0) fail("cannot sync the folder of " + file);
}

}

std::string anchor_file(const std::string& folder, TenantId tenant)
{
    return folder + "/anchor-" + print(tenant) + ".log";
}

std::optional<AnchoredHead> last_anchored(const std::string& file, TenantId tenant)
{
    const File in{file, O_RDONLY};
    return in.handle < 0 ? std::nullopt : end_of(in, file, tenant).last;
}

void append_to_anchor(const std::string& file, TenantId tenant, const AnchoredHead& head)
{
    const File out{file, O_RDWR | O_CREAT};
    if (out.handle < 0) fail("cannot open " + file);
    if (::flock(out.handle, LOCK_EX) != 0) fail("cannot lock " + file); // servers may share the file
    const End end = end_of(out, file, tenant);
    const std::int64_t last = end.last ? end.last->seal : 0;
    if (last > head.seal) return;
    if (last == head.seal && end.last->head == head.head) return;
    if (last != head.seal - 1) throw AnchorUnreadable{fmt::format("{}: ends at seal {}, where seal {} should follow", file, last, head.seal)};

    if (::ftruncate(out.handle, end.size) != 0) fail("cannot cut the torn end of " + file);
    const std::string line = print_line(tenant, head);
    if (::pwrite(out.handle, line.data(), line.size(), end.size) != static_cast<ssize_t>(line.size())) fail("cannot write " + file);
    if (::fdatasync(out.handle) != 0) fail("cannot sync " + file);
    if (end.size == 0) sync_folder_of(file);
}

AnchorReader::AnchorReader(const std::string& file, TenantId tenant)
    : file_(file),
      tenant_(tenant),
      in_(file, std::ios::binary)
{
    in_.seekg(0, std::ios::end);
    left_ = in_ ? static_cast<std::int64_t>(in_.tellg()) : 0;
    in_.seekg(0);
}

std::optional<AnchoredHead> AnchorReader::next()
{
    std::string text;
    if (left_ == 0 || !std::getline(in_, text)) return std::nullopt;
    left_ -= std::ssize(text) + 1;
    if (in_.eof() || left_ < 0) { // no line feed when the reader was made: torn by a crash, or being written
        left_ = 0;
        return std::nullopt;
    }
    ++line_;
    auto head = parse_line(text, tenant_);
    if (!head || head->seal <= seal_) throw AnchorUnreadable{fmt::format("{}: line {} is no anchored head", file_, line_)};
    seal_ = head->seal;
    return head;
}

void copy_anchor(const std::string& from, const std::string& to, TenantId tenant, std::int64_t last)
{
    std::ofstream out{to, std::ios::trunc};
    AnchorReader heads{from, tenant};
    for (auto head = heads.next(); head && head->seal <= last; head = heads.next()) out << print_line(tenant, *head);
    out.flush();
    if (!out) throw std::runtime_error("cannot write " + to);
}

}
