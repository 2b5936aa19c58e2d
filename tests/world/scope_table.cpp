#include "world/scope_table.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace gongyou::testing {

const std::vector<std::string>& scope_roles()
{
    static const std::vector<std::string> roles{"stranger", "member", "chair", "officer", "neighbour_officer", "keeper", "mediator",
        "editor", "system_admin", "security_admin", "audit_admin", "other_officer"};
    return roles;
}

std::map<std::string, ScopeLine> read_scope_table()
{
    std::ifstream file{GONGYOU_SOURCE "/tests/scope_matrix.txt"};
    if (!file) throw std::runtime_error("tests/scope_matrix.txt cannot be read");
    std::map<std::string, ScopeLine> table;
    for (std::string text; std::getline(file, text);) {
        if (text.empty() || text.front() == '#') continue;
        std::istringstream words{text};
        std::string method, pattern, rest;
        ScopeLine line;
        words >> method >> pattern >> line.guard;
        for (const auto& role : scope_roles()) {
            if (!(words >> line.answers[role])) throw std::runtime_error("no word for " + role + ": " + text);
        }
        if (words >> rest) throw std::runtime_error("a word too many: " + text);
        if (!table.emplace(method + " " + pattern, line).second) throw std::runtime_error("a second line: " + text);
    }
    return table;
}

std::string answer_class(const Answer& answer)
{
    const bool wrong_secret = answer.status == 401 && answer.code() != "accounts.sign_in_first";
    if ((answer.status >= 200 && answer.status < 300) || answer.status == 409 || answer.status == 422 || wrong_secret) return "ok";
    return std::to_string(answer.status);
}

std::string first_let_in(const ScopeLine& line)
{
    for (const auto& role : scope_roles()) {
        if (role != "stranger" && line.answers.at(role) == "ok") return role;
    }
    return line.answers.at("stranger") == "ok" ? "stranger" : "";
}

std::string print_line(const std::string& route, const ScopeLine& line)
{
    std::string text = fmt::format("{:<56} {:<21}", route, line.guard);
    for (const auto& role : scope_roles()) text += fmt::format(" {:<3}", line.answers.at(role));
    return text;
}

}
