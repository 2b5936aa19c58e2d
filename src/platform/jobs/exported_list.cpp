#include "platform/jobs/exported_list.h"

namespace gongyou::jobs {

namespace {

std::map<std::string, ExportedList, std::less<>>& lists()
{
    static std::map<std::string, ExportedList, std::less<>> all;
    return all;
}

}

void export_list(const std::string& word, ExportedList list)
{
    lists().insert_or_assign(word, std::move(list));
}

const ExportedList* exported_list(std::string_view word)
{
    const auto found = lists().find(word);
    return found == lists().end() ? nullptr : &found->second;
}

}
