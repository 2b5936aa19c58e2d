// Who calls, answered from memory. Sixteen maps by token hash, each with its own lock. An entry is re-read when it has
// stood for ten seconds and is in use; what this server changes is forgotten at once (forget), what another changed
// within a second (accounts_changes). A sign-in that lapsed is refused from memory, without the database.

#include "accounts/caller_cache.h"

#include "platform/log.h"

namespace gongyou::accounts {

namespace {

constexpr std::string_view bearer = "Bearer ";

/// What a request shows: a cookie for people, an Authorization header for devices; never one in the other's place.
struct Shown {
    std::string token_hash;
    bool by_header = false;
};

std::optional<Shown> shown_by(const Request& request)
{
    const auto authorization = request.header("authorization");
    if (authorization.starts_with(bearer)) return Shown{hash_of_token(authorization.substr(bearer.size())), true};
    const auto cookie = request.cookie(cookie_name);
    if (!cookie || cookie->empty()) return std::nullopt;
    return Shown{hash_of_token(*cookie), false};
}

bool fits(const Shown& shown, SignInKind kind)
{
    return shown.by_header == (kind == SignInKind::device);
}

}

struct Callers::Inside {
    Inside(Database& database, Clock& clock, Settings settings, std::size_t limit) : cache(database, clock, settings.passwords, limit) {}
    CallerCache cache;
};

Callers::Callers(Database& database, Clock& clock, Settings settings, std::size_t limit)
    : inside_(std::make_unique<Inside>(database, clock, std::move(settings), limit))
{
}

Callers::~Callers() = default;

std::optional<std::shared_ptr<const Actor>> Callers::quickly(const Request& request) const
{
    const auto shown = shown_by(request);
    if (!shown) return std::shared_ptr<const Actor>{};
    const auto held = inside_->cache.find(request.tenant, shown->token_hash, request.now());
    if (!held) return std::nullopt;
    return held->actor && fits(*shown, held->kind) ? held->actor : nullptr;
}

std::shared_ptr<const Actor> Callers::fully(const Request& request) const
{
    const auto shown = shown_by(request);
    if (!shown) return nullptr;
    const auto live = inside_->cache.load(request.tenant, shown->token_hash, request.now());
    return live && fits(*shown, live->kind) ? live->actor : nullptr;
}

void Callers::warm_up()
{
    inside_->cache.warm_up();
}

void Callers::forget(TenantId tenant, AccountId account) const
{
    inside_->cache.forget_if([&](const Actor& actor) { return actor.tenant == tenant && actor.account == account.value; });
}

void Callers::forget(TenantId tenant, PersonId person) const
{
    inside_->cache.forget_if([&](const Actor& actor) { return actor.tenant == tenant && actor.person == person; });
}

std::size_t Callers::held() const
{
    return inside_->cache.size();
}

}
