-- The world assembled from the reports. All tables made here are derived from the claims and the corrections: they may
-- be dropped and built again ('chancery db verify' compares). Days are counted from 1 January of the year 1.
-- Numbers that stand for names are the first 60 bits of a SHA-256, so that they are the same in every register.

DROP VIEW events;
DROP VIEW mentions;
DROP INDEX event_mentions_by_event;
DROP INDEX event_mentions_by_time;
DROP INDEX event_mentions_by_type;
DROP INDEX participants_by_actor;
ALTER TABLE event_mentions DROP COLUMN event;
ALTER TABLE event_mentions ADD COLUMN place_feature TEXT;
ALTER TABLE quantities ADD COLUMN bound TEXT;

-- One B-tree instead of three: a report mentions its actors some twenty times.
CREATE TABLE actor_mentions_new (
    actor TEXT NOT NULL REFERENCES actors (id),
    reading INTEGER NOT NULL REFERENCES readings (seq),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    local TEXT NOT NULL,
    sector TEXT,
    office TEXT,
    quote TEXT NOT NULL,
    how TEXT NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (actor, reading, start, "end", local)
) WITHOUT ROWID;
INSERT OR IGNORE INTO actor_mentions_new
SELECT actor, reading, start, "end", local, sector, office, quote, how, rule, confidence, reason FROM actor_mentions ORDER BY actor, reading, start;
DROP TABLE actor_mentions;
ALTER TABLE actor_mentions_new RENAME TO actor_mentions;

CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- A facet: one way in which reports tell an act. Mentions that tell it in the same way share it.
CREATE TABLE facets (
    seq INTEGER PRIMARY KEY, -- from its content
    content TEXT NOT NULL,
    event INTEGER NOT NULL, -- seq of the facet that stands for the event
    host INTEGER, -- the facet that it joins; null for the one that stands for the event
    score INTEGER NOT NULL,
    why TEXT -- why it joins
);
CREATE INDEX facets_by_event ON facets (event);
CREATE INDEX facets_by_host ON facets (host) WHERE host IS NOT NULL;
CREATE INDEX facets_united ON facets (score) WHERE score = 2147483647; -- by a person

-- Under which keys a facet is looked for: type, pair of parties, kind of date; and the last day it may have happened on.
CREATE TABLE facet_keys (
    key INTEGER NOT NULL,
    last INTEGER NOT NULL,
    facet INTEGER NOT NULL,
    PRIMARY KEY (key, last, facet)
) WITHOUT ROWID;

-- Which facet a mention of a current reading has.
CREATE TABLE tellings (
    reading INTEGER NOT NULL,
    mention TEXT NOT NULL,
    facet INTEGER NOT NULL,
    PRIMARY KEY (reading, mention)
) WITHOUT ROWID;
CREATE INDEX tellings_by_facet ON tellings (facet, reading, mention);

CREATE TABLE event_rows (
    event INTEGER PRIMARY KEY,
    first INTEGER NOT NULL,
    day INTEGER NOT NULL, -- the last day; 9999999 for undated ones
    type TEXT NOT NULL,
    status TEXT NOT NULL
);
CREATE INDEX event_rows_by_day ON event_rows (day, event);
CREATE INDEX event_rows_by_type ON event_rows (type, day, event);

-- Everybody and every place that an event has, by the number of a country's code, an actor's id or a place's name.
CREATE TABLE event_parties (
    party INTEGER NOT NULL,
    day INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (party, day, event)
) WITHOUT ROWID;

-- Who did it to whom.
CREATE TABLE event_pairs (
    source INTEGER NOT NULL,
    target INTEGER NOT NULL,
    day INTEGER NOT NULL,
    event INTEGER NOT NULL,
    type TEXT NOT NULL,
    score REAL,
    goldstein REAL,
    PRIMARY KEY (source, target, day, event)
) WITHOUT ROWID;

CREATE TABLE place_names (
    party INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    country TEXT,
    latitude REAL,
    longitude REAL
);

-- The public face: these views keep their columns.

CREATE VIEW mentions AS
SELECT m.id AS mention_id, printf('E-%015x', f.event) AS event_id, g.report AS report_id, p.published, p.outlet, p.url, p.path,
    m.type, m.mode, m.contexts, m.cameo, m.score, m.goldstein, m.quad, m.status,
    m.happened_from, m.happened_to, m.precision, m.said, m.place, m.place_country, m.latitude, m.longitude,
    (SELECT group_concat(a.name, '|') FROM (SELECT actor FROM participants x WHERE x.reading = m.reading AND x.mention = m.id AND x.role = 'actor' ORDER BY x.position) o JOIN actors a ON a.id = o.actor) AS actors,
    (SELECT group_concat(a.name, '|') FROM (SELECT actor FROM participants x WHERE x.reading = m.reading AND x.mention = m.id AND x.role = 'recipient' ORDER BY x.position) o JOIN actors a ON a.id = o.actor) AS recipients,
    m.attribution AS attribution_id,
    (SELECT a.name FROM attributions s JOIN actors a ON a.id = s.speaker WHERE s.reading = m.reading AND s.id = m.attribution) AS speaker,
    m.trigger_start, m.trigger_end, m.sentence_start, m.sentence_end, m.confidence, m.rule, m.reason
FROM tellings t
JOIN event_mentions m ON m.reading = t.reading AND m.id = t.mention
JOIN facets f ON f.seq = t.facet
JOIN readings g ON g.seq = t.reading
JOIN reports p ON p.id = g.report;

CREATE VIEW events AS
SELECT event_id, type, mode, status, happened_from, happened_to, precision, actors, recipients, place, place_country,
    count(*) AS mentions, count(DISTINCT report_id) AS reports, min(published) AS first_published, max(confidence) AS confidence
FROM mentions GROUP BY event_id;
