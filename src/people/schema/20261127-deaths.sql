-- Somebody died: noted once, whatever memberships he had. No row means that nobody has noted it.
CREATE TABLE people_deaths (
    tenant_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    noted_at  BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, person_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES people_persons (tenant_id, id)
);
-- Who books while it is noted is asked for by when it was noted (people::changed_since).
CREATE INDEX people_deaths_by_time ON people_deaths (tenant_id, noted_at);

-- Former members of a union, for its list of them.
CREATE INDEX people_memberships_former ON people_memberships (tenant_id, org_id, person_id) WHERE ended_why IN ('left', 'died');

INSERT INTO people_deaths (tenant_id, person_id, noted_at)
SELECT DISTINCT m.tenant_id, m.person_id, 0 FROM people_memberships AS m
 WHERE m.ended_why = 'died'
   AND NOT EXISTS (SELECT 1 FROM people_memberships AS o WHERE o.tenant_id = m.tenant_id AND o.person_id = m.person_id AND o.until_day IS NULL);

-- An ending that is taken back is noted, with its reason, as a correction is.
CREATE TABLE people_corrections_wider (
    tenant_id BIGINT NOT NULL,
    id        BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    actor_id  BIGINT NOT NULL,
    field     TEXT   NOT NULL CHECK (field IN ('name', 'phone', 'id_number', 'merged', 'parted', 'resumed')),
    before    TEXT   NOT NULL,
    after     TEXT   NOT NULL,
    reason    TEXT   NOT NULL,
    at        BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
INSERT INTO people_corrections_wider (tenant_id, id, person_id, actor_id, field, before, after, reason, at)
SELECT tenant_id, id, person_id, actor_id, field, before, after, reason, at FROM people_corrections;
DROP TABLE people_corrections;
ALTER TABLE people_corrections_wider RENAME TO people_corrections;
