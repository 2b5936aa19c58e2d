-- Who books while his record is being merged is asked for by when it was merged (people::merged_since).
CREATE INDEX people_aliases_by_time ON people_aliases (tenant_id, merged_at);
