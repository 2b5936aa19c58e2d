#include "platform/settings.h"

#include "platform/db/as.h"

namespace gongyou {

std::optional<std::string> read_setting(Transaction& tx, const std::string& name)
{
    return tx.maybe(as<std::string>, "SELECT value FROM platform_settings WHERE name = $1", name);
}

void write_setting(Transaction& tx, const std::string& name, const std::string& value)
{
    tx.change("INSERT INTO platform_settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
}

}
