#include "facts/deed_request.h"
#include "orgs/orgs.h"
#include "playbooks/playbook_json.h"
#include "playbooks/settings.h"

namespace gongyou::playbooks {

namespace {

using orgs::Capability;

AdopterJson adopter(const Installation& one, const std::string& org_name)
{
    return {one.id, one.org, org_name, one.version};
}

PlaybookJson listed(const Playbook& playbook, const std::vector<Installation>& all, const std::map<OrgId, std::string>& names)
{
    PlaybookJson shown{
        .id = playbook.id,
        .version = playbook.version,
        .title = playbook.title,
        .category = playbook.category,
        .summary = playbook.summary,
        .origin = {},
        .adopters = {},
    };
    if (playbook.origin) shown.origin = OriginJson{playbook.origin->bulletin, playbook.origin->case_id, playbook.origin->org};
    for (const Installation& one : all) {
        if (one.playbook == playbook.id && !one.archived) shown.adopters.push_back(adopter(one, names.at(one.org)));
    }
    return shown;
}

std::map<OrgId, std::string> org_names(Transaction& tx, TenantId tenant, const std::vector<Installation>& all)
{
    IdList orgs;
    for (const Installation& one : all) orgs.values.push_back(one.org.value);
    return orgs::names_of(tx, tenant, orgs);
}

InstallationJson shown(const Installation& one, const std::string& org_name)
{
    return {one.id, one.playbook, one.version, one.title, one.org, org_name, one.installed_at, one.archived};
}

class Handlers {
public:
    explicit Handlers(const Library& library) : library_(&library) {}

    Response list(Request& request) const
    {
        return ok(request.database().read([&](Transaction& tx) {
            const auto all = installations(tx, request.tenant);
            const auto names = org_names(tx, request.tenant, all);
            PlaybookList found;
            for (const auto& [id, playbook] : library_->all()) found.items.push_back(listed(playbook, all, names));
            return found;
        }));
    }

    /// The settings begin with what was answered before: whoever upgrades confirms them, and resets none by silence.
    Response preview(Request& request) const
    {
        const Playbook& playbook = library_->find(request.path_text());
        const auto org = request.query_id<OrgId>("org");
        if (!org) refuse_field("org", "required", "请先选择要采用这个做法的组织");
        return ok(request.database().read([&](Transaction& tx) {
            orgs::require_reach(tx, request.actor(), Capability::install_playbooks, *org);
            PreviewJson shown{playbooks::preview(tx, request.tenant, playbook, *org), playbook.settings, obstacles(tx, request.tenant, playbook, *org), {}};
            if (const auto before = find_installation(tx, request.tenant, playbook.id, *org)) {
                shown.settings = beginning_with(before->settings, std::move(shown.settings));
                if (!before->archived) shown.standing = adopter(*before, orgs::names_of(tx, request.tenant, {{org->value}}).at(*org));
            }
            return shown;
        }));
    }

    Response install(Request& request) const
    {
        const auto wish = request.take<NewInstallation>();
        return facts::in_deed(request, [&](facts::Deed& deed) {
            const Playbook playbook = library_->as_wished(deed.tx(), deed.tenant(), request.path_text(), wish.org, wish.settings, deed.today());
            const Installation done = playbooks::install(deed, request.actor(), playbook, wish.org);
            const auto names = orgs::names_of(deed.tx(), deed.tenant(), {{done.org.value}});
            return created("/cases/" + print(done.id), shown(done, names.at(done.org)));
        });
    }

    Response archive(Request& request) const
    {
        return facts::in_deed(request, [&](facts::Deed& deed) {
            playbooks::archive(deed, request.actor(), request.path_id<InstallationId>());
            return no_content();
        });
    }

    Response installed(Request& request) const
    {
        return ok(request.database().read([&](Transaction& tx) {
            const auto org = request.query_id<OrgId>("org");
            const auto all = installations(tx, request.tenant);
            const auto names = org_names(tx, request.tenant, all);
            InstallationList found;
            for (const Installation& one : all) {
                if (!org || one.org == *org) found.items.push_back(shown(one, names.at(one.org)));
            }
            return found;
        }));
    }

private:
    const Library* library_;
};

}

void add_routes(Router& http, const Library& library)
{
    const Handlers handlers{library};
    const auto by = [&](auto handler) { return [=](Request& request) { return (handlers.*handler)(request); }; };
    const auto may_install = orgs::can(Capability::install_playbooks);

    http.get("/api/playbooks", orgs::signed_in(), "the library of playbooks", by(&Handlers::list)).answering<PlaybookList>();
    http.get("/api/playbooks/{playbook}/preview", may_install, "what installing would set up", by(&Handlers::preview)).asking({"org"}).answering<PreviewJson>();
    http.post("/api/playbooks/{playbook}/installation", may_install, "install or upgrade a playbook in an org", by(&Handlers::install))
        .taking<NewInstallation>()
        .answering<InstallationJson>();
    http.post("/api/installations/{installation}/archiving", may_install, "set an installed playbook aside", by(&Handlers::archive));
    http.get("/api/installations", orgs::signed_in(), "what is installed where", by(&Handlers::installed)).asking({"org"}).answering<InstallationList>();
}

}
