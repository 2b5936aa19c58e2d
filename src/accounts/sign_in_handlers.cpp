#include "accounts/handlers.h"

#include "platform/crypto/crypto.h"
#include "platform/text.h"

namespace gongyou::accounts {

namespace {

bool on_the_machine_itself(const Request& request)
{
    return request.client == "127.0.0.1" || request.client == "::1" || request.client == "::ffff:127.0.0.1";
}

Response step_answer(const Step& step)
{
    if (step.signed_in) return signed_in_answer(*step.signed_in);
    return ok(SignInState{"second_factor", step.challenge});
}

}

From from_of(const Request& request)
{
    constexpr std::size_t longest = 200;
    const std::string_view named = request.header("user-agent").substr(0, longest);
    return {request.client, valid_utf8(named) ? std::string{named} : std::string{}};
}

Response signed_in_answer(const SignedIn& signed_in)
{
    Response response = ok(SignInState{"signed_in", std::nullopt});
    response.headers.emplace_back("Set-Cookie", session_cookie(signed_in));
    return response;
}

Response Handlers::sign_in(Request& request) const
{
    const auto said = request.take<Credentials>();
    return step_answer(sign_in_by_password(desk(request), said.login, said.password, from_of(request)));
}

Response Handlers::second(Request& request) const
{
    const auto said = request.take<ChallengeAnswer>();
    return signed_in_answer(answer_challenge(desk(request), said.challenge, said.code, from_of(request)));
}

Response Handlers::request_code(Request& request) const
{
    const auto phone = request.take<PhoneAsked>().phone;
    const std::string code = request.database().write([&](Transaction& tx) {
        return notices::send_code(tx, request.ids(), request.tenant, keys, phone, request.now());
    });
    const bool show = settings.demo && on_the_machine_itself(request);
    return ok(CodeSent{true, show ? std::optional{code} : std::nullopt});
}

Response Handlers::sign_in_by_code(Request& request) const
{
    const auto said = request.take<PhoneCode>();
    return step_answer(accounts::sign_in_by_code(desk(request), said.phone, said.code, from_of(request)));
}

Response Handlers::sign_out(Request& request) const
{
    const Actor& actor = request.actor();
    request.database().write([&](Transaction& tx) {
        end_sign_in(tx, actor.tenant, AccountId{actor.account}, SignInId{actor.sign_in}, "signed_out", request.now());
    });
    callers.forget(actor.tenant, AccountId{actor.account});
    Response response = no_content();
    response.headers.emplace_back("Set-Cookie", std::string{cookie_name} + "=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    return response;
}

Response Handlers::demo(Request& request) const
{
    if (!settings.demo || !on_the_machine_itself(request)) refuse_not_found("http.no_such_thing", "没有找到这个页面");
    Demo demo;
    for (const DemoSignIn& one : *settings.demo) {
        demo.sign_ins.push_back({one.label, one.login, one.password,
            one.totp_secret ? std::optional{totp_code(*one.totp_secret, request.now().ms / 1000)} : std::nullopt});
    }
    return ok(demo);
}

}
