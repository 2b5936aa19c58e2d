#include "facts/anchor.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

namespace gongyou::facts {

namespace {

const TenantId ours{1}, theirs{2};

struct AnchorFile {
    std::string name = std::filesystem::temp_directory_path() / ("gongyou-anchor-" + hex(random_bytes(8)));
    ~AnchorFile() { std::filesystem::remove(name); }
    void add(const std::string& text) const { std::ofstream{name, std::ios::app} << text; }
    std::int64_t last() const
    {
        const auto head = last_anchored(name, ours);
        return head ? head->seal : 0;
    }
    /// The numbers of all seals in it: `1 2 3`.
    std::string seals() const
    {
        std::string all;
        AnchorReader reader{name, ours};
        while (const auto head = reader.next()) all += (all.empty() ? "" : " ") + std::to_string(head->seal);
        return all;
    }
};

AnchoredHead head(std::int64_t seal)
{
    return {seal, sha256(std::to_string(seal)), Bytes(64, std::byte{9})};
}

}

TEST_CASE("an anchor gives back what was appended, from its beginning and from its end")
{
    const AnchorFile file;
    CHECK(file.seals().empty());
    CHECK(file.last() == 0);
    for (int seal = 1; seal <= 30; ++seal) {
        append_to_anchor(file.name, ours, head(seal));
        const auto last = last_anchored(file.name, ours);
        REQUIRE(last);
        CHECK(last->seal == seal);
        CHECK(last->head == head(seal).head);
        CHECK(last->signature == head(seal).signature);
    }
    CHECK(file.seals().ends_with("28 29 30"));
}

TEST_CASE("a line that a crash tore is not there, and the next one takes its place")
{
    const AnchorFile file;
    SUBCASE("the very first") {}
    SUBCASE("a later one")
    {
        append_to_anchor(file.name, ours, head(1));
    }
    const auto before = file.last();
    file.add("0000000000001 2 abcd");
    CHECK(file.last() == before);
    append_to_anchor(file.name, ours, head(before + 1));
    CHECK(file.last() == before + 1);
    CHECK(file.seals() == (before == 0 ? "1" : "1 2"));
}

TEST_CASE("heads stand one after another, each once, however many servers append them")
{
    const AnchorFile file;
    for (const int seal : {1, 2, 2, 3, 2}) append_to_anchor(file.name, ours, head(seal)); // the last was held up on its way
    CHECK(file.seals() == "1 2 3");
    CHECK_THROWS_AS(append_to_anchor(file.name, ours, head(5)), AnchorUnreadable);
    CHECK_THROWS_AS(append_to_anchor(file.name, ours, (AnchoredHead{3, sha256("another"), Bytes(64)})), AnchorUnreadable);
    CHECK(file.seals() == "1 2 3");
}

TEST_CASE("a line that nobody wrote here is an error with its number")
{
    const AnchorFile file;
    append_to_anchor(file.name, ours, head(1));
    const std::string hash(64, 'a'), sign(128, 'b');
    for (const std::string& line : {std::string{"something else"}, std::string{}, "0000000000001 2 " + hash, "0000000000001 2x " + hash + " " + sign,
             "0000000000001 2 " + hash + " " + sign + " more", "0000000000001 2 " + hash.substr(1) + " " + sign, "0000000000002 2 " + hash + " " + sign,
             "0000000000001 1 " + hash + " " + sign, "0000000000001 0 " + hash + " " + sign}) {
        const AnchorFile copy;
        std::filesystem::copy_file(file.name, copy.name);
        copy.add(line + "\n");
        INFO(line);
        CHECK_THROWS_WITH_AS(copy.seals(), doctest::Contains("line 2"), AnchorUnreadable);
    }
    CHECK_THROWS_AS(last_anchored(file.name, theirs), AnchorUnreadable);
    file.add(std::string(3000, 'x') + "\n");
    CHECK_THROWS_AS(file.last(), AnchorUnreadable);
    CHECK_THROWS_AS(append_to_anchor(file.name, ours, head(2)), AnchorUnreadable);
}

TEST_CASE("a reader sees the file as it was, whatever is appended meanwhile")
{
    const AnchorFile file;
    append_to_anchor(file.name, ours, head(1));
    AnchorReader reader{file.name, ours};
    append_to_anchor(file.name, ours, head(2));
    CHECK(reader.next()->seal == 1);
    CHECK_FALSE(reader.next());
}

TEST_CASE("the anchor for a copy of the database ends where the copy ends")
{
    const AnchorFile file, copy;
    for (int seal = 1; seal <= 3; ++seal) append_to_anchor(file.name, ours, head(seal));
    copy_anchor(file.name, copy.name, ours, 2);
    CHECK(copy.seals() == "1 2");
}

TEST_CASE("each tenant has a file of its own")
{
    CHECK(anchor_file("/srv/gongyou", ours) == "/srv/gongyou/anchor-0000000000001.log");
    CHECK(anchor_file("/srv/gongyou", theirs) != anchor_file("/srv/gongyou", ours));
}

}
