#pragma once

// What accounts say over HTTP.

#include "accounts/audit.h"
#include "accounts/grants.h"
#include "accounts/sign_ins.h"

namespace gongyou::accounts {

struct Credentials {
    std::string login, password;
};
struct ChallengeAnswer {
    std::string challenge, code;
};
struct PhoneAsked {
    std::string phone;
};
struct PhoneCode {
    std::string phone, code;
};
struct CodeOnly {
    std::string code;
};
struct SignInState {
    std::string state; // signed_in, second_factor
    std::optional<std::string> challenge;
};
struct CodeSent {
    bool sent = true;
    std::optional<std::string> demo_code;
};
struct PasswordChange {
    std::optional<std::string> old;
    std::string wished;
};
struct NamedPerson {
    PersonId id;
    std::string name;
};
struct MyMembership {
    orgs::NamedOrg org;
    Day since;
};
struct MyGrant {
    std::string role, role_label;
    orgs::NamedOrg org;
};
struct MyFace {
    bool elder_mode = false;
};
struct Me {
    NamedPerson person;
    std::vector<MyMembership> memberships;
    std::vector<MyGrant> grants;
    std::vector<std::string> capabilities;
    MyFace profile;
    std::vector<std::string> pending; // change_password, second_factor: until done, the person's roles sleep
};
struct MySignIn {
    SignInId id;
    std::string device, kind;
    Instant created_at, last_seen_at;
    bool current = false;
};
struct SecondFactorState {
    std::string state; // off, begun, on
};
struct SecondFactorSecret {
    std::string secret, uri, svg;
};
struct HeldIdentityJson {
    static constexpr auto named = "HeldIdentity";
    std::optional<people::HeldIdentity> waiting;
};
struct LastFour {
    std::string last_four;
};
struct GrantWish {
    PersonId person;
    std::string role;
    OrgId org;
};
struct GrantRow {
    GrantId id;
    NamedPerson person;
    std::string role, role_label;
    orgs::NamedOrg org;
    Instant granted_at;
};
/// For a person who is known, or for who goes by this name and phone: somebody new, where nobody has the phone.
struct AccountWish {
    std::optional<PersonId> person;
    std::optional<std::string> name, phone;
    std::string login;
    std::optional<std::string> password;
};
struct AccountOpened {
    AccountId id;
    NamedPerson person;
    std::optional<std::string> initial_password; // shown this once
};
struct AccountReset {
    AccountId id;
    std::string initial_password; // shown this once
};
struct AccountRow {
    AccountId id;
    NamedPerson person;
    std::string login;
    Instant opened_at;
    bool disabled = false;
};
struct Reason {
    std::string reason;
};
struct DeviceWish {
    std::string label;
};
struct DeviceToken {
    SignInId id;
    std::string token; // shown this once
};
struct DemoLine {
    static constexpr auto named = "DemoSignIn";
    std::string label, login, password;
    std::optional<std::string> totp;
};
struct Demo {
    bool demo = true;
    std::vector<DemoLine> sign_ins;
};

const Shape<Credentials>& shape_of(Credentials*);
const Shape<ChallengeAnswer>& shape_of(ChallengeAnswer*);
const Shape<PhoneAsked>& shape_of(PhoneAsked*);
const Shape<PhoneCode>& shape_of(PhoneCode*);
const Shape<CodeOnly>& shape_of(CodeOnly*);
const Shape<PasswordChange>& shape_of(PasswordChange*);
const Shape<LastFour>& shape_of(LastFour*);
const Shape<GrantWish>& shape_of(GrantWish*);
const Shape<AccountWish>& shape_of(AccountWish*);
const Shape<Reason>& shape_of(Reason*);
const Shape<DeviceWish>& shape_of(DeviceWish*);

}
