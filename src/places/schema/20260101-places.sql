-- Where things happen. Days are days since 1970-01-01, minutes count from midnight, both on the tenant's wall.

CREATE TABLE places_kinds (
    tenant_id BIGINT NOT NULL,
    id        TEXT   NOT NULL, -- the topic of its facts
    label     TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- What a new place of the kind promises until it says otherwise, in an org and all below it. Monday is 1.
CREATE TABLE places_kind_hours (
    tenant_id   BIGINT  NOT NULL,
    kind        TEXT    NOT NULL,
    org_id      BIGINT  NOT NULL,
    weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute   INTEGER NOT NULL CHECK (to_minute <= 2160), -- above 1440: over midnight
    PRIMARY KEY (tenant_id, kind, org_id, weekday, from_minute),
    CHECK (from_minute < to_minute),
    FOREIGN KEY (tenant_id, kind) REFERENCES places_kinds (tenant_id, id)
);

CREATE TABLE places_places (
    tenant_id  BIGINT           NOT NULL,
    id         BIGINT           NOT NULL,
    org_id     BIGINT           NOT NULL, -- who runs it
    kind       TEXT             NOT NULL,
    name       TEXT             NOT NULL,
    town       TEXT             NOT NULL,
    address    TEXT             NOT NULL,
    lat        DOUBLE PRECISION NOT NULL CHECK (lat BETWEEN -90 AND 90), -- WGS-84
    lon        DOUBLE PRECISION NOT NULL CHECK (lon BETWEEN -180 AND 180),
    open_on_holidays BOOLEAN    NOT NULL,
    opened_day INTEGER          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, kind) REFERENCES places_kinds (tenant_id, id)
);
CREATE INDEX places_places_by_lat ON places_places (tenant_id, lat);
CREATE INDEX places_places_by_org ON places_places (tenant_id, org_id);

CREATE TABLE places_closures (
    tenant_id  BIGINT  NOT NULL,
    place_id   BIGINT  NOT NULL,
    closed_day INTEGER NOT NULL,
    reason     TEXT    NOT NULL,
    closed_by  BIGINT  NOT NULL,
    closed_at  BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, place_id),
    FOREIGN KEY (tenant_id, place_id) REFERENCES places_places (tenant_id, id)
);

-- One place, several uses. Its own kind is always among them.
CREATE TABLE places_uses (
    tenant_id BIGINT NOT NULL,
    place_id  BIGINT NOT NULL,
    kind      TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, place_id, kind),
    FOREIGN KEY (tenant_id, place_id) REFERENCES places_places (tenant_id, id),
    FOREIGN KEY (tenant_id, kind) REFERENCES places_kinds (tenant_id, id)
);

CREATE TABLE places_rooms (
    tenant_id BIGINT  NOT NULL,
    id        BIGINT  NOT NULL,
    place_id  BIGINT  NOT NULL,
    name      TEXT    NOT NULL,
    capacity  INTEGER NOT NULL CHECK (capacity > 0),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, place_id, name),
    FOREIGN KEY (tenant_id, place_id) REFERENCES places_places (tenant_id, id)
);

-- Promised hours, week by week. Monday is 1.
CREATE TABLE places_hours (
    tenant_id   BIGINT  NOT NULL,
    place_id    BIGINT  NOT NULL,
    weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute   INTEGER NOT NULL CHECK (to_minute <= 2160), -- above 1440: over midnight
    PRIMARY KEY (tenant_id, place_id, weekday, from_minute),
    CHECK (from_minute < to_minute),
    FOREIGN KEY (tenant_id, place_id) REFERENCES places_places (tenant_id, id)
);

-- One day that differs: closed, or open at other hours.
CREATE TABLE places_exceptions (
    tenant_id   BIGINT  NOT NULL,
    place_id    BIGINT  NOT NULL,
    on_day      INTEGER NOT NULL,
    from_minute INTEGER, -- NULL, both: closed
    to_minute   INTEGER,
    reason      TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, place_id, on_day),
    CHECK ((from_minute IS NULL AND to_minute IS NULL) OR (from_minute BETWEEN 0 AND 1439 AND from_minute < to_minute AND to_minute <= 2160)),
    FOREIGN KEY (tenant_id, place_id) REFERENCES places_places (tenant_id, id)
);

-- What holds a room, and from when to when, to the millisecond. No two of one room overlap: whoever inserts has locked the
-- room's row and inserts on condition (occupy.cpp).
CREATE TABLE places_holdings (
    tenant_id BIGINT NOT NULL,
    record    TEXT   NOT NULL, -- activities/session/<id>
    room_id   BIGINT NOT NULL,
    title     TEXT   NOT NULL,
    from_at   BIGINT NOT NULL,
    to_at     BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, record),
    CHECK (from_at < to_at),
    FOREIGN KEY (tenant_id, room_id) REFERENCES places_rooms (tenant_id, id)
);
CREATE UNIQUE INDEX places_holdings_by_room ON places_holdings (tenant_id, room_id, from_at);

CREATE TABLE places_search (
    tenant_id BIGINT NOT NULL,
    gram      TEXT   NOT NULL,
    place_id  BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, gram, place_id),
    FOREIGN KEY (tenant_id, place_id) REFERENCES places_places (tenant_id, id)
) without_rowid();
