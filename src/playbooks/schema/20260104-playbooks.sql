CREATE TABLE playbooks_installations (
    tenant_id    BIGINT  NOT NULL,
    id           BIGINT  NOT NULL,
    playbook     TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    digest       TEXT    NOT NULL,
    org_id       BIGINT  NOT NULL,
    title        TEXT    NOT NULL,
    settings     JSONB   NOT NULL,
    installed_at BIGINT  NOT NULL,
    installed_by BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, playbook, org_id)
);
CREATE INDEX playbooks_installations_by_org ON playbooks_installations (tenant_id, org_id);

-- Archived: its figures are shown no more; not one fact is touched.
CREATE TABLE playbooks_archivings (
    tenant_id       BIGINT NOT NULL,
    installation_id BIGINT NOT NULL,
    archived_at     BIGINT NOT NULL,
    archived_by     BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, installation_id),
    FOREIGN KEY (tenant_id, installation_id) REFERENCES playbooks_installations (tenant_id, id)
);

-- A version of a playbook keeps the meaning under which it was first installed, and its text: the case page tells it.
CREATE TABLE playbooks_versions (
    tenant_id BIGINT  NOT NULL,
    playbook  TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    digest    TEXT    NOT NULL,
    text      TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, playbook, version)
);

-- A topic means one thing in a tenant: which table of which playbook brought it (docs/decisions/0023).
CREATE TABLE playbooks_topics (
    tenant_id BIGINT NOT NULL,
    topic     TEXT   NOT NULL,
    noun      TEXT   NOT NULL, -- the key of the table that brought it
    playbook  TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, topic)
);

-- The topics that an installation brought to its org. Ended: nothing new opens under it there, what stands goes on.
CREATE TABLE playbooks_adoptions (
    tenant_id       BIGINT NOT NULL,
    topic           TEXT   NOT NULL,
    org_id          BIGINT NOT NULL,
    installation_id BIGINT NOT NULL,
    ended_at        BIGINT,
    PRIMARY KEY (tenant_id, topic, org_id),
    FOREIGN KEY (tenant_id, installation_id) REFERENCES playbooks_installations (tenant_id, id)
);
