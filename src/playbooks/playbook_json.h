#pragma once

#include "playbooks/playbooks.h"

namespace gongyou::playbooks {

struct OriginJson {
    static constexpr auto named = "PlaybookOrigin";
    std::string bulletin, case_, org;
};

struct AdopterJson {
    static constexpr auto named = "PlaybookAdopter";
    InstallationId installation;
    OrgId org;
    std::string name;
    int version = 1;
};

/// A playbook as the library lists it, with those who adopted it.
struct PlaybookJson {
    static constexpr auto named = "Playbook";
    std::string id;
    int version = 1;
    std::string title, category, summary;
    std::optional<OriginJson> origin;
    std::vector<AdopterJson> adopters;
};

struct PlaybookList {
    std::vector<PlaybookJson> items;
};

struct PreviewJson {
    static constexpr auto named = "PlaybookPreview";
    std::vector<Planned> creates;
    std::vector<forms::Field> settings;
    std::vector<std::string> problems;   // why it cannot be installed there; empty: it can
    std::optional<AdopterJson> standing; // what is installed there now
};

struct InstallationJson {
    static constexpr auto named = "Installation";
    InstallationId id;
    std::string playbook;
    int version = 1;
    std::string title;
    OrgId org;
    std::string org_name;
    Instant installed_at;
    bool archived = false;
};

struct InstallationList {
    std::vector<InstallationJson> items;
};

struct NewInstallation {
    OrgId org;
    std::optional<json::value> settings;
};

const Shape<NewInstallation>& shape_of(NewInstallation*);

}
