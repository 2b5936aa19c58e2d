#include "facts/anchor.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

namespace gongyou::facts {

namespace {

struct AnchorFile {
    std::string name = std::filesystem::temp_directory_path() / ("gongyou-anchor-" + hex(random_bytes(8)));
    ~AnchorFile() { std::filesystem::remove(name); }
    void add(const std::string& text) const { std::ofstream{name, std::ios::app} << text; }
};

AnchoredHead head(std::int64_t seal)
{
    return {seal, sha256(std::to_string(seal)), Bytes(64, std::byte{9})};
}

const TenantId ours{1}, theirs{2};

}

TEST_CASE("an anchor gives back what was appended, each tenant its own")
{
    const AnchorFile file;
    CHECK(read_anchor(file.name, ours).empty());
    append_to_anchor(file.name, ours, head(1));
    append_to_anchor(file.name, theirs, head(1));
    append_to_anchor(file.name, ours, head(2));

    const auto heads = read_anchor(file.name, ours);
    CHECK(heads.size() == 2);
    CHECK(heads.at(2).head == head(2).head);
    CHECK(heads.at(2).signature == head(2).signature);
    CHECK(read_anchor(file.name, theirs).size() == 1);
}

TEST_CASE("a line that a crash tore is not there, and the next one takes its place")
{
    const AnchorFile file;
    append_to_anchor(file.name, ours, head(1));
    file.add("0000000000001 2 abcd");
    CHECK(read_anchor(file.name, ours).size() == 1);
    append_to_anchor(file.name, ours, head(2));
    CHECK(read_anchor(file.name, ours).size() == 2);
}

TEST_CASE("a line that nobody wrote here is an error with its number")
{
    const AnchorFile file;
    append_to_anchor(file.name, ours, head(1));
    file.add("something else\n");
    CHECK_THROWS_WITH(read_anchor(file.name, ours), doctest::Contains("line 2"));
}

TEST_CASE("the anchor for a copy of the database ends where the copy ends")
{
    const AnchorFile file, copy;
    for (int seal = 1; seal <= 3; ++seal) append_to_anchor(file.name, ours, head(seal));
    append_to_anchor(file.name, theirs, head(1));
    copy_anchor(file.name, copy.name, {{ours, 2}});
    CHECK(read_anchor(copy.name, ours).size() == 2);
    CHECK(read_anchor(copy.name, theirs).empty());
}

}
