#include "accounts/actors.h"

#include "accounts/grants.h"
#include "platform/db/as.h"

#include <algorithm>

namespace gongyou::accounts {

namespace {

struct Found {
    LiveSignIn live;
    SignInId id;
    AccountId account;
    PersonId person;
    bool must_change;
    std::optional<Instant> password_set_at;
    bool merged; // into `person`: the account acts for him, and holds none of his roles
};

std::vector<Found> found_by(Transaction& tx, TenantId tenant, const TextList& token_hashes)
{
    return tx.all(
        [](Row row) {
            return Found{{row.get<std::string>(0), from_word<SignInKind>(row.text(1)).value(), row.get<Instant>(2), row.get<Instant>(3), nullptr},
                row.get<SignInId>(4), row.get<AccountId>(5), row.get<PersonId>(6), row.boolean(7), row.get<std::optional<Instant>>(8), row.boolean(9)};
        },
        R"sql(
        SELECT s.token_hash, s.kind, s.made_at, s.last_seen_at, s.id, a.id, same_person($1, a.person_id), a.must_change, a.password_set_at,
               same_person($1, a.person_id) <> a.person_id
          FROM accounts_sign_ins AS s JOIN accounts_accounts AS a ON a.tenant_id = s.tenant_id AND a.id = s.account_id
         WHERE s.tenant_id = $1 AND s.token_hash IN (SELECT value FROM texts_of($2)) AND s.ended_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM accounts_disablings AS d WHERE d.tenant_id = $1 AND d.account_id = a.id)
        )sql",
        tenant, token_hashes);
}

std::vector<orgs::Grant> awake(const Found& one, std::vector<orgs::Grant> grants, PasswordProfile passwords, Instant now)
{
    if (one.live.kind == SignInKind::member || one.must_change || one.merged) return {};
    const auto valid = password_valid_days(passwords);
    if (valid && one.password_set_at && day_of(now) - day_of(*one.password_set_at) > *valid) return {};
    if (one.live.kind == SignInKind::device) std::erase_if(grants, [](const orgs::Grant& grant) { return grant.role != orgs::Role::keeper; });
    return grants;
}

}

std::vector<LiveSignIn> live_sign_ins(Transaction& tx, TenantId tenant, const TextList& token_hashes, PasswordProfile passwords, Instant now)
{
    auto found = found_by(tx, tenant, token_hashes);
    std::erase_if(found, [&](const Found& one) {
        const Lifetime good = lifetime_of(one.live.kind);
        return now - one.live.made_at >= good.longest || now - one.live.last_seen_at >= good.idle;
    });
    IdList persons;
    for (const Found& one : found) persons.values.push_back(one.person.value);
    const auto names = people::names_of(tx, tenant, persons);
    const auto orgs = people::orgs_of(tx, tenant, persons);
    const auto grants = grants_of(tx, tenant, persons);

    const auto of = [](const auto& map, PersonId person) {
        const auto entry = map.find(person);
        return entry == map.end() ? typename std::decay_t<decltype(map)>::mapped_type{} : entry->second;
    };
    std::vector<LiveSignIn> live;
    for (Found& one : found) {
        auto actor = std::make_shared<Actor>();
        actor->tenant = tenant;
        actor->person = one.person;
        actor->account = one.account.value;
        actor->sign_in = one.id.value;
        actor->name = of(names, one.person);
        actor->member_of = of(orgs, one.person);
        actor->grants = awake(one, of(grants, one.person), passwords, now);
        one.live.actor = std::move(actor);
        live.push_back(std::move(one.live));
    }
    return live;
}

Actor actor_of(Transaction& tx, TenantId tenant, PersonId person)
{
    const IdList one{{person.value}};
    const auto names = people::names_of(tx, tenant, one);
    if (names.empty() || names.begin()->second.empty()) refuse_not_found("people.no_such_person", "没有找到这个人");
    Actor actor;
    actor.tenant = tenant;
    actor.person = person;
    actor.name = names.begin()->second;
    actor.grants = grants_of(tx, tenant, one)[person];
    actor.member_of = people::orgs_of(tx, tenant, one)[person];
    return actor;
}

TextList latest_tokens(Transaction& tx, TenantId tenant, std::int64_t limit)
{
    return TextList{tx.all(as<std::string>,
        "SELECT token_hash FROM accounts_sign_ins WHERE tenant_id = $1 AND ended_at IS NULL ORDER BY id DESC LIMIT $2", tenant, limit)};
}

}
