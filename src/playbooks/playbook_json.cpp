#include "playbooks/playbook_json.h"

namespace gongyou::playbooks {

const Shape<OriginJson>& shape_of(OriginJson*)
{
    static const Shape<OriginJson> shape{"PlaybookOrigin", field("bulletin", &OriginJson::bulletin, "通报"),
        field("case", &OriginJson::case_id, "案例号"), field("org", &OriginJson::org, "单位")};
    return shape;
}

const Shape<Planned>& shape_of(Planned*)
{
    static const Shape<Planned> shape{"PlaybookPlanned", field("kind", &Planned::kind, "种类"), field("label", &Planned::label, "名称"),
        field("exists", &Planned::exists, "已有")};
    return shape;
}

const Shape<NewInstallation>& shape_of(NewInstallation*)
{
    static const Shape<NewInstallation> shape{"NewInstallation", field("org", &NewInstallation::org, "组织"),
        field("settings", &NewInstallation::settings, "设置")};
    return shape;
}

}
