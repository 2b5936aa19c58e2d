#include "facts/names.h"

#include <algorithm>
#include <stdexcept>

namespace gongyou::facts {

namespace {

struct NamedKind {
    std::string label;
    std::vector<std::string> codes;
};

std::map<std::string, NamedKind, std::less<>>& kinds()
{
    static std::map<std::string, NamedKind, std::less<>> all;
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

void name_kind(const std::string& kind, const std::string& label, std::initializer_list<std::string_view> codes)
{
    kinds().insert_or_assign(kind, NamedKind{label, {codes.begin(), codes.end()}});
}

void require_named(std::string_view kind, const std::map<std::string, std::string>& detail)
{
    const auto found = kinds().find(kind);
    if (found == kinds().end()) {
        const auto domain = kind.substr(0, kind.find('.') + 1);
        const auto sibling = kinds().lower_bound(domain);
        if (sibling == kinds().end() || !sibling->first.starts_with(domain)) return;
        throw std::logic_error("a kind of facts that its domain does not name: " + std::string{kind});
    }
    for (const auto& [code, value] : detail) {
        if (std::ranges::find(found->second.codes, code) == found->second.codes.end())
            throw std::logic_error("a code that " + std::string{kind} + " was not named with: " + code);
    }
}

std::string kind_label(std::string_view kind)
{
    const auto found = kinds().find(kind);
    return found == kinds().end() ? std::string{kind} : found->second.label;
}

std::vector<std::string> named_kinds()
{
    std::vector<std::string> all;
    for (const auto& [kind, named] : kinds()) all.push_back(kind);
    return all;
}

std::vector<std::string> codes_of_kind(std::string_view kind)
{
    const auto found = kinds().find(kind);
    return found == kinds().end() ? std::vector<std::string>{} : found->second.codes;
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

std::map<std::string, std::vector<std::string>> named_details()
{
    std::map<std::string, std::vector<std::string>> named;
    for (const auto& [detail, label] : details()) {
        auto& values = named[detail.first];
        if (!detail.second.empty()) values.push_back(detail.second);
    }
    return named;
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
