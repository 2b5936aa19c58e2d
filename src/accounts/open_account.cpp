#include "accounts/second_factor.h"

#include "platform/text.h"

namespace gongyou::accounts {

namespace {

constexpr std::size_t shortest_login = 3;
constexpr std::size_t longest_login = 40;

std::optional<std::string> checked_login(const std::optional<std::string>& said)
{
    if (!said) return std::nullopt;
    const std::string login = normal_login(*said);
    const auto characters = count_characters(login);
    if (characters < shortest_login || characters > longest_login || login.find(' ') != std::string::npos) {
        refuse_field("login", "wrong_length", "登录名应为3到40个字，不含空格");
    }
    return login;
}

void reserve_login(facts::Deed& deed, const std::optional<std::string>& index, AccountId account)
{
    if (!index) return;
    const auto reserved = deed.tx().change(
        "INSERT INTO accounts_directory_login (login_index, tenant_id, account_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", *index, deed.tenant(), account);
    if (reserved == 0) refuse_conflict("accounts.login_taken", "这个登录名已经有人使用，请换一个");
}

}

AccountId open_account(facts::Deed& deed, const Keys& keys, const NewAccount& wish, const std::optional<std::string>& password_hash)
{
    const auto names = people::names_of(deed.tx(), deed.tenant(), IdList{{wish.person.value}});
    if (names.empty()) refuse_not_found("people.no_such_person", "没有找到这个人，请先登记人员");
    const AccountId id = deed.new_id<AccountId>();
    const auto login = checked_login(wish.login);
    const auto index = login ? std::optional{login_index(keys, *login)} : std::nullopt;
    if (account_of(deed.tx(), deed.tenant(), wish.person)) refuse_conflict("accounts.opened_already", "这个人已经有账号了");
    reserve_login(deed, index, id);
    const auto opened = deed.tx().change(R"sql(
        INSERT INTO accounts_accounts (tenant_id, id, person_id, login, login_index, password_hash, password_set_at, must_change, opened_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
        )sql",
        deed.tenant(), id, wish.person, login, index, password_hash, password_hash ? std::optional{deed.now()} : std::nullopt, wish.must_change, deed.now());
    if (opened == 0) refuse_conflict("accounts.opened_already", "这个人已经有账号了");
    if (wish.totp_secret) set_second_factor(deed, keys, id, *wish.totp_secret);
    deed.record({.kind = "accounts.opened",
        .topic = "",
        .org = people::home_org(deed.tx(), deed.tenant(), wish.person),
        .subject = wish.person,
        .record = record_of(id)});
    return id;
}

}
