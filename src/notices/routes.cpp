#include "notices/inbox.h"

namespace gongyou::notices {

namespace {

Response mine(Request& request)
{
    const Actor& actor = request.actor();
    return ok(request.database().read([&](Transaction& tx) { return inbox_of(tx, actor.tenant, actor.person, asked_page(request)); }));
}

Response read_one(Request& request)
{
    const Actor& actor = request.actor();
    return request.change([&](Transaction& tx) {
        mark_read(tx, actor.tenant, actor.person, request.path_id<NoticeId>(), request.now());
        return no_content();
    });
}

Response read_all(Request& request)
{
    const Actor& actor = request.actor();
    return request.change([&](Transaction& tx) {
        mark_all_read(tx, actor.tenant, actor.person, request.now());
        return no_content();
    });
}

}

void add_routes(Router& http)
{
    http.get("/api/my/notices", orgs::signed_in(), "the caller's notices, the newest first", mine).answering<Page<Notice>>().asking({"after", "limit"});
    http.post("/api/my/notices/{notice}/reading", orgs::signed_in(), "mark a notice as read", read_one);
    http.post("/api/my/notices/reading", orgs::signed_in(), "mark all notices as read", read_all);
}

}
