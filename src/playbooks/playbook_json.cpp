#include "playbooks/playbook_json.h"

namespace gongyou::playbooks {

const Shape<OriginJson>& shape_of(OriginJson*)
{
    static const Shape<OriginJson> shape{"PlaybookOrigin", field("bulletin", &OriginJson::bulletin, "通报"),
        field("case", &OriginJson::case_id, "案例号"), field("org", &OriginJson::org, "单位")};
    return shape;
}

const Shape<AdopterJson>& shape_of(AdopterJson*)
{
    static const Shape<AdopterJson> shape{"PlaybookAdopter", field("installation", &AdopterJson::installation, "采用记录"),
        field("org", &AdopterJson::org, "组织"), field("name", &AdopterJson::name, "名称"), field("version", &AdopterJson::version, "版本")};
    return shape;
}

const Shape<PlaybookJson>& shape_of(PlaybookJson*)
{
    static const Shape<PlaybookJson> shape{"Playbook", field("id", &PlaybookJson::id, "做法"), field("version", &PlaybookJson::version, "版本"),
        field("title", &PlaybookJson::title, "名称"), field("category", &PlaybookJson::category, "类别"),
        field("summary", &PlaybookJson::summary, "简介", {.may_be_empty = true}), field("origin", &PlaybookJson::origin, "出处"),
        field("adopters", &PlaybookJson::adopters, "采用者")};
    return shape;
}

const Shape<PlaybookList>& shape_of(PlaybookList*)
{
    static const Shape<PlaybookList> shape{"PlaybookList", field("items", &PlaybookList::items, "做法")};
    return shape;
}

const Shape<Planned>& shape_of(Planned*)
{
    static const Shape<Planned> shape{"PlaybookPlanned", field("kind", &Planned::noun, "名词"), field("label", &Planned::label, "名称"),
        field("exists", &Planned::exists, "已有")};
    return shape;
}

const Shape<PreviewJson>& shape_of(PreviewJson*)
{
    static const Shape<PreviewJson> shape{"PlaybookPreview", field("creates", &PreviewJson::creates, "将建立"),
        field("settings", &PreviewJson::settings, "设置项"), field("problems", &PreviewJson::problems, "不能采用的原因"),
        field("standing", &PreviewJson::standing, "正在采用")};
    return shape;
}

const Shape<InstallationJson>& shape_of(InstallationJson*)
{
    static const Shape<InstallationJson> shape{"Installation", field("id", &InstallationJson::id, "采用记录"),
        field("playbook", &InstallationJson::playbook, "做法"), field("version", &InstallationJson::version, "版本"),
        field("title", &InstallationJson::title, "名称"), field("org", &InstallationJson::org, "组织"),
        field("org_name", &InstallationJson::org_name, "组织名称"), field("installed_at", &InstallationJson::installed_at, "采用时间"),
        field("archived", &InstallationJson::archived, "已停用")};
    return shape;
}

const Shape<InstallationList>& shape_of(InstallationList*)
{
    static const Shape<InstallationList> shape{"InstallationList", field("items", &InstallationList::items, "采用记录")};
    return shape;
}

const Shape<NewInstallation>& shape_of(NewInstallation*)
{
    static const Shape<NewInstallation> shape{"NewInstallation", field("org", &NewInstallation::org, "组织"),
        field("settings", &NewInstallation::settings, "设置")};
    return shape;
}

}
