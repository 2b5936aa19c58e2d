#include "matters/matter_json.h"

#include <tuple>

namespace gongyou::matters {

// A matter's page begins with what its line in a list says.
static auto line_fields()
{
    return std::tuple{field("id", &MatterLine::id, "办件"), field("topic", &MatterLine::topic, "主题"),
        field("label", &MatterLine::label, "事项"), field("title", &MatterLine::title, "标题"),
        field("org", &MatterLine::org, "组织"), field("state", &MatterLine::state, "状态"),
        field("state_label", &MatterLine::state_label, "状态名"), field("ended", &MatterLine::ended, "已办结"),
        field("opened_at", &MatterLine::opened_at, "提交时间"), field("due", &MatterLine::due, "时限"),
        field("holder", &MatterLine::holder, "现由谁办")};
}

const Shape<MatterLine>& shape_of(MatterLine*)
{
    static const auto shape = std::apply([](auto... line) { return Shape<MatterLine>{"MatterLine", line...}; }, line_fields());
    return shape;
}

const Shape<MatterJson>& shape_of(MatterJson*)
{
    static const auto shape = std::apply([](auto... line) {
        return Shape<MatterJson>{"Matter", line..., field("applicant", &MatterJson::applicant, "申请人"), field("answers", &MatterJson::answers, "填报内容"),
            field("steps", &MatterJson::steps, "可办步骤"), field("timeline", &MatterJson::timeline, "办理过程"), field("seen", &MatterJson::seen, "已办步数")};
    },
        line_fields());
    return shape;
}

}
