#include "people/merge_people.h"

namespace gongyou::people {

const Shape<Credential>& shape_of(Credential*)
{
    static const Shape<Credential> shape{"Credential",
        field("kind", &Credential::kind, "类别", {.max_length = 40}),
        field("label", &Credential::label, "名称", {.max_length = 60}),
        field("level", &Credential::level, "级别", {.max_length = 40, .may_be_empty = true}),
        field("since", &Credential::since, "授予日期"),
        field("until", &Credential::until, "有效期至"),
        field("source", &Credential::source, "依据", {.max_length = 200, .may_be_empty = true})};
    return shape;
}

}
