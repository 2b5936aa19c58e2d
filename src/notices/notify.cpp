#include "notices/templates.h"

#include <algorithm>

namespace gongyou::notices {

namespace {

using Type = Batch::Type;

}

void notify(Transaction& tx, TenantId tenant, IdMaker& ids, const std::vector<Wish>& wishes, Instant at)
{
    Batch inbox{"notices_inbox",
        {{"tenant_id", Type::whole}, {"id", Type::whole}, {"person_id", Type::whole}, {"template", Type::text},
            {"title", Type::text}, {"body", Type::text}, {"link", Type::text}, {"at", Type::whole}}};
    Batch outbox{"notices_outbox",
        {{"tenant_id", Type::whole}, {"id", Type::whole}, {"channel", Type::text}, {"person_id", Type::whole},
            {"text", Type::text}, {"queued_at", Type::whole}}};
    for (const Wish& wish : wishes) {
        const Template& words = template_of(wish.template_word);
        const std::string body = filled(words.text, wish.values);
        inbox.add(tenant, ids.next<Notice_>(at), wish.person, words.word, filled(words.title, wish.values), body, wish.link, at);
        if (words.sms) outbox.add(tenant, ids.next<Notice_>(at), "sms", wish.person, body, std::max(at, wish.phone_from));
    }
    if (!inbox.empty()) tx.insert(inbox);
    if (!outbox.empty()) tx.insert(outbox);
}

void notify(facts::Deed& deed, const Wish& wish)
{
    const Template& words = template_of(wish.template_word);
    const std::string body = filled(words.text, wish.values);
    deed.tx().change(R"sql(
        INSERT INTO notices_inbox (tenant_id, id, person_id, template, title, body, link, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        )sql",
        deed.tenant(), deed.new_id<NoticeId>(), wish.person, words.word, filled(words.title, wish.values), body, wish.link, deed.now());
    if (!words.sms) return;
    deed.tx().change(R"sql(
        INSERT INTO notices_outbox (tenant_id, id, channel, person_id, text, queued_at) VALUES ($1, $2, 'sms', $3, $4, $5)
        )sql",
        deed.tenant(), deed.new_id<NoticeId>(), wish.person, body, std::max(deed.now(), wish.phone_from));
}

}
