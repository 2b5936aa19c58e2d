#include "accounts/list_accounts.h"
#include "accounts/tests/bureau.h"

#include <doctest/doctest.h>

namespace gongyou::accounts {

using orgs::refusal_of;

TEST_CASE("the security administrator opens an account for who is not known yet, and gives a login to who signed in by phone")
{
    testing::on_each_engine([](Engine engine) {
        Bureau bureau{engine};
        const Actor security = bureau.security();
        const auto listed = [&](const std::string& q) {
            std::string logins;
            const auto lines = bureau.read([&](Transaction& tx) { return accounts_within(tx, security, bureau.keys, q, {}); });
            for (const AccountLine& line : lines) logins += line.login + ' ';
            return logins;
        };
        const auto open = [&](PersonId person, std::optional<std::string> login) {
            const NewAccount wish{person, std::move(login), std::nullopt, true};
            return bureau.run([&](facts::Deed& deed) { return open_account(deed, bureau.keys, wish, Bureau::hash()); });
        };
        CHECK(listed("") == "quzong anquan ");
        CHECK(refusal_of([&] { open(bureau.officer, "other"); }) == "accounts.opened_already");
        CHECK(refusal_of([&] { open(bureau.member, std::nullopt); }) == "accounts.opened_already");
        CHECK(refusal_of([&] { open(bureau.member, "quzong"); }) == "accounts.login_taken");
        const auto before = bureau.read([&](Transaction& tx) { return account_of(tx, bureau.tenant, bureau.member); });
        CHECK(open(bureau.member, "xiaohua") == before.value().id); // he stays who he is on his phone
        CHECK(listed("王小华") == "xiaohua ");
        CHECK(listed("13800000001") == "xiaohua ");
        CHECK(listed("没有这人") == "");
        CHECK(sign_in_by_password(bureau.desk(), "xiaohua", Bureau::password(), bureau.from()).signed_in.has_value());
    });
}

}
