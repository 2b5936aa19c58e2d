#include "notices/templates.h"

#include <stdexcept>

namespace gongyou::notices {

namespace {

std::map<std::string, Template>& templates()
{
    static std::map<std::string, Template> all;
    return all;
}

}

void add_template(Template one)
{
    const std::string word = one.word;
    templates().insert_or_assign(word, std::move(one));
}

const Template& template_of(const std::string& word)
{
    const auto found = templates().find(word);
    if (found == templates().end()) throw std::logic_error("nobody registered the notice " + word);
    return found->second;
}

std::string filled(const std::string& text, const std::map<std::string, std::string>& values)
{
    std::string full;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto end = text[at] == '{' ? text.find('}', at) : std::string::npos;
        if (end == std::string::npos) {
            full += text[at];
            continue;
        }
        const auto value = values.find(text.substr(at + 1, end - at - 1));
        if (value == values.end()) throw std::logic_error("a notice lacks a value: " + text.substr(at, end - at + 1));
        full += value->second;
        at = end;
    }
    return full;
}

}
