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

-- A version of a playbook keeps the meaning under which it was first installed.
CREATE TABLE playbooks_versions (
    tenant_id BIGINT  NOT NULL,
    playbook  TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    digest    TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, playbook, version)
);

-- A topic means one thing in a tenant: which table of which playbook set it up first.
CREATE TABLE playbooks_topics (
    tenant_id BIGINT NOT NULL,
    topic     TEXT   NOT NULL,
    noun      TEXT   NOT NULL CHECK (noun IN ('place', 'activity', 'matter')),
    playbook  TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, topic)
);
