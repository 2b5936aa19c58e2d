#pragma once

// What kinds of facts are called, and what their records are. Domains say so while the house is wired;
// facts itself knows no business.

#include "facts/facts.h"

#include <functional>

namespace gongyou::facts {

/// `name_kind("activities.checked_in", "签到", {"partner", "way"})`: what facts of a kind are called, and the codes that their
/// detail may hold.
void name_kind(const std::string& kind, const std::string& label, std::initializer_list<std::string_view> codes = {});

/// Throws std::logic_error for a kind that its domain did not name though it named others, and for a code that the kind was
/// not named with. A domain that has named nothing was not introduced: then nothing is known, and nothing refused.
void require_named(std::string_view kind, const std::map<std::string, std::string>& detail);

/// The label, or the kind itself where nobody named it.
std::string kind_label(std::string_view kind);

/// Every code that a fact's detail may carry is named. What a detail says in words: `name_detail("partner", "1", "有合作组织参与")`; an empty value names the code
/// itself.
void name_detail(const std::string& code, const std::string& value, const std::string& label);

/// The label; `镇街：qicun` where only the code was named, `town：qicun` where nobody did.
std::string detail_label(const std::string& code, const std::string& value);

/// The label of the code alone, or the code.
std::string detail_label(const std::string& code);

/// Every code that was named, with the values that were, in byte order; without values: whatever the domain records.
std::map<std::string, std::vector<std::string>> named_details();

/// A domain's answer for a topic that it knows: `station` is 工会驿站.
using TopicNamer = std::function<std::optional<std::string>(Transaction&, TenantId, const std::string& topic)>;
void name_topics_with(TopicNamer namer);

/// What a topic is called in this tenant, or the topic itself where no domain knows it.
std::string topic_label(Transaction& tx, TenantId tenant, const std::string& topic);

/// Every kind that was named, in byte order.
std::vector<std::string> named_kinds();

/// The codes that facts of a kind may hold; none for a kind that nobody named.
std::vector<std::string> codes_of_kind(std::string_view kind);

/// A record as a reader may see it.
struct RecordLink {
    std::string title; // 书法入门 第 3 课
    std::string url;   // path in the console: /activities/…
};
using Resolver = std::function<std::optional<RecordLink>(Transaction&, const Actor&, std::string_view record)>;

/// The domain's answer for `<domain>/<noun>/<id>`: title and address, or nothing for what the actor may not see.
void resolve_with(const std::string& domain, Resolver resolver);

/// The record's title and address, or nothing where this actor may not see it, or no domain knows it.
std::optional<RecordLink> resolve(Transaction& tx, const Actor& actor, std::string_view record);

}
