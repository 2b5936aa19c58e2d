#include "playbooks/playbook_json.h"

namespace gongyou::playbooks {

const Shape<NewInstallation>& shape_of(NewInstallation*)
{
    static const Shape<NewInstallation> shape{"NewInstallation", field("org", &NewInstallation::org, "组织"),
        field("settings", &NewInstallation::settings, "设置")};
    return shape;
}

}
