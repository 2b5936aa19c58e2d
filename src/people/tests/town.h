#pragma once

// The city with its people: keys, synthetic numbers, and what one says of a person in one line.

#include "orgs/tests/city.h"
#include "people/id_number.h"
#include "people/memberships.h"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>

namespace gongyou::people {

struct Town : orgs::City {
    explicit Town(Engine engine) : City(engine),
                                   folder(made_folder()),
                                   keys(Keys::load_or_create(folder + "/keys.toml")) { introduce(); }
    ~Town() { std::filesystem::remove_all(folder); }
    Town(const Town&) = delete;
    Town& operator=(const Town&) = delete;

    static Identity identity(const std::string& name, std::optional<std::string> id_number, std::optional<std::string> phone = std::nullopt)
    {
        return {name, std::move(id_number), std::move(phone), std::nullopt, std::nullopt, "manufacturing", "税郭镇"};
    }

    /// The nth synthetic identity number.
    static std::string number(int n)
    {
        const std::string first = fmt::format("370499{}{:03}", "19800101", n);
        return first + id_check_digit(first);
    }

    PersonId enrol(OrgId org, const std::string& name, const std::string& id_number, const std::string& phone)
    {
        return run([&](facts::Deed& deed) {
            const PersonId person = find_or_create_person(deed, keys, identity(name, id_number, phone));
            admit(deed, person, org);
            return person;
        });
    }

    std::string line(PersonId id)
    {
        const auto person = read([&](Transaction& tx) { return find_person(tx, tenant, keys, id); });
        if (!person) return "nobody";
        return fmt::format("{} {} {} {} {}", person->name, word_of(person->sex), person->birth_day ? print(*person->birth_day) : "-",
            person->phone_masked, person->id_number_masked);
    }

    std::int64_t count(const std::string& table)
    {
        return read([&](Transaction& tx) { return tx.value<std::int64_t>("SELECT COUNT(*) FROM " + table + " WHERE tenant_id >= $1", 0); });
    }

    static std::string made_folder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "gongyou-town-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        return pattern;
    }

    std::string folder;
    Keys keys;
};

}
