#include "playbooks/tables.h"

#include <algorithm>

namespace gongyou::playbooks {

namespace {

std::vector<Table>& registered()
{
    static std::vector<Table> all;
    return all;
}

}

void add_table(Table table)
{
    const auto before = std::ranges::find(registered(), table.key, &Table::key);
    if (before == registered().end()) registered().push_back(std::move(table));
    else *before = std::move(table); // a domain that is introduced again
}

const std::vector<Table>& tables()
{
    return registered();
}

const Table* find_table(std::string_view key)
{
    const auto found = std::ranges::find(registered(), key, &Table::key);
    return found == registered().end() ? nullptr : &*found;
}

}
