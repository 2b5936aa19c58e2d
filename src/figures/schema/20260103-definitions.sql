-- What a figure is, as the installation of a playbook said it. A newer playbook or another setting adds a
-- version; the figure keeps its id. The highest version counts.
CREATE TABLE figures_definitions (
    tenant_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    installation_id BIGINT NOT NULL,
    playbook TEXT NOT NULL,              -- the case: the same in every org that adopts it
    figure TEXT NOT NULL,                -- the playbook's word for it
    org_id BIGINT NOT NULL,              -- the figure counts for this org and all below it
    published TEXT NOT NULL,             -- the row of a published source that it reproduces; empty: none
    definition JSONB NOT NULL,
    defined_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id, version),
    UNIQUE (tenant_id, installation_id, figure, version)
);

-- Figures of archived installations: still to be opened, no longer listed.
CREATE TABLE figures_retirements (
    tenant_id BIGINT NOT NULL,
    figure_id BIGINT NOT NULL,
    retired_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, figure_id)
);
