-- What people come to. Every scarce thing here is guarded by a key or a CHECK: docs/scarcity.md.

CREATE TABLE activities_topics (
    tenant_id     BIGINT  NOT NULL,
    id            TEXT    NOT NULL, -- the topic of its facts
    label         TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- What a new activity of an org, or of one below it, takes where it does not say otherwise.
CREATE TABLE activities_terms (
    tenant_id     BIGINT  NOT NULL,
    topic         TEXT    NOT NULL,
    org_id        BIGINT  NOT NULL,
    about         TEXT    NOT NULL,
    one_per       TEXT    NOT NULL CHECK (one_per IN ('session', 'activity')),
    offer_minutes INTEGER NOT NULL CHECK (offer_minutes > 0),
    grace_minutes INTEGER NOT NULL CHECK (grace_minutes >= 0),
    PRIMARY KEY (tenant_id, topic, org_id),
    FOREIGN KEY (tenant_id, topic) REFERENCES activities_topics (tenant_id, id)
);

CREATE TABLE activities_activities (
    tenant_id     BIGINT  NOT NULL,
    id            BIGINT  NOT NULL,
    org_id        BIGINT  NOT NULL, -- whose deed it counts for
    topic         TEXT    NOT NULL,
    title         TEXT    NOT NULL,
    about         TEXT    NOT NULL,
    one_per       TEXT    NOT NULL CHECK (one_per IN ('session', 'activity')),
    audience      JSONB   NOT NULL, -- who may come
    form          JSONB   NOT NULL, -- what is asked when signing up
    free_seat     JSONB,            -- who sits free of a price, and the reason: a code and its label
    offer_minutes INTEGER NOT NULL CHECK (offer_minutes > 0), -- how long a freed seat waits for the next in line
    grace_minutes INTEGER NOT NULL CHECK (grace_minutes >= 0), -- after the start, until a seat counts as unused
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, topic) REFERENCES activities_topics (tenant_id, id)
);
CREATE INDEX activities_activities_by_org ON activities_activities (tenant_id, org_id, id);

-- Organisations that host beside the org, usually.
CREATE TABLE activities_partners (
    tenant_id   BIGINT NOT NULL,
    activity_id BIGINT NOT NULL,
    org_id      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, activity_id, org_id),
    FOREIGN KEY (tenant_id, activity_id) REFERENCES activities_activities (tenant_id, id)
);

CREATE TABLE activities_sessions (
    tenant_id    BIGINT  NOT NULL,
    id           BIGINT  NOT NULL,
    activity_id  BIGINT  NOT NULL,
    org_id       BIGINT  NOT NULL,
    topic        TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    place_id     BIGINT  NOT NULL, -- 0: none
    room_id      BIGINT  NOT NULL, -- 0: none
    starts_at    BIGINT  NOT NULL,
    ends_at      BIGINT  NOT NULL,
    seats        BIGINT  NOT NULL CHECK (seats >= 0),
    taken        BIGINT  NOT NULL, -- booked or held by an offer
    opens_at     BIGINT  NOT NULL,
    closes_at    BIGINT  NOT NULL,
    cancel_until BIGINT  NOT NULL,
    price_fen    BIGINT  NOT NULL CHECK (price_fen >= 0),
    audience     JSONB   NOT NULL, -- who may come, beyond what the activity asks
    state        TEXT    NOT NULL CHECK (state IN ('planned', 'closed', 'cancelled')),
    version      BIGINT  NOT NULL, -- raised by whatever changes a session but taking a seat
    PRIMARY KEY (tenant_id, id),
    CHECK (taken BETWEEN 0 AND seats),
    CHECK (starts_at < ends_at),
    FOREIGN KEY (tenant_id, activity_id) REFERENCES activities_activities (tenant_id, id)
);
CREATE INDEX activities_sessions_by_start ON activities_sessions (tenant_id, starts_at, id);
CREATE INDEX activities_sessions_unended ON activities_sessions (tenant_id, ends_at, id) WHERE state = 'planned'; -- what the house closes
CREATE INDEX activities_sessions_by_activity ON activities_sessions (tenant_id, activity_id, starts_at);

-- Organisations that host this session beside the org.
CREATE TABLE activities_session_partners (
    tenant_id  BIGINT NOT NULL,
    session_id BIGINT NOT NULL,
    org_id     BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, session_id, org_id),
    FOREIGN KEY (tenant_id, session_id) REFERENCES activities_sessions (tenant_id, id)
);

-- How a session ended, and who said so.
CREATE TABLE activities_session_ends (
    tenant_id  BIGINT NOT NULL,
    session_id BIGINT NOT NULL,
    ended_at   BIGINT NOT NULL,
    ended_by   BIGINT NOT NULL, -- 0: the house, a day after the end, because nobody did
    present    BIGINT NOT NULL, -- corrected with the roll
    reason     TEXT   NOT NULL, -- of a cancellation
    PRIMARY KEY (tenant_id, session_id),
    FOREIGN KEY (tenant_id, session_id) REFERENCES activities_sessions (tenant_id, id)
);

-- That a session was over and its roll still open: told once.
CREATE TABLE activities_end_reminders (
    tenant_id   BIGINT NOT NULL,
    session_id  BIGINT NOT NULL,
    reminded_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, session_id),
    FOREIGN KEY (tenant_id, session_id) REFERENCES activities_sessions (tenant_id, id)
);

-- A seat. Its natural key makes a retry find its own booking, and a person who cancelled books as the next generation.
-- No index by person: a random page a booking would halve the speed of the rush. activities_own_sessions leads there.
CREATE TABLE activities_bookings (
    tenant_id   BIGINT  NOT NULL,
    session_id  BIGINT  NOT NULL,
    person_id   BIGINT  NOT NULL,
    generation  INTEGER NOT NULL,
    id          BIGINT  NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('booked', 'checked_in', 'cancelled', 'no_show')),
    booked_at   BIGINT  NOT NULL,
    price_fen   BIGINT  NOT NULL,
    free_reason TEXT    NOT NULL,
    trade       TEXT    NOT NULL, -- codes as they were when the seat was taken
    town        TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, session_id, person_id, generation),
    UNIQUE (tenant_id, id)
) without_rowid();

-- In which sessions a person ever booked: kept by whoever follows the journal, made anew from the bookings where it is lost.
CREATE TABLE activities_own_sessions (
    tenant_id  BIGINT NOT NULL,
    person_id  BIGINT NOT NULL,
    session_id BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, person_id, session_id)
) without_rowid();

-- The seal up to which that list has read. No row: it is to be made.
CREATE TABLE activities_followed (
    tenant_id BIGINT NOT NULL,
    seal      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id)
);

-- When and by whom a booking was ended without coming.
CREATE TABLE activities_booking_ends (
    tenant_id  BIGINT NOT NULL,
    booking_id BIGINT NOT NULL,
    ended_at   BIGINT NOT NULL,
    ended_by   BIGINT NOT NULL,
    reason     TEXT   NOT NULL, -- `by_person`, `by_host`, `session_cancelled`, `no_show`
    why        TEXT   NOT NULL, -- in the host's words, where he gave the seat back
    PRIMARY KEY (tenant_id, booking_id)
) without_rowid();

-- What was answered when signing up, sealed.
CREATE TABLE activities_answers (
    tenant_id  BIGINT NOT NULL,
    booking_id BIGINT NOT NULL,
    answers    BYTEA  NOT NULL,
    PRIMARY KEY (tenant_id, booking_id)
) without_rowid();

-- Where an activity gives one seat a person: the session in which somebody has it, or waits for it.
CREATE TABLE activities_claims (
    tenant_id   BIGINT NOT NULL,
    activity_id BIGINT NOT NULL,
    person_id   BIGINT NOT NULL,
    session_id  BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, activity_id, person_id)
) without_rowid();

-- Who came. The key is the promise: one check-in a booking.
CREATE TABLE activities_check_ins (
    tenant_id     BIGINT NOT NULL,
    booking_id    BIGINT NOT NULL,
    session_id    BIGINT NOT NULL,
    checked_in_at BIGINT NOT NULL,
    checked_in_by BIGINT NOT NULL,
    way           TEXT   NOT NULL CHECK (way IN ('code', 'roll_call', 'door', 'gate', 'correction')),
    PRIMARY KEY (tenant_id, booking_id)
) without_rowid();

-- Why a check-in was taken back, or added after the end: beside the reversing or the added fact.
CREATE TABLE activities_roll_corrections (
    tenant_id    BIGINT NOT NULL,
    fact_id      BIGINT NOT NULL,
    booking_id   BIGINT NOT NULL,
    corrected_at BIGINT NOT NULL,
    corrected_by BIGINT NOT NULL,
    reason       TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, fact_id)
);

-- Codes that opened a door once, kept until they would have expired anyway.
CREATE TABLE activities_seen_codes (
    tenant_id  BIGINT NOT NULL,
    code_id    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, code_id)
) without_rowid();

-- What gates noted while they were offline. An entry that contradicts another is kept for the keeper.
CREATE TABLE activities_gate_entries (
    tenant_id  BIGINT NOT NULL,
    device_id  BIGINT NOT NULL, -- the sign-in whose token uploaded it
    counter    BIGINT NOT NULL,
    session_id BIGINT NOT NULL,
    booking_id BIGINT NOT NULL,
    passed_at  BIGINT NOT NULL,
    outcome    TEXT   NOT NULL CHECK (outcome IN ('admitted', 'conflict')),
    PRIMARY KEY (tenant_id, device_id, counter)
);
CREATE INDEX activities_gate_conflicts ON activities_gate_entries (tenant_id, session_id) WHERE outcome = 'conflict';

-- Who waits for a seat, in the order of `turn`.
CREATE TABLE activities_waiting (
    tenant_id  BIGINT NOT NULL,
    session_id BIGINT NOT NULL,
    turn       BIGINT NOT NULL,
    person_id  BIGINT NOT NULL,
    joined_at  BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, session_id, turn),
    UNIQUE (tenant_id, session_id, person_id),
    FOREIGN KEY (tenant_id, session_id) REFERENCES activities_sessions (tenant_id, id)
);
CREATE INDEX activities_waiting_of_person ON activities_waiting (tenant_id, person_id);

-- A freed seat held for one person until it is taken, declined or lapses.
CREATE TABLE activities_offers (
    tenant_id  BIGINT NOT NULL,
    id         BIGINT NOT NULL,
    session_id BIGINT NOT NULL,
    person_id  BIGINT NOT NULL,
    offered_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
    ended_at   BIGINT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, session_id) REFERENCES activities_sessions (tenant_id, id)
);
CREATE INDEX activities_offers_open ON activities_offers (tenant_id, expires_at) WHERE state = 'open';
CREATE UNIQUE INDEX activities_offers_one ON activities_offers (tenant_id, session_id, person_id) WHERE state = 'open';
CREATE INDEX activities_offers_of_person ON activities_offers (tenant_id, person_id) WHERE state = 'open';

-- Audiences that somebody else counted: a live-stream platform, a hall.
CREATE TABLE activities_audiences (
    tenant_id   BIGINT  NOT NULL,
    id          BIGINT  NOT NULL,
    session_id  BIGINT  NOT NULL,
    audience    BIGINT  NOT NULL CHECK (audience > 0),
    source      TEXT    NOT NULL,
    on_day      INTEGER NOT NULL,
    reported_by BIGINT  NOT NULL,
    reported_at BIGINT  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, session_id, source, on_day),
    FOREIGN KEY (tenant_id, session_id) REFERENCES activities_sessions (tenant_id, id)
);

-- What titles are found by: of activities, and of sessions that have one of their own.
CREATE TABLE activities_search (
    tenant_id   BIGINT NOT NULL,
    gram        TEXT   NOT NULL,
    activity_id BIGINT NOT NULL,
    session_id  BIGINT NOT NULL, -- 0: the activity's title
    PRIMARY KEY (tenant_id, gram, activity_id, session_id),
    FOREIGN KEY (tenant_id, activity_id) REFERENCES activities_activities (tenant_id, id)
) without_rowid();
