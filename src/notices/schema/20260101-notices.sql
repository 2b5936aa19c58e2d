CREATE TABLE notices_inbox (
    tenant_id BIGINT NOT NULL,
    id        BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    template  TEXT   NOT NULL,
    title     TEXT   NOT NULL,
    body      TEXT   NOT NULL,
    link      TEXT   NOT NULL,
    at        BIGINT NOT NULL,
    read_at   BIGINT,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX notices_inbox_by_person ON notices_inbox (tenant_id, person_id, id);

-- What still has to leave the house. Written in the transaction of what it tells, delivered by the courier; what
-- was delivered is emptied. `sealed` holds number and text where the text itself is a secret (a one-time code).
CREATE TABLE notices_outbox (
    tenant_id    BIGINT  NOT NULL,
    id           BIGINT  NOT NULL,
    channel      TEXT    NOT NULL CHECK (channel IN ('sms')),
    person_id    BIGINT,
    text         TEXT    NOT NULL,
    sealed       BYTEA,
    queued_at    BIGINT  NOT NULL, -- not delivered before
    claimed_at   BIGINT,
    tries        INTEGER NOT NULL DEFAULT 0,
    delivered_at BIGINT,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX notices_outbox_waiting ON notices_outbox (tenant_id, id) WHERE delivered_at IS NULL;

-- The one live code of a phone, hashed under a key that lies outside the database.
CREATE TABLE notices_codes (
    tenant_id   BIGINT  NOT NULL,
    phone_index TEXT    NOT NULL,
    code_hash   BYTEA   NOT NULL,
    sent_at     BIGINT  NOT NULL,
    tries       INTEGER NOT NULL,
    first_at    BIGINT  NOT NULL,
    sent        INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, phone_index)
);
