// docs/playbooks.md says every key that a playbook may have, and no other.

#include "platform/read_file.h"
#include "playbooks/playbook.h"
#include "wiring.h"

#include <doctest/doctest.h>

#include <set>

using namespace gongyou;

namespace {

/// The first cells of the reference's rows: | `playbook.id` | …
std::set<std::string> told(const std::string& text)
{
    std::set<std::string> paths;
    for (std::size_t at = text.find("\n| `"); at != std::string::npos; at = text.find("\n| `", at + 1)) {
        const auto begin = at + 4;
        paths.insert(text.substr(begin, text.find('`', begin) - begin));
    }
    return paths;
}

}

TEST_CASE("the reference of playbooks tells every key of the reader, and no other")
{
    introduce_domains();
    const auto paths = told(read_file(GONGYOU_SOURCE "/docs/playbooks.md").value());
    std::set<std::string> read;
    const TomlSchema schema = playbooks::playbook_schema();
    for (const TomlEntry& entry : schema.entries()) {
        CAPTURE(entry.path);
        CHECK(paths.contains(entry.path));
        read.insert(entry.path);
    }
    for (const std::string& path : paths) {
        CAPTURE(path);
        CHECK(read.contains(path));
    }
}
