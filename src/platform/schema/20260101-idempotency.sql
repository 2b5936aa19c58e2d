-- The answer of a changing call, kept for 24 hours under the key that its caller chose.
CREATE TABLE platform_idempotency (
    tenant_id    BIGINT NOT NULL,
    caller       BIGINT NOT NULL, -- hash of the credentials; 0: nobody signed in
    key          TEXT NOT NULL,
    request      BYTEA NOT NULL,  -- SHA-256 of method, path, query and body
    created_at   BIGINT NOT NULL,
    status       INTEGER NOT NULL,
    content_type TEXT NOT NULL,
    location     TEXT NOT NULL,
    body         TEXT NOT NULL,
    PRIMARY KEY (tenant_id, caller, key)
);
