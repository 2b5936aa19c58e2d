#include "platform/spreadsheet/archive.h"

#include "platform/spreadsheet/refuse.h"

#include <array>
#include <sys/stat.h>
#include <zip.h>

namespace gongyou::spreadsheet {

namespace {

// Text of tables packs well, styled empty rows very well: the ratio is asked for from some size on.
constexpr std::size_t most_parts = 200, most_inflated = 200u << 20, free_of_ratio = 8u << 20, largest_ratio = 100;

/// Large letters small, and the slashes of one system like the other's.
std::string folded(std::string_view name)
{
    std::string text{name};
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '\\') c = '/';
    }
    return text;
}

bool leads_out(const std::string& name)
{
    return name.empty() || name.front() == '/' || name == ".." || name.starts_with("../") || name.find("/../") != name.npos || name.ends_with("/..");
}

struct Closed {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}

struct Archive::Inside {
    std::unique_ptr<zip_t, Closed> zip;
};

Archive::Archive(std::string_view bytes)
    : inside_(std::make_unique<Inside>()),
      packed_(bytes.size())
{
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) throw std::bad_alloc{};
    inside_->zip.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!inside_->zip) {
        zip_source_free(source);
        refuse_damaged();
    }
    const auto entries = zip_get_num_entries(inside_->zip.get(), 0);
    if (entries > static_cast<zip_int64_t>(most_parts)) refuse_too_much();
    for (std::size_t n = 0; n < static_cast<std::size_t>(entries); ++n) admit(n);
}

Archive::~Archive() = default;

/// An entry as a spreadsheet's writer makes it: packed in the one usual way, in clear, a plain file, its name its own.
void Archive::admit(std::size_t place)
{
    zip_stat_t known{};
    if (zip_stat_index(inside_->zip.get(), place, 0, &known) != 0 || known.name == nullptr) refuse_damaged();
    const std::string name = folded(known.name);
    if (name.ends_with('/')) return;
    const bool packed_as_usual = known.comp_method == ZIP_CM_STORE || known.comp_method == ZIP_CM_DEFLATE;
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(inside_->zip.get(), place, 0, &system, &attributes);
    const bool link = system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16);
    if (leads_out(name) || link || !packed_as_usual || known.encryption_method != ZIP_EM_NONE) refuse_damaged();
    if (!places_.emplace(name, place).second) refuse_damaged(); // two of one name: each reader would take another
}

bool Archive::has(std::string_view name) const
{
    return places_.contains(folded(name));
}

void Archive::count(std::size_t inflated)
{
    inflated_ += inflated;
    if (inflated_ > most_inflated || inflated_ > free_of_ratio + largest_ratio * packed_) refuse_too_much();
}

void Archive::read(std::string_view name, const std::function<bool(std::string_view)>& take)
{
    const auto place = places_.find(folded(name));
    if (place == places_.end()) refuse_damaged();
    const std::unique_ptr<zip_file_t, Closed> file{zip_fopen_index(inside_->zip.get(), place->second, 0)};
    if (!file) refuse_damaged();
    std::array<char, 64 * 1024> piece{};
    for (;;) {
        const auto length = zip_fread(file.get(), piece.data(), piece.size());
        if (length < 0) refuse_damaged();
        if (length == 0) return;
        count(static_cast<std::size_t>(length));
        if (!take({piece.data(), static_cast<std::size_t>(length)})) return;
    }
}

}
