-- A human being. What tells who it is: name, birth day (plain: lists show the one, rules ask for the other),
-- identity number and phone (sealed, and found by their blind indexes). Erasing empties these; the row stays.
-- said_name: what somebody calls himself whom no union has identified yet; where there is a name, it is empty.
CREATE TABLE people_persons (
    tenant_id        BIGINT  NOT NULL,
    id               BIGINT  NOT NULL,
    name             TEXT    NOT NULL,
    said_name        TEXT    NOT NULL DEFAULT '',
    sex              TEXT    NOT NULL CHECK (sex IN ('woman', 'man', 'unstated')),
    birth_day        INTEGER,
    id_number_sealed BYTEA,
    id_number_index  TEXT,
    phone_sealed     BYTEA,
    phone_index      TEXT,
    trade            TEXT    NOT NULL,
    town             TEXT    NOT NULL,
    elder_mode       BOOLEAN NOT NULL,
    known_at         BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK (name = '' OR said_name = '')
);
CREATE UNIQUE INDEX people_persons_by_id_number ON people_persons (tenant_id, id_number_index) WHERE id_number_index IS NOT NULL;
CREATE UNIQUE INDEX people_persons_by_phone ON people_persons (tenant_id, phone_index) WHERE phone_index IS NOT NULL;

-- One row for each number in the whole country, whatever the tenant; reserved before the person is written.
-- Exempt from the tenant rule by name.
CREATE TABLE people_directory_id_number (
    id_number_index TEXT   NOT NULL PRIMARY KEY,
    tenant_id       BIGINT NOT NULL,
    person_id       BIGINT NOT NULL
);
CREATE TABLE people_directory_phone (
    phone_index TEXT   NOT NULL PRIMARY KEY,
    tenant_id   BIGINT NOT NULL,
    person_id   BIGINT NOT NULL
);

-- An identity that waits for its phone: a list brought `person_id` with a phone that a shell had proved. Whoever signs in with
-- it is asked the identity number's last four (phones are recycled); too many wrong answers leave the two apart.
CREATE TABLE people_held_identities (
    tenant_id BIGINT  NOT NULL,
    shell_id  BIGINT  NOT NULL,
    person_id BIGINT  NOT NULL,
    held_at   BIGINT  NOT NULL,
    tries     INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, shell_id),
    FOREIGN KEY (tenant_id, shell_id) REFERENCES people_persons (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people_persons (tenant_id, id)
);
CREATE UNIQUE INDEX people_held_identities_by_person ON people_held_identities (tenant_id, person_id);

-- Two records of one human being: `alias_id` was merged into `person_id`, which is never an alias itself (docs/decisions/0015).
-- `took` says what went over, so that undoing gives it back; `fact_id` is the merge, which undoing reverses.
CREATE TABLE people_aliases (
    tenant_id BIGINT NOT NULL,
    alias_id  BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    merged_at BIGINT NOT NULL,
    fact_id   BIGINT NOT NULL,
    took      JSONB  NOT NULL,
    PRIMARY KEY (tenant_id, alias_id),
    FOREIGN KEY (tenant_id, alias_id) REFERENCES people_persons (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people_persons (tenant_id, id)
);
CREATE INDEX people_aliases_by_person ON people_aliases (tenant_id, person_id);

-- A person's membership of a union follows employment: one at a time. An association's stands beside it.
CREATE TABLE people_memberships (
    tenant_id    BIGINT  NOT NULL,
    id           BIGINT  NOT NULL,
    person_id    BIGINT  NOT NULL,
    org_id       BIGINT  NOT NULL,
    bond         TEXT    NOT NULL CHECK (bond IN ('union', 'association')),
    since_day    INTEGER NOT NULL,
    until_day    INTEGER CHECK (until_day >= since_day),
    ended_why    TEXT    CHECK (ended_why IN ('moved', 'left', 'org_closed', 'died', 'erased', 'merged')),
    kept_why     TEXT    CHECK (kept_why IN ('retired', 'unemployed')),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people_persons (tenant_id, id)
);
CREATE UNIQUE INDEX people_memberships_one_union ON people_memberships (tenant_id, person_id) WHERE until_day IS NULL AND bond = 'union';
CREATE UNIQUE INDEX people_memberships_once ON people_memberships (tenant_id, person_id, org_id) WHERE until_day IS NULL;
CREATE INDEX people_memberships_by_org ON people_memberships (tenant_id, org_id, person_id) WHERE until_day IS NULL;

CREATE TABLE people_credentials (
    tenant_id BIGINT  NOT NULL,
    id        BIGINT  NOT NULL,
    person_id BIGINT  NOT NULL,
    kind      TEXT    NOT NULL,
    label     TEXT    NOT NULL,
    level     TEXT    NOT NULL,
    since_day INTEGER NOT NULL,
    until_day INTEGER CHECK (until_day >= since_day),
    source    TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people_persons (tenant_id, id)
);
CREATE INDEX people_credentials_by_person ON people_credentials (tenant_id, person_id, kind);

CREATE TABLE people_consents (
    tenant_id    BIGINT  NOT NULL,
    id           BIGINT  NOT NULL,
    person_id    BIGINT  NOT NULL,
    text_id      TEXT    NOT NULL,
    version      INTEGER NOT NULL CHECK (version > 0),
    given_at     BIGINT  NOT NULL,
    given_by     BIGINT  NOT NULL,
    withdrawn_at BIGINT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people_persons (tenant_id, id)
);
CREATE UNIQUE INDEX people_consents_standing ON people_consents (tenant_id, person_id, text_id) WHERE withdrawn_at IS NULL;

CREATE TABLE people_guardians (
    tenant_id   BIGINT NOT NULL,
    guardian_id BIGINT NOT NULL,
    child_id    BIGINT NOT NULL,
    since_day   INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, guardian_id, child_id),
    FOREIGN KEY (tenant_id, guardian_id) REFERENCES people_persons (tenant_id, id),
    FOREIGN KEY (tenant_id, child_id) REFERENCES people_persons (tenant_id, id)
);
CREATE INDEX people_guardians_of_child ON people_guardians (tenant_id, child_id);

CREATE TABLE people_erasures (
    tenant_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    erased_at BIGINT NOT NULL,
    asked_by  BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, person_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people_persons (tenant_id, id)
);

-- Who looked at a sealed value, and why. Read by the audit administrator alone.
CREATE TABLE people_unmaskings (
    tenant_id BIGINT NOT NULL,
    id        BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    actor_id  BIGINT NOT NULL,
    field     TEXT   NOT NULL CHECK (field IN ('phone', 'id_number')),
    reason    TEXT   NOT NULL,
    at        BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- What was corrected in who somebody is, merged or taken apart, and why; values masked. Read by the audit administrator alone.
CREATE TABLE people_corrections (
    tenant_id BIGINT NOT NULL,
    id        BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    actor_id  BIGINT NOT NULL,
    field     TEXT   NOT NULL CHECK (field IN ('name', 'phone', 'id_number', 'merged', 'parted')),
    before    TEXT   NOT NULL,
    after     TEXT   NOT NULL,
    reason    TEXT   NOT NULL,
    at        BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE people_search (
    tenant_id BIGINT NOT NULL,
    gram      TEXT   NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, gram, person_id)
) without_rowid();
CREATE INDEX people_search_by_person ON people_search (tenant_id, person_id);
