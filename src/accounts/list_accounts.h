#pragma once

#include "accounts/stored_account.h"
#include "platform/http/page.h"

namespace gongyou::accounts {

struct AccountLine {
    AccountId id;
    PersonId person;
    std::string login;
    Instant opened_at;
    bool disabled = false;
};

/// Accounts with a login, the desks' own, of whom the actor reaches (holder_within); `q` looks for a name or a phone.
std::vector<AccountLine> accounts_within(Transaction& tx, const Actor& actor, const Keys& keys, const std::string& q, const Asked& page);

}
