-- A prefecture-level city's federation with all unions under it. Exempt from the tenant rule by name.
CREATE TABLE orgs_tenants (
    tenant_id  BIGINT  NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    host       TEXT    NOT NULL UNIQUE,
    founded_at BIGINT  NOT NULL,
    tree_turns BIGINT  NOT NULL DEFAULT 0
);

CREATE TABLE orgs_orgs (
    tenant_id      BIGINT  NOT NULL,
    id             BIGINT  NOT NULL,
    parent_id      BIGINT,
    name           TEXT    NOT NULL,
    kind           TEXT    NOT NULL CHECK (kind IN ('city_federation', 'district_federation', 'town_union',
                               'enterprise_union', 'industry_federation', 'association', 'partner_department')),
    unified_code   TEXT,
    founded_day    INTEGER,
    admits_at_once BOOLEAN NOT NULL,
    town           TEXT    NOT NULL,
    latitude       DOUBLE PRECISION,
    longitude      DOUBLE PRECISION,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, parent_id) REFERENCES orgs_orgs (tenant_id, id)
);
CREATE INDEX orgs_by_parent ON orgs_orgs (tenant_id, parent_id);
CREATE UNIQUE INDEX orgs_by_unified_code ON orgs_orgs (tenant_id, unified_code) WHERE unified_code IS NOT NULL;
CREATE UNIQUE INDEX orgs_by_sibling_name ON orgs_orgs (tenant_id, parent_id, name);

-- Every org with itself (depth 0) and with everything above it: scope is one look-up here.
CREATE TABLE orgs_closure (
    tenant_id     BIGINT  NOT NULL,
    descendant_id BIGINT  NOT NULL,
    ancestor_id   BIGINT  NOT NULL,
    depth         INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, descendant_id, ancestor_id)
) without_rowid();
CREATE INDEX orgs_closure_down ON orgs_closure (tenant_id, ancestor_id, descendant_id);

-- Between which degrees of WGS-84 a city lies; one row, once it said so.
CREATE TABLE orgs_city_boxes (
    tenant_id BIGINT           NOT NULL PRIMARY KEY,
    south     DOUBLE PRECISION NOT NULL,
    north     DOUBLE PRECISION NOT NULL,
    west      DOUBLE PRECISION NOT NULL,
    east      DOUBLE PRECISION NOT NULL,
    CHECK (south < north AND west < east)
);

CREATE TABLE orgs_closures (
    tenant_id  BIGINT  NOT NULL,
    org_id     BIGINT  NOT NULL,
    closed_day INTEGER NOT NULL,
    closed_by  BIGINT  NOT NULL,
    reason     TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, org_id),
    FOREIGN KEY (tenant_id, org_id) REFERENCES orgs_orgs (tenant_id, id)
);

-- Across the tree: members of a federation of unions, partners.
CREATE TABLE orgs_links (
    tenant_id BIGINT  NOT NULL,
    from_id   BIGINT  NOT NULL,
    to_id     BIGINT  NOT NULL,
    bond      TEXT    NOT NULL CHECK (bond IN ('member', 'partner')),
    since_day INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, from_id, to_id, bond),
    FOREIGN KEY (tenant_id, from_id) REFERENCES orgs_orgs (tenant_id, id),
    FOREIGN KEY (tenant_id, to_id) REFERENCES orgs_orgs (tenant_id, id),
    CHECK (from_id <> to_id)
);
CREATE INDEX orgs_links_back ON orgs_links (tenant_id, to_id, bond);

CREATE TABLE orgs_search (
    tenant_id BIGINT NOT NULL,
    gram      TEXT   NOT NULL,
    org_id    BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, gram, org_id)
) without_rowid();
CREATE INDEX orgs_search_by_org ON orgs_search (tenant_id, org_id);
