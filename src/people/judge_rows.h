#pragma once

#include "people/sheet.h"

namespace gongyou::people {

/// What the city's records say to the rows of a sheet.
struct Judged {
    std::vector<SheetRow> fit; // to be enrolled, or to fill what is empty in who is a member already
    std::vector<LeftOut> left_out;
    std::vector<SheetMistake> warnings; // somebody of the same name is a member already
    std::int64_t members = 0;           // of this union already
};

/// Compares rows with what is known, in a few statements, and writes nothing: who is new, who is a member already, and
/// whose numbers belong to somebody else, to another union or to another city.
Judged judge_rows(Transaction& tx, TenantId tenant, const Keys& keys, OrgId org, std::vector<SheetRow> rows, Day today);

}
