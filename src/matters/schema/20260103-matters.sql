-- Every flow that a matter ever followed, by what it says (docs/decisions/0007, 0008).
CREATE TABLE matters_flows (
    tenant_id  BIGINT  NOT NULL,
    digest     BYTEA   NOT NULL, -- SHA-256 of the definition
    topic      TEXT    NOT NULL,
    version    INTEGER NOT NULL CHECK (version > 0),
    definition JSONB   NOT NULL,
    PRIMARY KEY (tenant_id, digest)
);
CREATE INDEX matters_flows_by_topic ON matters_flows (tenant_id, topic, version);

-- Which of them new matters of an org, and of those below it, follow.
CREATE TABLE matters_adoptions (
    tenant_id  BIGINT NOT NULL,
    topic      TEXT   NOT NULL,
    org_id     BIGINT NOT NULL,
    flow       BYTEA  NOT NULL,
    adopted_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, topic, org_id),
    FOREIGN KEY (tenant_id, flow) REFERENCES matters_flows (tenant_id, digest)
);

CREATE TABLE matters_matters (
    tenant_id    BIGINT  NOT NULL,
    id           BIGINT  NOT NULL,
    topic        TEXT    NOT NULL,
    flow         BYTEA   NOT NULL,
    org_id       BIGINT  NOT NULL,
    person_id    BIGINT  NOT NULL,
    state        TEXT    NOT NULL,
    holder       TEXT    CHECK (holder IN ('applicant', 'reviewer', 'platform')),
    opened_at    BIGINT  NOT NULL,
    due_clock    TEXT,
    due_day      INTEGER,
    due_counted  INTEGER, -- the day as counted, where it was a day off and the clock's rule moved it
    due_calendar_known BOOLEAN NOT NULL DEFAULT TRUE, -- false: counted through a year of unknown holidays
    answers      BYTEA   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, flow) REFERENCES matters_flows (tenant_id, digest)
);
CREATE INDEX matters_by_holder ON matters_matters (tenant_id, holder, due_day) WHERE holder IS NOT NULL;
CREATE INDEX matters_by_person ON matters_matters (tenant_id, person_id);

-- One open matter of a topic for a person in an org; the row goes when the matter ends.
CREATE TABLE matters_open (
    tenant_id BIGINT NOT NULL,
    topic     TEXT   NOT NULL,
    org_id    BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    matter_id BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, topic, org_id, person_id)
);

CREATE TABLE matters_steps (
    tenant_id  BIGINT  NOT NULL,
    matter_id  BIGINT  NOT NULL,
    number     INTEGER NOT NULL,
    step       TEXT    NOT NULL,
    from_state TEXT    NOT NULL,
    to_state   TEXT    NOT NULL,
    actor_id   BIGINT  NOT NULL,
    taken_at   BIGINT  NOT NULL,
    answers    BYTEA   NOT NULL,
    former     BYTEA, -- the matter's own answers before a step that corrected them
    PRIMARY KEY (tenant_id, matter_id, number),
    FOREIGN KEY (tenant_id, matter_id) REFERENCES matters_matters (tenant_id, id)
);

CREATE TABLE matters_endings (
    tenant_id BIGINT NOT NULL,
    matter_id BIGINT NOT NULL,
    state     TEXT   NOT NULL,
    ended_at  BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, matter_id),
    FOREIGN KEY (tenant_id, matter_id) REFERENCES matters_matters (tenant_id, id)
);
