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

/// What an account is opened with, in the form in which it is stored.
struct Entry {
    AccountId id;
    std::optional<std::string> login, index, password_hash;
    bool must_change;
};

std::int64_t insert(facts::Deed& deed, PersonId person, const Entry& entry)
{
    return deed.tx().change(R"sql(
        INSERT INTO accounts_accounts (tenant_id, id, person_id, login, login_index, password_hash, password_set_at, must_change, opened_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
        )sql",
        deed.tenant(), entry.id, person, entry.login, entry.index, entry.password_hash, entry.password_hash ? std::optional{deed.now()} : std::nullopt,
        entry.must_change, deed.now());
}

/// Who has signed in by his phone so far gets a login beside it.
std::int64_t add_login(facts::Deed& deed, const Entry& entry)
{
    note_change(deed.tx(), deed.tenant(), entry.id, deed.now());
    return deed.tx().change(R"sql(
        UPDATE accounts_accounts SET login = $3, login_index = $4, password_hash = $5, password_set_at = $6, must_change = $7
         WHERE tenant_id = $1 AND id = $2 AND login IS NULL
        )sql",
        deed.tenant(), entry.id, entry.login, entry.index, entry.password_hash, deed.now(), entry.must_change);
}

[[noreturn]] void refuse_opened_already() { refuse_conflict("accounts.opened_already", "这个人已经有账号了；忘了密码的，在“账号”里重置"); }

}

AccountId open_account(facts::Deed& deed, const Keys& keys, const NewAccount& wish, const std::optional<std::string>& password_hash)
{
    const auto names = people::names_of(deed.tx(), deed.tenant(), IdList{{wish.person.value}});
    if (names.empty()) refuse_not_found("people.no_such_person", "没有找到这个人，请先登记人员");
    const auto login = checked_login(wish.login);
    const auto index = login ? std::optional{login_index(keys, *login)} : std::nullopt;
    const auto known = account_of(deed.tx(), deed.tenant(), wish.person);
    if (known && (known->login || !login)) refuse_opened_already();
    const AccountId id = known ? known->id : deed.new_id<AccountId>();
    reserve_login(deed, index, id);
    const Entry entry{id, login, index, password_hash, wish.must_change};
    const auto opened = known ? add_login(deed, entry) : insert(deed, wish.person, entry);
    if (opened == 0) refuse_opened_already();
    if (wish.totp_secret) set_second_factor(deed, keys, id, *wish.totp_secret);
    deed.record({.kind = "accounts.opened",
        .topic = "",
        .org = people::home_org(deed.tx(), deed.tenant(), wish.person),
        .subject = wish.person,
        .record = record_of(id)});
    return id;
}

}
