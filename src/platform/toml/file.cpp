#include "platform/toml/file.h"

#include "platform/read_file.h"
#include "platform/refusal.h"
#include "platform/text.h"
#include "platform/toml/node.h"

#include <algorithm>
#include <fmt/format.h>

namespace gongyou {

const TomlMember* TomlNode::find(std::string_view key) const
{
    const auto at = std::find_if(members.begin(), members.end(), [&](const TomlMember& m) { return m.key == key; });
    return at == members.end() ? nullptr : &*at;
}

TomlReading::Asked& TomlReading::asked_of(const TomlNode* table, const std::string& path)
{
    const auto [at, fresh] = place_of_.try_emplace(table, asked.size());
    if (fresh) asked.push_back({table, path, {}});
    return asked[at->second];
}

void TomlReading::add(TomlMistake mistake)
{
    if (silent || describing || mistakes.size() >= most_mistakes) return;
    const bool told = std::any_of(mistakes.begin(), mistakes.end(), [&](const TomlMistake& m) { return m.path == mistake.path && !m.path.empty(); });
    if (told) return;
    mistake.file = file;
    mistakes.push_back(std::move(mistake));
}

std::string joined_words(const std::vector<std::string>& words)
{
    constexpr std::size_t most = 30;
    std::string joined;
    for (std::size_t i = 0; i < std::min(words.size(), most); ++i) joined += (i ? "、" : "") + words[i];
    if (words.size() > most) joined += "……";
    return joined;
}

TomlFile TomlFile::parse(std::string_view text, std::string file_name)
{
    TomlFile made;
    made.reading_ = std::make_shared<TomlReading>();
    made.reading_->file = std::move(file_name);
    parse_toml(text, *made.reading_);
    return made;
}

TomlFile TomlFile::read(const std::string& path)
{
    const auto text = read_file(path);
    if (!text) refuse_not_found("toml.no_file", fmt::format("打不开文件 {}，请检查路径和读取权限", path));
    return parse(*text, path);
}

TomlFile TomlFile::describing()
{
    TomlFile made;
    made.reading_ = std::make_shared<TomlReading>();
    made.reading_->describing = true;
    return made;
}

TomlTable TomlFile::root()
{
    const bool there = !reading_->describing && !reading_->silent;
    return TomlTable{reading_, there ? &reading_->root : nullptr, "", ""};
}

namespace {

void gather_texts(const TomlNode& node, const std::string& path, std::vector<TomlText>& texts)
{
    if (node.type == TomlNode::Type::text) texts.push_back({node.text, path, node.line, node.column});
    for (std::size_t i = 0; i < node.items.size(); ++i) gather_texts(node.items[i], fmt::format("{}[{}]", path, i + 1), texts);
    for (const TomlMember& member : node.members) gather_texts(member.value, path.empty() ? member.key : path + "." + member.key, texts);
}

}

std::vector<TomlText> TomlFile::texts() const
{
    std::vector<TomlText> texts;
    gather_texts(reading_->root, "", texts);
    return texts;
}

void TomlFile::refuse(const TomlText& at, std::string found, std::string expected, std::string suggestion)
{
    reading_->add({reading_->file, at.line, at.column, at.path, "refused", std::move(found), std::move(expected), std::move(suggestion)});
}

const TomlSchema& TomlFile::schema() const
{
    return reading_->schema;
}

std::vector<TomlMistake> TomlFile::mistakes() const
{
    std::vector<TomlMistake> all = reading_->mistakes;
    for (const TomlReading::Asked& asked : reading_->asked) {
        for (const TomlMember& member : asked.table->members) {
            const bool known = std::find(asked.keys.begin(), asked.keys.end(), member.key) != asked.keys.end();
            if (known || all.size() >= TomlReading::most_mistakes) continue;
            TomlMistake mistake{
                .file = reading_->file,
                .line = member.line,
                .column = member.column,
                .path = {},
                .code = "unknown_key",
                .found = {},
                .expected = {},
                .suggestion = {},
            };
            mistake.path = asked.path.empty() ? member.key : asked.path + "." + member.key;
            mistake.found = fmt::format("“{}”不是可用的键", member.key);
            mistake.expected = "可用的键：" + joined_words(asked.keys);
            mistake.suggestion = nearest_word(member.key, asked.keys).value_or("");
            all.push_back(std::move(mistake));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const TomlMistake& a, const TomlMistake& b) {
        return std::pair{a.line, a.column} < std::pair{b.line, b.column};
    });
    return all;
}

void TomlFile::refuse_if_any() const
{
    refuse_mistakes(mistakes());
}

void refuse_mistakes(const std::vector<TomlMistake>& mistakes)
{
    if (mistakes.empty()) return;
    constexpr std::size_t told_in_full = 5;
    std::string sentence;
    std::vector<FieldError> fields;
    for (const TomlMistake& mistake : mistakes) {
        if (fields.size() < told_in_full) sentence += (sentence.empty() ? "" : "\n") + mistake.text();
        fields.push_back({mistake.path, mistake.code, mistake.text()});
    }
    if (mistakes.size() >= TomlReading::most_mistakes) {
        sentence += fmt::format("\n至少还有 {} 处，改好这些后再试", mistakes.size() - told_in_full);
    } else if (mistakes.size() > told_in_full) {
        sentence += fmt::format("\n还有 {} 处", mistakes.size() - told_in_full);
    }
    throw Refusal{Refusal::Kind::invalid, "toml.mistakes", std::move(sentence), std::move(fields)};
}

}
