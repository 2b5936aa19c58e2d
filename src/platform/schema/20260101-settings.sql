-- What this installation remembers about itself, by name; the same for every tenant.
CREATE TABLE platform_settings (
    name  TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (name)
);
