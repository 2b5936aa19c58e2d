#pragma once

#include "accounts/account_json.h"
#include "accounts/sign_in.h"

namespace gongyou::accounts {

/// What every handler of this domain needs beside the request.
struct Handlers {
    Keys keys;
    const Callers& callers;
    Settings settings;

    Desk desk(const Request& request) const { return {request.database(), request.ids(), keys, request.tenant, request.now()}; }

    // signing in
    Response sign_in(Request& request) const;
    Response second(Request& request) const;
    Response request_code(Request& request) const;
    Response sign_in_by_code(Request& request) const;
    Response sign_out(Request& request) const;
    Response demo(Request& request) const;

    // one's own
    Response me(Request& request) const;
    Response my_sign_ins(Request& request) const;
    Response end_my_sign_in(Request& request) const;
    Response add_device(Request& request) const;
    Response change_my_password(Request& request) const;
    Response change_my_phone(Request& request) const;
    Response my_second_factor(Request& request) const;
    Response begin_my_second_factor(Request& request) const;
    Response confirm_my_second_factor(Request& request) const;
    Response remove_my_second_factor(Request& request) const;
    Response delete_me(Request& request) const;
    Response held_identity(Request& request) const;
    Response confirm_identity(Request& request) const;
    Response leave_identity(Request& request) const;

    // administrators
    Response list_grants(Request& request) const;
    Response grant(Request& request) const;
    Response revoke(Request& request) const;
    Response list_accounts(Request& request) const;
    Response open(Request& request) const;
    Response disable(Request& request) const;
    Response enable(Request& request) const;
    Response reset(Request& request) const;
    Response audit(Request& request) const;
};

From from_of(const Request& request);
/// Answers with the session's cookie.
Response signed_in_answer(const SignedIn& signed_in);

}
