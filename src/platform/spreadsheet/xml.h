#pragma once

#include "platform/spreadsheet/archive.h"

#include <optional>

namespace gongyou::spreadsheet {

/// The attributes of one element, by their names without prefix. Any may be missing.
class Attributes {
public:
    explicit Attributes(const char** pairs) : pairs_(pairs) {}
    std::optional<std::string_view> find(std::string_view name) const;
    std::string_view get(std::string_view name) const { return find(name).value_or(""); }
    bool is_on(std::string_view name) const; // "1" or "true"

private:
    const char** pairs_;
};

/// Hears a part of a workbook element by element; names come without prefix. May throw.
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void open(std::string_view name, const Attributes& attributes) = 0;
    virtual void text(std::string_view) {}
    virtual void close(std::string_view) {}

    bool enough = false; // set it, and nothing more is read
};

/// Reads a part from the archive as it inflates. No DTD, no depth beyond a hundred, no single tag beyond a megabyte.
/// Refusal invalid spreadsheet.damaged.
void read_xml(Archive& archive, std::string_view name, XmlListener& listener);

}
