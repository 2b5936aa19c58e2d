#include "platform/tests/served.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace gongyou;
using namespace gongyou::testing;
namespace fs = std::filesystem;

namespace {

/// Two faces in a folder: a single page below /m/, plain files below /.
struct Faces : Served {
    Faces()
    {
        char pattern[] = "/tmp/gongyou-files-XXXXXX";
        root = mkdtemp(pattern);
        write("secret.txt", "secret");
        write("site/index.html", "<p>site</p>");
        write("site/style.css", "p { color: red }");
        write("member/index.html", "<p>member</p>");
        write("member/assets/index-BfTq1s9a.js", std::string(4000, 'j'));
        write("member/assets/app-0123abcd.css", "plain");
        write("member/assets/app-0123abcd.css.gz", "pretend this is gzip");
        write("member/.hidden", "hidden");
        fs::create_symlink(root / "secret.txt", root / "member/link.txt");
        router.get("/api/x", free_for_all(), "", [](Request&) { return no_content(); });
        router.files("/", root / "site", false);
        router.files("/m/", root / "member", true);
    }
    ~Faces() { fs::remove_all(root); }

    void write(const fs::path& name, const std::string& text)
    {
        fs::create_directories((root / name).parent_path());
        std::ofstream{root / name} << text;
    }

    fs::path root;
};

}

TEST_CASE("files are served by their prefix, the longest first, and a single page for what it routes itself")
{
    Faces faces;
    auto client = faces.start();
    CHECK(client.get("/").body == "<p>site</p>");
    CHECK(client.get("/style.css").header("content-type") == "text/css; charset=utf-8");
    CHECK(client.get("/m/").body == "<p>member</p>");
    CHECK(client.get("/m/bookings/123").body == "<p>member</p>");
    CHECK(client.get("/m/bookings/123").header("content-security-policy").find("script-src 'self'") != std::string::npos);
    CHECK(client.get("/m").status == 308);
    CHECK(client.get("/m").header("location") == "/m/");
    CHECK(client.get("/nothing").status == 404);
    CHECK(client.get("/m/assets/gone-12345678.js").status == 404);
    CHECK(client.get("/m/assets").body == "<p>member</p>");
    CHECK(client.send("HEAD", "/style.css", {}, {}).header("content-length") == "16");
    CHECK(client.send("POST", "/style.css", {}, {}).status == 404);
}

TEST_CASE("a name with a hash is kept for ever, another is asked for by its ETag")
{
    Faces faces;
    auto client = faces.start();
    CHECK(client.get("/m/assets/index-BfTq1s9a.js").header("cache-control") == "public, max-age=31536000, immutable");
    const Answer page = client.get("/m/");
    CHECK(page.header("cache-control") == "no-cache");
    const auto again = client.get("/m/", {{"If-None-Match", page.header("etag")}});
    CHECK(again.status == 304);
    CHECK(again.header("content-security-policy").empty()); // the browser keeps the page's own
    CHECK(client.get("/m/", {{"If-None-Match", "\"other\""}}).status == 200);
    std::this_thread::sleep_for(std::chrono::milliseconds{1100});
    faces.write("member/index.html", "<p>built again</p>");
    CHECK(client.get("/m/", {{"If-None-Match", page.header("etag")}}).body == "<p>built again</p>");
}

TEST_CASE("files go out compressed, from the .gz beside them where there is one")
{
    Faces faces;
    auto client = faces.start();
    for (int i = 0; i < 2; ++i) { // from disk, from memory
        const Answer packed = client.get("/m/assets/index-BfTq1s9a.js", {{"Accept-Encoding", "gzip"}});
        CHECK(packed.header("content-encoding") == "gzip");
        CHECK(packed.body.size() < 200);
        CHECK(client.get("/m/assets/index-BfTq1s9a.js").body.size() == 4000);
        CHECK(client.get("/m/assets/app-0123abcd.css", {{"Accept-Encoding", "gzip"}}).body == "pretend this is gzip");
        CHECK(client.get("/m/assets/app-0123abcd.css").body == "plain");
    }
}

TEST_CASE("nothing outside the folder is reached")
{
    Faces faces;
    auto client = faces.start();
    for (const std::string target : {"/../secret.txt", "/m/../secret.txt", "/m/%2e%2e/secret.txt", "/m/..%2fsecret.txt", "/m/%2e%2e%2fsecret.txt",
             "/m/..\\secret.txt",
             "/m/.hidden", "/.hidden", "/m//etc/passwd", "//etc/passwd", "/m/link.txt", "/m/index.html%00.js", "/m/assets/../../secret.txt"}) {
        CAPTURE(target);
        const Answer answer = client.get(target);
        CHECK((answer.status >= 400 || answer.body == "<p>member</p>"));
    }
}

TEST_CASE("a face that was never built is said in a sentence, not as a page that is missing")
{
    Faces faces;
    fs::remove(faces.root / "member/index.html");
    auto client = faces.start();
    CHECK(client.get("/m/bookings").status == 404);
    CHECK(client.get("/m/bookings").body.find("bin/build --web") != std::string::npos);
    CHECK(client.get("/m/assets/gone-12345678.js").body.find("bin/build --web") == std::string::npos);
}
