// A round: members book over many connections, the server is killed in the middle of it (SIGKILL, nothing is flushed or
// said good-bye to), and started again on the same data. Then every booking that was acknowledged must be there, the
// seats taken, the bookings and the facts must be the same number, the database whole and the journal sound.
//
// What was committed and never acknowledged must be given to whoever asks again: each round ends with an answer that is
// thrown away after the commit, and three retries that all get the same booking.

#include "load/city.h"
#include "load/crowd.h"
#include "load/scenarios.h"
#include "load/server_process.h"
#include "platform/testing/http_client.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gongyou::load {

namespace {

constexpr std::size_t connections = 64;
constexpr int members = 2000;

/// What a round promised and what came of it; every sentence is something that must not be.
struct Findings {
    std::vector<std::string> wrong;
    std::int64_t acknowledged = 0, unacknowledged = 0;

    void expect(bool holds, const std::string& otherwise)
    {
        if (!holds) wrong.push_back(otherwise);
    }
};

std::string path_of(SessionId evening)
{
    return "/api/sessions/" + print(evening) + "/booking";
}

/// Everybody books until the server dies. Gives the ids that were acknowledged.
std::set<std::string> book_until_killed(ServerProcess& server, const City& city, SessionId evening, int after_ms)
{
    std::set<std::string> acknowledged;
    Crowd crowd{server.port(), connections};
    std::vector<std::size_t> asked(connections);
    const auto next = [&](std::size_t i) -> std::string {
        const std::size_t member = i + connections * asked[i]++;
        if (member >= city.members.size()) return {};
        return request_text("POST", path_of(evening), city.members[member].token);
    };
    const auto heard = [&](std::size_t, int status, std::string_view body) {
        if (status == 201) acknowledged.emplace(parse_json(body).at("id").as_string());
    };
    std::jthread killer{[&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{after_ms});
        server.kill_hard();
    }};
    crowd.ask(next, 30, heard);
    return acknowledged;
}

/// Sends a request, waits until its booking stands in the database, and cuts the connection without having read a word.
/// Then asks three times more.
void lose_an_answer(const ServerProcess& server, const Place& place, const City& city, SessionId evening, const Caller& caller, Findings& findings)
{
    const auto rows = [&] {
        return place.look([&](Transaction& tx) {
            return tx.value<std::int64_t>("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2 AND person_id = $3", city.tenant, evening, caller.person);
        });
    };
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(server.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const std::string request = request_text("POST", path_of(evening), caller.token);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::send(socket, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size())) {
        findings.wrong.emplace_back("the started server does not listen");
        return;
    }
    for (int tries = 0; tries < 500 && rows() == 0; ++tries) std::this_thread::sleep_for(std::chrono::milliseconds{10});
    const linger at_once{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(socket);

    std::set<std::string> given;
    for (int retry = 0; retry < 3; ++retry) {
        testing::HttpClient browser{server.port()};
        browser.cookies[std::string{accounts::cookie_name}] = caller.token;
        const auto answer = browser.post(path_of(evening));
        findings.expect(answer.status == 200, fmt::format("a retry was answered with {} {}", answer.status, answer.body));
        given.insert(answer.body);
    }
    findings.expect(given.size() == 1, "retries were given different bookings");
    findings.expect(rows() == 1, fmt::format("{} rows after three retries", rows()));
}

/// Whoever was told that he has a seat asks again, and is told the same.
void ask_again(const ServerProcess& server, const City& city, SessionId evening, const std::set<std::string>& acknowledged, Findings& findings)
{
    Crowd crowd{server.port(), connections};
    std::vector<char> asked(connections);
    std::size_t known = 0;
    crowd.ask([&](std::size_t i) { return std::exchange(asked[i], 1) ? std::string{} : request_text("POST", path_of(evening), city.members[i].token); }, 10,
        [&](std::size_t, int status, std::string_view body) {
            if (status == 200 && acknowledged.contains(std::string{parse_json(body).at("id").as_string()})) ++known;
        });
    findings.expect(known >= std::min(acknowledged.size(), connections / 2), fmt::format("only {} of {} get the booking that they were promised", known, connections));
}

void look_at_seats(const Place& place, const City& city, SessionId evening, const std::set<std::string>& acknowledged, Findings& findings)
{
    const auto database = Database::open(place.settings());
    database->check_integrity();
    database->read([&](Transaction& tx) {
        const auto count = [&](const std::string& sql) { return tx.value<std::int64_t>(sql, city.tenant); };
        const auto ids = tx.all([](Row row) { return print_id(row.whole(0)); }, "SELECT id FROM activities_bookings WHERE tenant_id = $1 AND session_id = $2",
            city.tenant, evening);
        const std::set<std::string> stored{ids.begin(), ids.end()};
        const auto lost = std::ranges::count_if(acknowledged, [&](const std::string& id) { return !stored.contains(id); });
        const auto taken = tx.value<std::int64_t>("SELECT taken FROM activities_sessions WHERE tenant_id = $1 AND id = $2", city.tenant, evening);
        const auto bookings = count("SELECT COUNT(*) FROM activities_bookings WHERE tenant_id = $1");
        const auto facts = count("SELECT COUNT(*) FROM facts_facts WHERE tenant_id = $1 AND kind = 'activities.booked'");
        const auto records = count("SELECT COUNT(DISTINCT record) FROM facts_facts WHERE tenant_id = $1 AND kind = 'activities.booked'");
        findings.expect(lost == 0, fmt::format("{} acknowledged bookings are gone", lost));
        findings.expect(taken == std::ssize(stored), fmt::format("{} seats taken, {} bookings", taken, stored.size()));
        findings.expect(facts == bookings && records == bookings, fmt::format("{} bookings, {} facts of {} records", bookings, facts, records));
        findings.acknowledged = std::ssize(acknowledged);
        findings.unacknowledged = std::ssize(stored) - std::ssize(acknowledged);
        return 0;
    });
}

void verify_journal(const Place& place, Findings& findings)
{
    const auto database = place.url().empty() ? "" : " --database '" + place.url() + "'";
    int code = 0;
    const auto said = output_of(fmt::format("GONGYOU_SHARE={} {} verify --data {}{}", GONGYOU_SOURCE, program_path(), place.folder(), database), code);
    findings.expect(code == 0, "gongyou verify: " + said);
}

Findings round(const Place& place, const City& city, SessionId evening, int after_ms)
{
    Findings findings;
    try {
        std::set<std::string> acknowledged;
        {
            ServerProcess server{place};
            acknowledged = book_until_killed(server, city, evening, after_ms);
        }
        {
            const ServerProcess server{place};
            ask_again(server, city, evening, acknowledged, findings);
            lose_an_answer(server, place, city, evening, city.members.back(), findings);
        }
        look_at_seats(place, city, evening, acknowledged, findings);
        verify_journal(place, findings);
    } catch (const std::exception& error) {
        findings.wrong.emplace_back(error.what());
    }
    return findings;
}

}

bool survive_crashes(int rounds)
{
    int passed = 0, failed = 0;
    for (const Engine engine : {Engine::sqlite, Engine::postgres}) {
        if (engine == Engine::postgres && postgres_server().empty()) continue;
        const Place place{engine};
        City city{place, members};
        std::vector<SessionId> evenings;
        for (int n = 0; n < rounds; ++n) evenings.push_back(city.evening(members));
        city.leave();
        for (int n = 0; n < rounds; ++n) {
            // from the first batches to the last ones
            const auto found = round(place, city, evenings[static_cast<std::size_t>(n)], 15 + n * 37 % 90);
            (found.wrong.empty() ? passed : failed) += 1;
            fmt::print("{}, round {}: {} acknowledged and there, {} more were committed without an answer\n", place.name(), n + 1, found.acknowledged,
                found.unacknowledged);
            for (const auto& sentence : found.wrong) fmt::print("  WRONG: {}\n", sentence);
            std::fflush(stdout);
        }
    }
    fmt::print("{} passed, {} failed\n", passed, failed);
    return failed == 0;
}

}
