-- The journal. Rows of facts_facts and facts_sealed are written once and never changed.
-- Whoever follows the journal reads (seal, position): ids are made by the application and commit out of order.

CREATE TABLE facts_facts (
    tenant_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    deed_id BIGINT NOT NULL,           -- just below the ids of its facts: found by range, without an index
    recorded_at BIGINT NOT NULL,
    day INTEGER NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    org_id BIGINT NOT NULL,
    actor_id BIGINT,
    subject_id BIGINT,
    place_id BIGINT,
    weight INTEGER NOT NULL CHECK (weight IN (-1, 1)),
    quantity BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    reverses BIGINT,
    record TEXT NOT NULL,
    detail JSONB NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, reverses) REFERENCES facts_facts (tenant_id, id),
    CHECK ((weight = -1) = (reverses IS NOT NULL))
) without_rowid();

-- A fact is taken back once. Only reversals stand in this index.
CREATE UNIQUE INDEX facts_facts_reverses ON facts_facts (tenant_id, reverses) WHERE reverses IS NOT NULL;

-- Figures that the rollups cannot serve: filters, distinct persons, the facts behind a figure. Facts that
-- are written together share these values, so they land on neighbouring pages.
CREATE INDEX facts_facts_figures ON facts_facts (tenant_id, kind, topic, org_id, day);

-- The timeline of a record. New records have new ids, so this too grows at few places.
CREATE INDEX facts_facts_record ON facts_facts (tenant_id, record);

-- What is not yet sealed.
CREATE TABLE facts_queue (
    tenant_id BIGINT NOT NULL,
    fact_id BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, fact_id)
) without_rowid();

CREATE TABLE facts_seals (
    tenant_id BIGINT NOT NULL,
    seal BIGINT NOT NULL CHECK (seal > 0),  -- 1, 2, 3 … without a gap
    encoding INTEGER NOT NULL,              -- version of the canonical encoding
    sealed_at BIGINT NOT NULL,
    facts BIGINT NOT NULL CHECK (facts > 0),
    seed BYTEA NOT NULL,                    -- the leaves' salts are made from it; never leaves the house
    root BYTEA NOT NULL,                    -- Merkle root of the leaves
    previous BYTEA NOT NULL,                -- head of the seal before; zeros for the first
    head BYTEA NOT NULL,
    signature BYTEA NOT NULL,
    PRIMARY KEY (tenant_id, seal)
);

CREATE TABLE facts_sealed (
    tenant_id BIGINT NOT NULL,
    seal BIGINT NOT NULL,
    position BIGINT NOT NULL,               -- 0, 1, 2 … within the seal
    fact_id BIGINT NOT NULL,
    leaf BYTEA NOT NULL,
    PRIMARY KEY (tenant_id, seal, position),
    UNIQUE (tenant_id, fact_id),
    FOREIGN KEY (tenant_id, seal) REFERENCES facts_seals (tenant_id, seal),
    FOREIGN KEY (tenant_id, fact_id) REFERENCES facts_facts (tenant_id, id)
) without_rowid();

-- Sums over sealed facts, added to by the sealer alone, in the sealing transaction.
CREATE TABLE facts_rollups (
    tenant_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    org_id BIGINT NOT NULL,
    day INTEGER NOT NULL,
    facts BIGINT NOT NULL,                  -- how many, reversals included
    weight BIGINT NOT NULL,                 -- the count
    quantity BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, kind, topic, org_id, day)
) without_rowid();

-- The same by month: 12 * year + month, so 2024-03 is 24291. A city's year of one kind lies side by side.
CREATE TABLE facts_monthly (
    tenant_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    month INTEGER NOT NULL,
    org_id BIGINT NOT NULL,
    facts BIGINT NOT NULL,
    weight BIGINT NOT NULL,
    quantity BIGINT NOT NULL,
    amount_fen BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, kind, topic, month, org_id)
) without_rowid();

-- Which server seals a tenant's facts, and until when.
CREATE TABLE facts_sealers (
    tenant_id BIGINT NOT NULL,
    holder BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id)
);
