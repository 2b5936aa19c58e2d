#include "platform/config_layer.h"

#include "platform/text.h"

#include <algorithm>
#include <arpa/inet.h>
#include <fmt/format.h>

namespace gongyou {

namespace {

const TomlTable::Texts profiles{"plain", "dengbao"};
const TomlTable::Texts levels{"debug", "info", "warning", "error"};

// The word's place in its list is the enum's value.
template <class Enum>
Enum enum_of(TomlTable& root, const char* key, const char* label, Enum otherwise, const TomlTable::Texts& words)
{
    const std::string word = root.word_or(key, label, words.at(static_cast<std::size_t>(otherwise)), words);
    return static_cast<Enum>(std::find(words.begin(), words.end(), word) - words.begin());
}

int whole(TomlTable& root, const char* key, const char* label, int otherwise, int min, int max)
{
    return static_cast<int>(root.whole_or(key, label, otherwise, min, max));
}

bool is_address(const std::string& text)
{
    unsigned char parsed[16];
    return inet_pton(AF_INET, text.c_str(), parsed) == 1 || inet_pton(AF_INET6, text.c_str(), parsed) == 1;
}

bool is_origin(std::string_view text)
{
    const std::size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7
                                                                                              : 0;
    return scheme > 0 && text.size() > scheme && text.find_first_of("/?# ", scheme) == std::string_view::npos;
}

void judge(TomlTable& root, const Config& config)
{
    if (root.has("address") && !is_address(config.address)) {
        root.refuse("address", fmt::format("“{}”不是一个 IP 地址", config.address), "应如 127.0.0.1（只限本机）或 0.0.0.0（所有网卡）");
    }
    if (root.has("public_origin") && !config.public_origin.empty() && !is_origin(config.public_origin)) {
        root.refuse("public_origin", fmt::format("“{}”不是一个网站地址", config.public_origin), "应如 https://gonghui.example，后面不带斜杠");
    }
    if (root.has("database") && !config.database.empty() && !config.database.starts_with("postgresql://") && !config.database.starts_with("postgres://")) {
        root.refuse("database", "“database”写的不是 PostgreSQL 的地址", "应如 postgresql://用户@主机/库名；用 SQLite 时不写");
    }
    for (const std::string& proxy : config.trusted_proxies) {
        if (root.has("trusted_proxies") && !is_address(proxy)) root.refuse("trusted_proxies", fmt::format("“{}”不是一个 IP 地址", proxy), "应写代理服务器的 IP 地址");
    }
    const bool whole_pattern = config.tiles.find("{z}") != std::string::npos && config.tiles.find("{x}") != std::string::npos &&
        config.tiles.find("{y}") != std::string::npos;
    if (root.has("tiles") && !(config.tiles.starts_with("https://") && whole_pattern)) {
        root.refuse("tiles", fmt::format("“{}”不是地图瓦片的地址", config.tiles), "应以 https:// 开头，并含有 {z}、{x}、{y}");
    }
}

}

void read_config_layer(TomlTable root, Config& config)
{
    config.address = root.text_or("address", "监听的 IP 地址", config.address);
    config.port = static_cast<std::uint16_t>(root.whole_or("port", "端口；0 表示任选一个空闲的", config.port, 0, 65535));
    config.data = root.text_or("data", "数据目录", config.data);
    config.database = root.text_or("database", "PostgreSQL 的地址；不写则用数据目录里的 SQLite", config.database);
    config.connections = whole(root, "connections", "数据库连接数", config.connections, 1, 200);
    config.keys = root.text_or("keys", "密钥文件；不写则为数据目录里的 keys.toml", config.keys);
    config.certificate = root.text_or("certificate", "TLS 证书（PEM 文件）", config.certificate);
    config.certificate_key = root.text_or("certificate_key", "TLS 私钥（PEM 文件）", config.certificate_key);
    config.io_threads = whole(root, "io_threads", "收发线程数", config.io_threads, 1, 64);
    config.workers = whole(root, "workers", "处理线程数", config.workers, 1, 256);
    config.node = whole(root, "node", "多台服务器共用一个库时，各自的编号", config.node, 0, 1023);
    config.public_origin = root.text_or("public_origin", "对外的网站地址", config.public_origin);
    if (auto proxies = root.texts("trusted_proxies", "受信任的代理服务器地址"); root.has("trusted_proxies")) config.trusted_proxies = std::move(proxies);
    config.default_tenant = root.text_or("default_tenant", "默认的市级工会", config.default_tenant);
    config.password_profile = enum_of(root, "password_profile", "密码规则；dengbao 为等保要求", config.password_profile, profiles);
    config.log_level = enum_of(root, "log_level", "日志从哪一级记起", config.log_level, levels);
    config.tiles = root.text_or("tiles", "地图瓦片的地址；不写则不用瓦片", config.tiles);
    judge(root, config);
}

std::string written_as_toml(const TomlEntry& entry, std::string_view value)
{
    const auto quoted = [](std::string_view text) {
        std::string escaped = "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\') escaped += '\\';
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) escaped += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
            else escaped += c;
        }
        return escaped + "\"";
    };
    if (entry.type == "texts") {
        std::string list;
        for (std::size_t from = 0; from <= value.size();) {
            const std::size_t comma = std::min(value.find(',', from), value.size());
            list += (list.empty() ? "" : ", ") + quoted(trimmed(value.substr(from, comma - from)));
            from = comma + 1;
        }
        return fmt::format("{} = [{}]\n", quoted(entry.path), list);
    }
    const bool digits = !value.empty() && value.size() < 18 && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool without_zeros = digits && (value == "0" || value[0] != '0');
    const bool bare = (entry.type == "whole" && without_zeros) || (entry.type == "boolean" && (value == "true" || value == "false"));
    return fmt::format("{} = {}\n", quoted(entry.path), bare ? std::string{value} : quoted(value));
}

}
