#include "facts/names.h"

namespace gongyou::facts {

namespace {

std::map<std::string, std::string, std::less<>>& labels()
{
    static std::map<std::string, std::string, std::less<>> all;
    return all;
}

std::map<std::pair<std::string, std::string>, std::string>& details()
{
    static std::map<std::pair<std::string, std::string>, std::string> all;
    return all;
}

std::vector<TopicNamer>& namers()
{
    static std::vector<TopicNamer> all;
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

void name_detail(const std::string& code, const std::string& value, const std::string& label)
{
    details().insert_or_assign({code, value}, label);
}

std::string detail_label(const std::string& code, const std::string& value)
{
    const auto found = details().find({code, value});
    return found == details().end() ? detail_label(code) + "：" + value : found->second;
}

std::string detail_label(const std::string& code)
{
    const auto found = details().find({code, ""});
    return found == details().end() ? code : found->second;
}

void name_topics_with(TopicNamer namer)
{
    namers().push_back(std::move(namer));
}

std::string topic_label(Transaction& tx, TenantId tenant, const std::string& topic)
{
    for (const TopicNamer& namer : namers()) {
        if (auto label = namer(tx, tenant, topic)) return *std::move(label);
    }
    return topic;
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
