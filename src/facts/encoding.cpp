#include "facts/encoding.h"

#include "facts/detail.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace gongyou::facts {

namespace {

template <class Noun>
std::string or_dash(Id<Noun> id)
{
    return id ? print(id) : "-";
}

}

std::string text_of(TenantId tenant, const StoredFact& fact)
{
    return fmt::format("gongyou fact 1\n"
                       "tenant {}\nid {}\ndeed {}\nrecorded_at {}\nday {}\nkind {}\ntopic {}\norg {}\nactor {}\n"
                       "subject {}\nplace {}\nweight {}\nquantity {}\namount_fen {}\nreverses {}\nrecord {}\ndetail {}\n",
        print(tenant), print(fact.id), print(fact.deed), fact.recorded_at.ms, print(fact.day), fact.kind,
        fact.topic, print(fact.org), or_dash(fact.actor), or_dash(fact.subject), or_dash(fact.place),
        fact.weight, fact.quantity, fact.amount.fen, or_dash(fact.reverses), fact.record,
        print_detail(fact.detail));
}

Hash salt_of(std::span<const std::byte> seed, std::int64_t position)
{
    return hmac_sha256(seed, bytes_of(fmt::format("gongyou salt 1\nposition {}\n", position)));
}

Hash leaf_of(const Hash& salt, std::string_view text)
{
    std::string whole(1, '\0');
    whole.append(reinterpret_cast<const char*>(salt.data()), salt.size());
    whole.append(text);
    return sha256(whole);
}

std::string text_of(TenantId tenant, const Head& head)
{
    return fmt::format("gongyou seal 1\ntenant {}\nseal {}\nsealed_at {}\nfacts {}\nroot {}\nprevious {}\n", print(tenant),
        head.seal, head.sealed_at.ms, head.facts, hex(head.root), hex(head.previous));
}

Hash hash_of(TenantId tenant, const Head& head)
{
    return sha256(text_of(tenant, head));
}

Hash as_hash(std::span<const std::byte> bytes)
{
    Hash hash{};
    if (bytes.size() != hash.size()) throw std::runtime_error("a stored hash is not 32 bytes long");
    std::ranges::copy(bytes, hash.begin());
    return hash;
}

}
