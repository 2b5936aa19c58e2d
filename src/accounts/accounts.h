#pragma once

// Accounts 账号: signing in, sessions, second factor, and who holds which role where.

#include "notices/notices.h"
#include "people/people.h"
#include "platform/crypto/password.h"

namespace gongyou::accounts {

struct Account_;
using AccountId = Id<Account_>;
struct SignIn_;
using SignInId = Id<SignIn_>;
struct Grant_;
using GrantId = Id<Grant_>;

/// A sign-in of the demo, shown by GET /api/demo to who sits at the machine itself.
struct DemoSignIn {
    std::string label, login, password;
    std::optional<Bytes> totp_secret;
};

struct Settings {
    PasswordProfile passwords = PasswordProfile::plain;
    std::optional<std::vector<DemoSignIn>> demo; // present: this is a demo
};

// ---- accounts ---------------------------------------------------------------------------------------

struct NewAccount {
    PersonId person;
    std::optional<std::string> login; // staff; members sign in by phone
    std::optional<Bytes> totp_secret; // the demo's: confirmed at once
    bool must_change = false;         // the password was made by somebody else
};

/// Opens an account; who has one by phone alone gets the login beside it. `password_hash` comes from hash_password, called outside of
/// the transaction: it is slow on purpose. Records accounts.opened.
/// Refusals: people.no_such_person, accounts.opened_already, accounts.login_taken.
AccountId open_account(facts::Deed& deed, const Keys& keys, const NewAccount& wish, const std::optional<std::string>& password_hash);

/// Ends all sign-ins and lets nobody in. Records accounts.disabled.
/// Refusals: accounts.no_such_account, accounts.not_yourself, accounts.disabled_already.
void disable_account(facts::Deed& deed, const Actor& actor, AccountId account, const std::string& reason);
/// Refusals: accounts.no_such_account, accounts.not_disabled.
void enable_account(facts::Deed& deed, const Actor& actor, AccountId account);

// ---- roles ------------------------------------------------------------------------------------------

/// Grants a role for an org and all below it. Records accounts.role_granted, counted for that org.
/// Refusals: accounts.not_yourself, accounts.wider_than_own, orgs.no_such_org, people.no_such_person,
/// accounts.one_administrator (the three administrators are three persons), accounts.granted_already.
GrantId grant_role(facts::Deed& deed, const Actor& granter, PersonId person, orgs::Role role, OrgId org);

/// The same without a granter: for the first administrators, and for what builds a demo.
GrantId grant_role_as_platform(facts::Deed& deed, PersonId person, orgs::Role role, OrgId org);

/// Records accounts.role_revoked. Refusals: accounts.no_such_grant, accounts.not_yourself.
void revoke_role(facts::Deed& deed, const Actor& granter, GrantId grant);

/// The person with all roles awake, for commands on the machine itself and for jobs; never for a request.
/// Refusal people.no_such_person.
Actor actor_of(Transaction& tx, TenantId tenant, PersonId person);

// ---- sign-ins ---------------------------------------------------------------------------------------

/// What a caller holds after signing in. The token is known to him alone.
struct SignedIn {
    SignInId id;
    std::string token;
    std::string kind; // member, staff
};

/// Makes a sign-in without a password, for tests, the load program and the demo: `staff` as after a second factor.
/// Refusal accounts.no_such_account.
SignedIn mint_sign_in(Transaction& tx, IdMaker& ids, TenantId tenant, PersonId person, bool staff, Instant now);

/// `__Host-gongyou=…` as a Set-Cookie header; and the name to send it back under.
std::string session_cookie(const SignedIn& signed_in);
inline constexpr std::string_view cookie_name = "__Host-gongyou";

/// Who calls: asked by the server for every request. Holds sign-ins in memory; one thread keeps them fresh, hears
/// what other servers changed within a second, and writes down when they were last seen.
class Callers {
public:
    Callers(Database& database, Clock& clock, Settings settings = {}, std::size_t limit = 65'536);
    ~Callers();
    Callers(const Callers&) = delete;
    Callers& operator=(const Callers&) = delete;

    std::optional<std::shared_ptr<const Actor>> quickly(const Request& request) const;
    std::shared_ptr<const Actor> fully(const Request& request) const;

    /// Reads the latest live sign-ins into memory, so that nobody waits for the database at nine o'clock.
    void warm_up();
    /// After a commit that changed what an account may do.
    void forget(TenantId tenant, AccountId account) const;
    void forget(TenantId tenant, PersonId person) const;
    std::size_t held() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// ---- the first day ----------------------------------------------------------------------------------

struct InitialSignIn {
    orgs::Role role;
    std::string login, password;
};

/// On a platform without a tenant: founds it with its root org and the three administrators, each with an initial
/// password that is printed once and must be changed. Nothing where a tenant stands already.
std::vector<InitialSignIn> prepare_empty_platform(Database& database, const Keys& keys, IdMaker& ids, TenantId tenant, const std::string& name,
    const std::string& host, Instant now);

void introduce();
void add_routes(Router& http, const Keys& keys, const Callers& callers, const Settings& settings);

}
