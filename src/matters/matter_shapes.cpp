#include "matters/matter_json.h"

#include <tuple>

namespace gongyou::matters {

const Shape<NamedOrg>& shape_of(NamedOrg*)
{
    static const Shape<NamedOrg> shape{"MatterOrg", field("id", &NamedOrg::id, "组织"), field("name", &NamedOrg::name, "名称")};
    return shape;
}

const Shape<DueJson>& shape_of(DueJson*)
{
    static const Shape<DueJson> shape{"MatterDue", field("label", &DueJson::label, "时限"), field("on_day", &DueJson::on_day, "到期日"),
        field("basis", &DueJson::basis, "依据"), field("days_left", &DueJson::days_left, "剩余天数")};
    return shape;
}

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

const Shape<AnswerJson>& shape_of(AnswerJson*)
{
    static const Shape<AnswerJson> shape{"MatterAnswer", field("id", &AnswerJson::id, "字段"), field("label", &AnswerJson::label, "名称"),
        field("value", &AnswerJson::value, "内容")};
    return shape;
}

const Shape<StepJson>& shape_of(StepJson*)
{
    static const Shape<StepJson> shape{"MatterStep", field("id", &StepJson::id, "步骤"), field("label", &StepJson::label, "名称"),
        field("tone", &StepJson::tone, "样式"), field("fields", &StepJson::fields, "表单")};
    return shape;
}

const Shape<TimelineLine>& shape_of(TimelineLine*)
{
    static const Shape<TimelineLine> shape{"MatterTimelineLine", field("at", &TimelineLine::at, "时间"), field("who", &TimelineLine::who, "办理人"),
        field("what", &TimelineLine::what, "办理"), field("detail", &TimelineLine::detail, "说明")};
    return shape;
}

const Shape<MatterJson>& shape_of(MatterJson*)
{
    static const auto shape = std::apply([](auto... line) {
        return Shape<MatterJson>{"Matter", line..., field("answers", &MatterJson::answers, "填报内容"),
            field("steps", &MatterJson::steps, "可办步骤"), field("timeline", &MatterJson::timeline, "办理过程")};
    },
        line_fields());
    return shape;
}

const Shape<InboxCounts>& shape_of(InboxCounts*)
{
    static const Shape<InboxCounts> shape{"InboxCounts", field("due_today", &InboxCounts::due_today, "今天到期"),
        field("overdue", &InboxCounts::overdue, "已逾期"), field("mine", &InboxCounts::mine, "待我办"),
        field("waiting", &InboxCounts::waiting, "等对方")};
    return shape;
}

}
