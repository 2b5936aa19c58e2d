#pragma once

#include "people/people.h"

namespace gongyou::people {

/// What the kept record took from its alias; stored with the merge.
struct MergeRecord {
    struct Ended {
        MembershipId membership;
        facts::FactId fact;
    };
    bool name = false, trade = false, town = false;
    std::string phone_index, id_number_index; // empty: not taken
    std::vector<MembershipId> memberships;
    std::vector<Ended> ended; // of the same org, twice
    std::vector<CredentialId> credentials;
    std::vector<Id<Consent>> consents;
    std::vector<PersonId> children;
    struct Elsewhere {
        std::string domain;
        std::vector<std::int64_t> ids;
    };
    std::vector<Elsewhere> elsewhere{};        // what other domains keep
    std::optional<std::string> given_number{}; // index of the kept record's own wrong number, which the alias has in exchange for the right one
};

const std::vector<Belongings>& belongings_elsewhere();

/// Merges, partings and corrections of a record wait for each other; always in the order of the ids.
void lock_records(facts::Deed& deed, const IdList& persons);
/// Locks a record and the one that stands for it, and gives that.
PersonId lock_standing(facts::Deed& deed, PersonId asked);
bool is_alias(Transaction& tx, TenantId tenant, PersonId person);
[[noreturn]] void refuse_merged_already();

/// Has verify compare the aliases with the journal.
void verify_aliases();

std::string write_merge_record(const MergeRecord& record);
MergeRecord read_merge_record(std::string_view stored);

/// Blind indexes of a record's numbers; empty where there is none.
struct Numbers {
    std::string phone, id_number;
};
Numbers numbers_of(Transaction& tx, TenantId tenant, PersonId person);

/// Moves to `kept` what it has not of name, numbers, trade and town, and the alias's identity number in exchange for its own if that is the
/// right one; and back.
MergeRecord take_identity(facts::Deed& deed, const Keys& keys, PersonId kept, PersonId merged, bool their_number_is_right);
void give_identity_back(facts::Deed& deed, const Keys& keys, PersonId kept, PersonId merged, const MergeRecord& took);

}
