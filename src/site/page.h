#pragma once

#include "platform/http/request.h"
#include "platform/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyou::site {

/// The names that the build gave to style sheets and script.
struct Assets {
    std::vector<std::string> styles;
    std::string script;

    /// From `<folder>/manifest.json`; empty where nothing was built.
    static Assets read(const std::string& folder);
};

/// What stands in the frame of every page.
struct Frame {
    std::string city; // who publishes
    Instant as_of;
    std::int64_t seal = 0; // the last one; 0: none yet
};
Frame frame_of(Transaction& tx, TenantId tenant, Instant now);

/// A whole page around `main`, which is HTML already; without a frame it has no foot, and needs no database.
std::string page(const Assets& assets, const std::optional<Frame>& frame, std::string_view title, std::string_view main);

/// What stands where an address cannot be shown: the refusal's title and sentence, and ways on.
std::string refusal_page(const Assets& assets, std::string_view title, std::string_view sentence);

/// `2025-01-06 08:00`.
std::string minute_of(Instant at);

}
