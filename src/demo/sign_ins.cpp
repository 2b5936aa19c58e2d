#include "demo/city.h"

#include "platform/json/json.h"
#include "platform/settings.h"

namespace gongyou::demo {

namespace {

constexpr const char* sign_ins_setting = "demo.sign_ins";
constexpr const char* offset_setting = "clock.offset_ms";

/// RFC 4648 without padding; the scenario's shared secrets are written so.
Bytes from_base32(std::string_view text)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    Bytes bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos) throw std::runtime_error("a second factor of the scenario is not base32");
        bits = bits << 5 | static_cast<std::uint32_t>(value);
        count += 5;
        if (count < 8) continue;
        count -= 8;
        bytes.push_back(static_cast<std::byte>(bits >> count & 0xFF));
    }
    return bytes;
}

std::optional<Bytes> secret_of(std::string_view base32_text)
{
    return base32_text.empty() ? std::nullopt : std::optional{from_base32(base32_text)};
}

}

void open_accounts(const Means& means, const City& city, Instant now)
{
    json::array printed;
    const auto print_one = [&](const SignInPlan& plan) {
        json::object one;
        one["label"] = plan.label;
        one["login"] = plan.login;
        one["password"] = plan.password;
        one["totp"] = plan.totp;
        printed.push_back(std::move(one));
    };
    for (const SignInPlan& plan : city.scenario.sign_ins) {
        const bool staff = !plan.roles.empty();
        const accounts::NewAccount wish{.person = city.persons.at(city.population.person_of_sign_in.at(plan.id)),
            .login = staff ? std::optional{plan.login} : std::nullopt,
            .totp_secret = secret_of(plan.totp)};
        const std::string hash = hash_password(plan.password);
        facts::as_deed(means.database, means.ids, means.tenant, wish.person, now,
            [&](facts::Deed& deed) { accounts::open_account(deed, means.keys, wish, hash); });
        print_one(plan);
    }
    means.database.write([&](Transaction& tx) { write_setting(tx, sign_ins_setting, print_json(printed)); });
}

std::optional<std::vector<accounts::DemoSignIn>> printed_sign_ins(Transaction& tx)
{
    const auto written = read_setting(tx, sign_ins_setting);
    if (!written) return std::nullopt;
    std::vector<accounts::DemoSignIn> sign_ins;
    const json::value printed = parse_json(*written);
    for (const json::value& one : printed.as_array()) {
        const auto text = [&](std::string_view key) { return std::string{one.at(key).as_string()}; };
        sign_ins.push_back({text("label"), text("login"), text("password"), secret_of(text("totp"))});
    }
    return sign_ins;
}

void run_on(const Means& means, Instant until)
{
    const Instant real = Clock{}.now();
    means.clock.run_from(until);
    means.database.write([&](Transaction& tx) { write_setting(tx, offset_setting, std::to_string((until - real).count())); });
}

bool continue_clock(Transaction& tx, Clock& clock)
{
    const auto offset = read_setting(tx, offset_setting);
    if (!offset) return false;
    clock.run_from(Clock{}.now() + Milliseconds{std::stoll(*offset)});
    return true;
}

}
