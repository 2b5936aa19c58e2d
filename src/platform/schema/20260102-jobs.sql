-- Work done in the background, in steps. `reached` is where the step before stopped, written in the step's own
-- transaction; `input` and `answer` are JSON and hold nothing personal.
CREATE TABLE platform_jobs (
    tenant_id    BIGINT NOT NULL,
    id           BIGINT NOT NULL,
    kind         TEXT   NOT NULL,
    asked_by     BIGINT NOT NULL,
    state        TEXT   NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    input        TEXT   NOT NULL,
    reached      TEXT   NOT NULL,
    steps        BIGINT NOT NULL,  -- taken so far
    done         BIGINT NOT NULL,
    total        BIGINT NOT NULL CHECK (done BETWEEN 0 AND total),
    answer       TEXT   NOT NULL,
    refusal_code TEXT,
    refusal_text TEXT,
    failures     INTEGER NOT NULL, -- of the step that is next, so far
    not_before   BIGINT NOT NULL,  -- after a failure it rests until then
    created_at   BIGINT NOT NULL,
    changed_at   BIGINT NOT NULL,
    ended_at     BIGINT,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX platform_jobs_open ON platform_jobs (tenant_id, changed_at, id) WHERE state IN ('waiting', 'running');
CREATE INDEX platform_jobs_of ON platform_jobs (tenant_id, asked_by, id);

-- What a job was given in pieces, gone when it is used or the job ends, and what it hands out, gone with the job. Sealed.
CREATE TABLE platform_job_parts (
    tenant_id BIGINT NOT NULL,
    job_id    BIGINT NOT NULL,
    side      TEXT   NOT NULL CHECK (side IN ('in', 'out')),
    number    BIGINT NOT NULL,
    sealed    BYTEA  NOT NULL,
    PRIMARY KEY (tenant_id, job_id, side, number),
    FOREIGN KEY (tenant_id, job_id) REFERENCES platform_jobs (tenant_id, id)
);
