#include "facts/names.h"

namespace gongyou::facts {

namespace {

std::map<std::string, std::string, std::less<>>& labels()
{
    static std::map<std::string, std::string, std::less<>> all;
    return all;
}

std::map<std::string, Resolver, std::less<>>& resolvers()
{
    static std::map<std::string, Resolver, std::less<>> all;
    return all;
}

}

void name_kind(const std::string& kind, const std::string& label)
{
    labels().insert_or_assign(kind, label);
}

std::string kind_label(std::string_view kind)
{
    const auto found = labels().find(kind);
    return found == labels().end() ? std::string{kind} : found->second;
}

std::vector<std::pair<std::string, std::string>> named_kinds()
{
    return {labels().begin(), labels().end()};
}

void resolve_with(const std::string& domain, Resolver resolver)
{
    resolvers().insert_or_assign(domain, std::move(resolver));
}

std::optional<RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record)
{
    const auto found = resolvers().find(record.substr(0, record.find('/')));
    if (found == resolvers().end()) return std::nullopt;
    return found->second(tx, actor, record);
}

}
