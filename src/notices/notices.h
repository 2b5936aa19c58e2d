#pragma once

// Notices 通知: what tells a person something. Written in the transaction of what it tells; whatever has to
// leave the house waits in an outbox, and the courier delivers it after the commit.

#include "people/people.h"

namespace gongyou::notices {

struct Notice_;
using NoticeId = Id<Notice_>;

/// What a notice says. `{place}` in title and text stands for a value given with the notice.
struct Template {
    std::string word;  // `activities.offer`
    std::string title; // 候补名额
    std::string text;  // “{title}”有空位了,请在{until}前确认
    bool sms = false;  // also to the phone
};

/// Registers a template; once, while wiring, before anybody is notified by it.
void add_template(Template one);

struct Wish {
    PersonId person;
    std::string template_word;
    std::map<std::string, std::string> values{};
    std::string link{};   // a path of the member app: `/bookings/…`
    Instant phone_from{}; // the phone is not told before; the inbox is, at once
};

/// Puts notices into inboxes and, where their template says so, into the outbox; all in one or two inserts.
/// A word that nobody registered, or a value that is missing, is a programming error: std::logic_error.
void notify(Transaction& tx, TenantId tenant, IdMaker& ids, const std::vector<Wish>& wishes, Instant at);
void notify(facts::Deed& deed, const Wish& wish);

// ---- one-time codes: never a fact -----------------------------------------------------------------

/// Sends a six-digit code to a phone, good for five minutes and five tries; gives it for the demo to show.
/// Refusals too_many (notices.code_too_soon: within a minute; notices.too_many_codes: ten within a day), people.phone_wrong.
std::string send_code(Transaction& tx, IdMaker& ids, TenantId tenant, const Keys& keys, const std::string& phone, Instant now);

/// Whether this is the phone's live code; a right one is used up, a wrong one costs a try. Needs a transaction
/// that commits either way: do not throw in it.
bool take_code(Transaction& tx, TenantId tenant, const Keys& keys, const std::string& phone, const std::string& code, Instant now);

// ---- the courier ----------------------------------------------------------------------------------

/// Hands a text to whoever carries it: true when it was taken. May block; may throw.
using Carrier = std::function<bool(const std::string& phone, const std::string& text)>;

/// Appends to a file of mode 600, one JSON line a message: the demo's stand-in for an SMS gateway.
Carrier log_file_carrier(const std::string& file);

/// Delivers what waits, on a thread of its own, at least once each; tries five times, then leaves it be.
class Courier {
public:
    Courier(Database& database, Clock& clock, Keys keys, Carrier carrier);
    ~Courier(); // finishes the round it is in
    Courier(const Courier&) = delete;
    Courier& operator=(const Courier&) = delete;

private:
    struct Round;
    std::unique_ptr<Round> round_;
};

/// One round: what waited, at most a hundred a tenant. Gives how many were delivered. The courier's own step, and the tests'.
std::int64_t deliver(Database& database, const Keys& keys, const Carrier& carrier, Instant now);

void add_routes(Router& http);

}
