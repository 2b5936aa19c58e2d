#include "accounts/handlers.h"

namespace gongyou::accounts {

void add_routes(Router& http, const Keys& keys, const Callers& callers, const Settings& settings)
{
    http.name_session_cookie(std::string{cookie_name});
    const auto handlers = std::make_shared<const Handlers>(Handlers{keys, callers, settings});
    const auto by = [&](auto handler) { return [handlers, handler](Request& request) { return ((*handlers).*handler)(request); }; };
    const Guard anyone = orgs::anyone();
    const Guard self = orgs::signed_in();
    const Guard security = orgs::can(orgs::Capability::grant_roles);

    http.post("/api/sign-in", anyone, "sign in with a password", by(&Handlers::sign_in))
        .taking<Credentials>()
        .answering<SignInState>()
        .without_replay()
        .against_guessing();
    http.post("/api/sign-in/second", anyone, "answer the second factor", by(&Handlers::second))
        .taking<ChallengeAnswer>()
        .answering<SignInState>()
        .without_replay()
        .against_guessing();
    http.post("/api/sign-in/code-request", anyone, "send a one-time code", by(&Handlers::request_code))
        .taking<PhoneAsked>()
        .answering<CodeSent>()
        .without_replay()
        .against_guessing();
    http.post("/api/sign-in/code", anyone, "sign in with a one-time code", by(&Handlers::sign_in_by_code))
        .taking<PhoneCode>()
        .answering<SignInState>()
        .without_replay()
        .against_guessing();
    http.post("/api/sign-out", self, "sign out", by(&Handlers::sign_out)).without_replay();
    http.get("/api/demo", anyone, "the demo's sign-ins", by(&Handlers::demo)).answering<Demo>();

    http.get("/api/me", self, "who is signed in", by(&Handlers::me)).answering<Me>();
    http.get("/api/my/sign-ins", self, "where the caller is signed in", by(&Handlers::my_sign_ins)).answering<Page<MySignIn>>();
    http.remove("/api/my/sign-ins/{sign_in}", self, "end one of them", by(&Handlers::end_my_sign_in));
    http.post("/api/my/devices", orgs::can(orgs::Capability::call_roll), "a token for a device at a door", by(&Handlers::add_device))
        .taking<DeviceWish>()
        .answering<DeviceToken>()
        .without_replay();
    http.post("/api/my/password", self, "change the password", by(&Handlers::change_my_password)).taking<PasswordChange>().without_replay().against_guessing();
    http.post("/api/my/phone", self, "change the phone, proved by a code", by(&Handlers::change_my_phone))
        .taking<PhoneCode>()
        .without_replay()
        .against_guessing();
    http.get("/api/my/second-factor", self, "whether there is a second factor", by(&Handlers::my_second_factor)).answering<SecondFactorState>();
    http.post("/api/my/second-factor", self, "begin a second factor", by(&Handlers::begin_my_second_factor)).answering<SecondFactorSecret>().without_replay();
    http.post("/api/my/second-factor/confirmation", self, "confirm it by its code", by(&Handlers::confirm_my_second_factor))
        .taking<CodeOnly>()
        .answering<SignInState>()
        .without_replay()
        .against_guessing();
    http.post("/api/my/second-factor/removal", self, "take it off, by its code", by(&Handlers::remove_my_second_factor))
        .taking<CodeOnly>()
        .without_replay()
        .against_guessing();
    http.post("/api/my/deletion", self, "erase who the caller is", by(&Handlers::delete_me)).without_replay();
    http.get("/api/my/held-identity", self, "the identity that a union's list brought for the caller's phone", by(&Handlers::held_identity))
        .answering<HeldIdentityJson>();
    http.post("/api/my/held-identity", self, "confirm it by the identity number's last four", by(&Handlers::confirm_identity))
        .taking<LastFour>()
        .without_replay()
        .against_guessing();
    http.remove("/api/my/held-identity", self, "say that it is somebody else", by(&Handlers::leave_identity));

    http.get("/api/grants", security, "roles within reach", by(&Handlers::list_grants)).answering<Page<GrantRow>>().asking({"org", "after", "limit"});
    http.post("/api/grants", security, "grant a role", by(&Handlers::grant)).taking<GrantWish>().answering<GrantRow>();
    http.remove("/api/grants/{grant}", security, "revoke a role", by(&Handlers::revoke));
    http.get("/api/accounts", security, "accounts of the desks within reach", by(&Handlers::list_accounts))
        .answering<Page<AccountRow>>()
        .asking({"q", "after", "limit"});
    http.post("/api/accounts", security, "open an account", by(&Handlers::open)).taking<AccountWish>().answering<AccountOpened>().without_replay();
    http.post("/api/accounts/{account}/disabling", security, "disable an account", by(&Handlers::disable)).taking<Reason>();
    http.post("/api/accounts/{account}/enabling", security, "enable it again", by(&Handlers::enable));
    http.post("/api/accounts/{account}/reset", security, "give a new initial password and take off the second factor", by(&Handlers::reset))
        .answering<AccountReset>()
        .without_replay();
    http.get("/api/audit", orgs::can(orgs::Capability::see_audit), "attempts at signing in, and unmaskings", by(&Handlers::audit))
        .answering<Page<AuditLine>>()
        .asking({"after", "limit"});
}

}
