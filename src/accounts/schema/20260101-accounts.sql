-- How a person signs in. A member needs no more than the phone; staff have a login, a password and a second factor.
CREATE TABLE accounts_accounts (
    tenant_id       BIGINT  NOT NULL,
    id              BIGINT  NOT NULL,
    person_id       BIGINT  NOT NULL,
    login           TEXT,
    login_index     TEXT,
    password_hash   TEXT,
    password_set_at BIGINT,
    must_change     BOOLEAN NOT NULL,
    opened_at       BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, person_id)
);
CREATE UNIQUE INDEX accounts_by_login ON accounts_accounts (tenant_id, login_index) WHERE login_index IS NOT NULL;

-- One login in the whole country. Exempt from the tenant rule by name.
CREATE TABLE accounts_directory_login (
    login_index TEXT   NOT NULL PRIMARY KEY,
    tenant_id   BIGINT NOT NULL,
    account_id  BIGINT NOT NULL
);

CREATE TABLE accounts_disablings (
    tenant_id  BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    by_person  BIGINT NOT NULL,
    reason     TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, account_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES accounts_accounts (tenant_id, id)
);

-- last_step: the 30-second step of the last code that was taken; none at or below it counts again.
CREATE TABLE accounts_second_factors (
    tenant_id    BIGINT NOT NULL,
    account_id   BIGINT NOT NULL,
    secret       BYTEA  NOT NULL,
    begun_at     BIGINT NOT NULL,
    confirmed_at BIGINT,
    last_step    BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, account_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES accounts_accounts (tenant_id, id)
);

-- Between the password and the second factor.
CREATE TABLE accounts_challenges (
    tenant_id      BIGINT  NOT NULL,
    challenge_hash TEXT    NOT NULL,
    account_id     BIGINT  NOT NULL,
    made_at        BIGINT  NOT NULL,
    tries          INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, challenge_hash)
);

CREATE TABLE accounts_sign_ins (
    tenant_id    BIGINT NOT NULL,
    id           BIGINT NOT NULL,
    account_id   BIGINT NOT NULL,
    kind         TEXT   NOT NULL CHECK (kind IN ('member', 'staff', 'device')),
    token_hash   TEXT   NOT NULL,
    device       TEXT   NOT NULL,
    client_index TEXT   NOT NULL,
    made_at      BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    ended_at     BIGINT,
    ended_why    TEXT   CHECK (ended_why IN ('signed_out', 'revoked', 'disabled', 'password_changed', 'replaced', 'erased')),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, account_id) REFERENCES accounts_accounts (tenant_id, id)
);
CREATE INDEX accounts_sign_ins_by_account ON accounts_sign_ins (tenant_id, account_id, client_index);

CREATE TABLE accounts_grants (
    tenant_id  BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    person_id  BIGINT NOT NULL,
    role       TEXT   NOT NULL,
    org_id     BIGINT NOT NULL,
    granted_at BIGINT NOT NULL,
    granted_by BIGINT NOT NULL,
    revoked_at BIGINT,
    revoked_by BIGINT,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX accounts_grants_once ON accounts_grants (tenant_id, person_id, role, org_id) WHERE revoked_at IS NULL;
-- The three administrators are three persons: this holds even where two grants race.
CREATE UNIQUE INDEX accounts_grants_one_administrator ON accounts_grants (tenant_id, person_id)
    WHERE revoked_at IS NULL AND role IN ('system_admin', 'security_admin', 'audit_admin');
CREATE INDEX accounts_grants_by_org ON accounts_grants (tenant_id, org_id) WHERE revoked_at IS NULL;

-- Attempts at a secret, counted before they are tried; a success forgets them.
CREATE TABLE accounts_attempts (
    tenant_id BIGINT  NOT NULL,
    subject   TEXT    NOT NULL,
    attempts  INTEGER NOT NULL,
    last_at   BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, subject)
);

-- Append-only; read by the audit administrator alone.
CREATE TABLE accounts_audit (
    tenant_id  BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    kind       TEXT   NOT NULL CHECK (kind IN ('sign_in_failed', 'sign_in_blocked', 'second_factor_failed', 'code_failed', 'signed_in')),
    account_id BIGINT,
    client     TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- What other servers must hear of: whoever stands here is read anew.
CREATE TABLE accounts_changes (
    tenant_id  BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, account_id)
);
CREATE INDEX accounts_changes_by_time ON accounts_changes (tenant_id, changed_at);
