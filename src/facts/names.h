#pragma once

// What kinds of facts are called, and what their records are. Domains say so while the house is wired;
// facts itself knows no business.

#include "facts/facts.h"

#include <functional>

namespace gongyou::facts {

/// `name_kind("activities.checked_in", "签到")`.
void name_kind(const std::string& kind, const std::string& label);

/// The label, or the kind itself where nobody named it.
std::string kind_label(std::string_view kind);

/// Every kind that was named, in byte order: (kind, label).
std::vector<std::pair<std::string, std::string>> named_kinds();

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
