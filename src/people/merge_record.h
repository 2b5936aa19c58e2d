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
    std::vector<Elsewhere> elsewhere{}; // what other domains keep
};

const std::vector<Belongings>& belongings_elsewhere();

/// Merges, partings and corrections of a record wait for each other; always in the order of the ids.
void lock_records(facts::Deed& deed, const IdList& persons);
bool is_alias(Transaction& tx, TenantId tenant, PersonId person);

/// Has verify compare the aliases with the journal.
void verify_aliases();

std::string write_merge_record(const MergeRecord& record);
MergeRecord read_merge_record(std::string_view stored);

/// Blind indexes of a record's numbers; empty where there is none.
struct Numbers {
    std::string phone, id_number;
};
Numbers numbers_of(Transaction& tx, TenantId tenant, PersonId person);

/// Moves to `kept` what it has not of name, numbers, trade and town; and back.
MergeRecord take_identity(facts::Deed& deed, const Keys& keys, PersonId kept, PersonId merged);
void give_identity_back(facts::Deed& deed, const Keys& keys, PersonId kept, PersonId merged, const MergeRecord& took);

}
