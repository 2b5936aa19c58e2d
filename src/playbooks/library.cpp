#include "playbooks/library.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace gongyou::playbooks {

namespace {

std::string text_of(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}

Library Library::read(const std::string& folder)
{
    Library library;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto file = entry.path() / "playbook.toml";
        if (!std::filesystem::exists(file)) continue;

        const std::string text = text_of(file);
        Playbook playbook = read_playbook(text, file.string());
        const std::string id = playbook.id;
        if (entry.path().filename() != id) {
            throw Refusal{Refusal::Kind::invalid, "playbooks.misplaced", file.string() + "：文件夹要以做法的编号命名，这里应为 " + id};
        }
        library.playbooks_.emplace(id, std::move(playbook));
        library.texts_.emplace(id, text);
    }
    return library;
}

const Playbook& Library::find(const std::string& id) const
{
    const auto found = playbooks_.find(id);
    if (found == playbooks_.end()) refuse_not_found("playbooks.no_such_playbook", "做法库里没有这个做法；请从列表里重新选择");
    return found->second;
}

Playbook Library::with_settings(const std::string& id, const json::value& answers, Day today) const
{
    const Playbook& plain = find(id);
    const json::object checked = forms::check_answers(plain.settings, answers, today);
    return checked.empty() ? plain : read_playbook(texts_.at(id), id + "/playbook.toml", checked);
}

}
