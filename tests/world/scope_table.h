#pragma once

// Who may call what: the committed table of tests/scope_matrix.txt.

#include "platform/testing/http_client.h"

#include <map>
#include <string>
#include <vector>

namespace gongyou::testing {

/// One line: a route, its guard's word, and what each role is answered when it calls on a thing of the first district.
/// `ok` is 2xx or a refusal by the rules of the thing itself (409, 422; 401 for a wrong code or password): the caller
/// gets that far. Anything else is its status.
struct ScopeLine {
    std::string guard;
    std::map<std::string, std::string> answers; // by role
};

/// In the order of the table's columns.
const std::vector<std::string>& scope_roles();

/// By `GET /api/orgs/{org}`. Throws std::runtime_error where a line does not have a word for every role.
std::map<std::string, ScopeLine> read_scope_table();

std::string answer_class(const Answer& answer);

/// The first role that the table lets in; empty: nobody.
std::string first_let_in(const ScopeLine& line);

/// A line as it stands in the file.
std::string print_line(const std::string& route, const ScopeLine& line);

}
