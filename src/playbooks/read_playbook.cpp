#include "orgs/kind.h"
#include "platform/crypto/hash.h"
#include "platform/toml/file.h"
#include "playbooks/case_text.h"
#include "playbooks/playbook.h"
#include "playbooks/settings.h"

#include <algorithm>
#include <map>

namespace gongyou::playbooks {

namespace {

std::optional<Origin> read_origin(TomlTable& head)
{
    auto table = head.optional_table("origin", "出处");
    if (!table) return std::nullopt;
    return Origin{table->id("bulletin", "通报"), table->text("case", "案例号", 10), table->text("org", "单位", 60)};
}

void read_head(TomlTable root, Playbook& playbook, const std::vector<std::string>* brought)
{
    TomlTable head = root.table("playbook", "做法");
    playbook.id = head.id("id", "做法");
    playbook.version = static_cast<int>(head.whole("version", "版本", 1, 100000));
    playbook.title = head.text("title", "名称", 40);
    playbook.category = head.text("category", "类别", 40);
    playbook.summary = head.text_or("summary", "简介", "", 300);
    playbook.origin = read_origin(head);
    playbook.adopters = head.words("adopters", "哪些组织可以采用", words_of<orgs::Kind>(), {.at_least = 1});
    playbook.used = head.ids("uses", "沿用的主题");
    for (const std::string& topic : playbook.used) {
        if (brought && std::ranges::find(*brought, topic) == brought->end()) head.refuse_word("uses", topic, *brought);
    }
}

CaseText read_case(TomlTable root, const std::vector<std::string>& figures)
{
    CaseText text;
    auto table = root.optional_table("case", "案例正文");
    if (!table) return text;
    text.problem = table->text("problem", "问题", 5000);
    text.practice = table->text("practice", "做法", 5000);
    text.lessons = table->text("lessons", "启示", 5000);
    check_spots(*table, "problem", text.problem, figures);
    check_spots(*table, "practice", text.practice, figures);
    check_spots(*table, "lessons", text.lessons, figures);
    return text;
}

/// A topic is set up by one table of one playbook, and called there what figures call it too.
class Topics {
public:
    void add(TomlTable& table, const std::string& id, const std::string& label)
    {
        if (std::ranges::find(known_, id) != known_.end()) table.refuse("id", "主题“" + id + "”已经被本做法的另一张表使用", "每个主题只设一次");
        else known_.push_back(id);
        labels_.emplace(id, label);
    }

    void check(TomlTable& figure, figures::Definition& definition) const
    {
        for (const std::string& topic : definition.topics) {
            if (std::ranges::find(known_, topic) == known_.end()) figure.refuse_word("topics", topic, known_);
            if (const auto named = labels_.find(topic); named != labels_.end()) definition.topic_labels.insert(*named);
        }
    }

    void use(const std::vector<std::string>& topics) { known_.insert(known_.end(), topics.begin(), topics.end()); }

private:
    std::vector<std::string> known_;
    std::map<std::string, std::string> labels_;
};

/// `source`: the text before the settings were put in; `brought`: the topics that there are elsewhere, where that is known.
Playbook read_tables(TomlFile& file, std::string_view source, const std::vector<std::string>* brought = nullptr)
{
    TomlTable root = file.root();
    Playbook playbook;
    const auto settings = read_settings(root);
    check_settings_used(file, source, settings);
    for (const Setting& setting : settings) playbook.settings.push_back(setting.field);
    read_head(root, playbook, brought);

    Topics topics;
    topics.use(playbook.used);
    for (const Table& known : tables()) {
        for (TomlTable& table : root.tables(known.key, known.label)) {
            Part part = known.read(table, playbook.version);
            part.noun = known.key;
            part.kind = known.label;
            topics.add(table, part.topic, part.label);
            playbook.parts.push_back(std::move(part));
        }
    }

    std::vector<std::string> figures;
    for (TomlTable& table : root.tables("figure", "数字", {.at_most = 100, .unique = "id"})) {
        playbook.figures.push_back(figures::read_definition(table));
        topics.check(table, playbook.figures.back());
        figures.push_back(playbook.figures.back().id);
    }
    playbook.text = read_case(root, figures);
    return playbook;
}

/// The settings are read first, from the file as it stands; then they are put in, and the whole is read.
TomlFile filled(std::string_view text, const std::string& file_name, const json::object& answers)
{
    TomlFile bare = TomlFile::parse(text, file_name);
    TomlTable root = bare.root();
    return TomlFile::parse(put_settings_in(text, read_settings(root), answers), file_name);
}

}

Playbook read_playbook(std::string_view text, const std::string& file_name, const json::object& settings)
{
    TomlFile file = filled(text, file_name, settings);
    Playbook playbook = read_tables(file, text);
    file.refuse_if_any();
    playbook.settings_used = settings;
    playbook.source = text;
    playbook.digest = hex(sha256(text));
    return playbook;
}

Playbook read_kept_playbook(std::string_view text, const json::object& settings)
{
    TomlFile file = filled(text, "kept", settings);
    Playbook playbook = read_tables(file, text);
    playbook.settings_used = settings;
    playbook.source = text;
    playbook.digest = hex(sha256(text));
    return playbook;
}

std::vector<TomlMistake> check_playbook(std::string_view text, const std::string& file_name, const std::vector<std::string>* brought)
{
    TomlFile file = filled(text, file_name, {});
    read_tables(file, text, brought);
    return file.mistakes();
}

TomlSchema playbook_schema()
{
    TomlFile file = TomlFile::describing();
    read_tables(file, "");
    return file.schema();
}

}
