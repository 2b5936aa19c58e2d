#include "platform/http/router.h"

#include <algorithm>
#include <stdexcept>

namespace gongyou {

namespace {

/// Takes the first segment off a path that starts with a slash: `/api/orgs` gives `api` and leaves `/orgs`.
std::string_view take_segment(std::string_view& path)
{
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    return segment;
}

bool is_parameter(std::string_view segment)
{
    return segment.starts_with('{') && segment.ends_with('}');
}

}

struct Router::Walk {
    std::string_view method;
    std::vector<std::string_view> arguments;
    Match match;
};

Route& Router::add(std::string method, std::string pattern, Guard guard, std::string summary)
{
    if (!pattern.starts_with('/')) throw std::logic_error("a route's pattern starts with a slash: " + pattern);
    Node& node = nodes_[node_for(pattern)];
    for (const std::size_t other : node.routes) {
        if (routes_[other].method == method) throw std::logic_error("two routes for " + method + " " + pattern);
    }
    node.routes.push_back(routes_.size());
    Route route;
    route.pace = method == "GET" ? Pace::browsing : Pace::changing;
    route.idempotent = method != "GET";
    route.method = std::move(method);
    route.pattern = std::move(pattern);
    route.guard = std::move(guard);
    route.summary = std::move(summary);
    return routes_.emplace_back(std::move(route));
}

Gathering& Router::gathering(const std::string& name)
{
    auto& gathering = gatherings_[name];
    if (!gathering) gathering = std::make_shared<Gathering>(name);
    return *gathering;
}

Route& Router::serve(const std::string& name, std::string pattern, Guard guard, std::string summary)
{
    gathering(name);
    const auto served = gatherings_.at(name);
    Route& route = get(std::move(pattern), std::move(guard), std::move(summary), [served](Request& request) {
        return ok(request.database().read([&](Transaction& tx) { return json::value(served->gather(tx, request)); }));
    });
    route.answers = [served](Schemas& schemas) { return served->schema(schemas); };
    return route;
}

std::size_t Router::node_for(std::string_view pattern)
{
    std::size_t at = 0;
    while (!pattern.empty()) {
        const std::string_view segment = take_segment(pattern);
        const std::size_t fresh = nodes_.size();
        std::size_t next = 0;
        if (is_parameter(segment)) {
            next = nodes_[at].any ? nodes_[at].any : (nodes_[at].any = fresh);
        } else {
            auto& literals = nodes_[at].literals;
            const auto place = std::lower_bound(literals.begin(), literals.end(), segment,
                [](const auto& entry, std::string_view s) { return entry.first < s; });
            const bool known = place != literals.end() && place->first == segment;
            next = known ? place->second : literals.insert(place, {std::string{segment}, fresh})->second;
        }
        if (next == fresh) nodes_.emplace_back();
        at = next;
    }
    return at;
}

bool Router::walk(std::size_t node, std::string_view rest, Walk& so_far) const
{
    const Node& here = nodes_[node];
    if (rest.empty()) {
        for (const std::size_t index : here.routes) {
            const Route& route = routes_[index];
            if (route.method == so_far.method) {
                so_far.match.route = &route;
                return true;
            }
            if (!so_far.match.allowed.empty()) so_far.match.allowed += ", ";
            so_far.match.allowed += route.method;
        }
        return false;
    }
    const std::string_view segment = take_segment(rest);
    const auto place = std::lower_bound(here.literals.begin(), here.literals.end(), segment,
        [](const auto& entry, std::string_view s) { return entry.first < s; });
    if (place != here.literals.end() && place->first == segment && walk(place->second, rest, so_far)) return true;
    if (!here.any || segment.empty()) return false;
    so_far.arguments.push_back(segment);
    if (walk(here.any, rest, so_far)) return true;
    so_far.arguments.pop_back();
    return false;
}

Router::Match Router::match(std::string_view method, std::string_view path) const
{
    Walk so_far{method == "HEAD" ? "GET" : method, {}, {}};
    if (path.starts_with('/') && walk(0, path, so_far)) {
        so_far.match.arguments.assign(so_far.arguments.begin(), so_far.arguments.end());
    } else {
        so_far.match.path_known = !so_far.match.allowed.empty();
    }
    return std::move(so_far.match);
}

Route& Router::get(std::string pattern, Guard guard, std::string summary, PlainHandler handler)
{
    Route& route = add("GET", std::move(pattern), std::move(guard), std::move(summary));
    route.plain = std::move(handler);
    return route;
}

Route& Router::post(std::string pattern, Guard guard, std::string summary, PlainHandler handler)
{
    Route& route = add("POST", std::move(pattern), std::move(guard), std::move(summary));
    route.plain = std::move(handler);
    return route;
}

Route& Router::put(std::string pattern, Guard guard, std::string summary, PlainHandler handler)
{
    Route& route = add("PUT", std::move(pattern), std::move(guard), std::move(summary));
    route.plain = std::move(handler);
    return route;
}

Route& Router::remove(std::string pattern, Guard guard, std::string summary, PlainHandler handler)
{
    Route& route = add("DELETE", std::move(pattern), std::move(guard), std::move(summary));
    route.plain = std::move(handler);
    return route;
}

Route& Router::get_deferred(std::string pattern, Guard guard, std::string summary, DeferredHandler handler)
{
    Route& route = add("GET", std::move(pattern), std::move(guard), std::move(summary));
    route.deferred = std::move(handler);
    return route;
}

Route& Router::post_deferred(std::string pattern, Guard guard, std::string summary, DeferredHandler handler)
{
    Route& route = add("POST", std::move(pattern), std::move(guard), std::move(summary));
    route.deferred = std::move(handler);
    route.idempotent = false; // the writer answers by the natural key
    return route;
}

void Router::files(std::string prefix, std::string folder, bool single_page)
{
    if (!prefix.ends_with('/')) prefix += '/';
    file_mounts_.push_back({std::move(prefix), std::move(folder), single_page});
    // the longest prefix first, so that `/m/` goes before `/`
    std::stable_sort(file_mounts_.begin(), file_mounts_.end(), [](const FileMount& a, const FileMount& b) { return a.prefix.size() > b.prefix.size(); });
}

void Router::recognise_callers(RecogniseQuickly quickly, Recognise fully)
{
    quickly_ = std::move(quickly);
    fully_ = std::move(fully);
}

}
