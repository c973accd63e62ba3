-- What one more report costs, and what a question costs among millions of events. Claims keep all their columns; what is
-- derived gets new tables, which the program fills when it opens the file to write.

DROP VIEW events;
DROP VIEW mentions;
DROP VIEW claims;
DROP VIEW commitments;
DROP VIEW current_readings;

-- The text stands last, so that the other columns are read without walking through it.
CREATE TABLE reports_new (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    given_id TEXT NOT NULL,
    published TEXT,
    outlet TEXT,
    title TEXT,
    url TEXT,
    language TEXT,
    path TEXT,
    recorded_at TEXT NOT NULL,
    reading INTEGER, -- readings.seq of the reading that is shown, the latest; derived
    text TEXT NOT NULL
);
INSERT INTO reports_new (seq, id, given_id, published, outlet, title, url, language, path, recorded_at, reading, text)
SELECT p.seq, p.id, p.given_id, p.published, p.outlet, p.title, p.url, p.language, p.path, p.recorded_at, h.seq, p.text
FROM reports p LEFT JOIN reading_heads h ON h.report = p.id ORDER BY p.seq;
DROP TABLE reports;
ALTER TABLE reports_new RENAME TO reports;
CREATE INDEX reports_by_published ON reports (published);

-- Readings of a report are found by its number, which grows with time: new entries stand at the end of the index.
CREATE TABLE readings_new (
    seq INTEGER PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports (id),
    number INTEGER, -- reports.seq; derived
    engine TEXT NOT NULL,
    lexicon TEXT NOT NULL,
    model TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);
INSERT INTO readings_new (seq, report, number, engine, lexicon, model, recorded_at)
SELECT g.seq, g.report, p.seq, g.engine, g.lexicon, g.model, g.recorded_at FROM readings g LEFT JOIN reports p ON p.id = g.report ORDER BY g.seq;
DROP TABLE readings;
ALTER TABLE readings_new RENAME TO readings;
CREATE UNIQUE INDEX readings_by_report ON readings (number, engine, lexicon, model);

DROP TABLE reading_heads;
CREATE VIEW current_readings AS SELECT g.seq, p.id AS report FROM readings g JOIN reports p ON p.seq = g.number AND p.reading = g.seq;
CREATE VIEW reading_heads AS SELECT g.seq, p.id AS report FROM readings g JOIN reports p ON p.seq = g.number AND p.reading = g.seq;

-- Which readings hold a mention or an attribution: one table of numbers instead of two indexes of texts. The number is the
-- digits of the id, with the letter before them.
DROP INDEX event_mentions_by_id;
DROP INDEX attributions_by_id;
CREATE TABLE entry_ids (
    number INTEGER NOT NULL,
    reading INTEGER NOT NULL,
    PRIMARY KEY (number, reading)
) WITHOUT ROWID;

-- Whom a reading mentions, and how often: "A-1 3|A-2 1". Derived.
CREATE TABLE reading_actors (
    reading INTEGER PRIMARY KEY,
    actors TEXT NOT NULL
);

-- Totals over the readings that are shown.
CREATE TABLE actor_totals (
    actor TEXT NOT NULL PRIMARY KEY,
    mentions INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    first TEXT, -- published
    last TEXT
) WITHOUT ROWID;
CREATE TABLE outlet_totals (
    named INTEGER NOT NULL, -- 0 for reports without an outlet
    outlet TEXT NOT NULL,
    reports INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    PRIMARY KEY (named, outlet)
) WITHOUT ROWID;

-- The world, as in 0003, with what lists of events show.

DROP TABLE facets;
DROP TABLE facet_keys;
DROP TABLE tellings;
DROP TABLE event_rows;
DROP TABLE event_parties;
DROP TABLE event_pairs;
DROP TABLE place_names;

CREATE TABLE facets (
    seq INTEGER PRIMARY KEY, -- from its content
    event INTEGER NOT NULL, -- seq of the facet that stands for the event
    host INTEGER, -- the facet that it joins; null for the one that stands for the event
    score INTEGER NOT NULL,
    contested INTEGER NOT NULL, -- 1 when facets that exclude each other fit about equally well
    content TEXT NOT NULL,
    why TEXT -- why it joins
);
CREATE INDEX facets_by_event ON facets (event);
CREATE INDEX facets_united ON facets (score) WHERE score = 2147483647; -- by a person

-- The stretch of days comes first: what is new is filed close together.
CREATE TABLE facet_keys (
    period INTEGER NOT NULL,
    key INTEGER NOT NULL,
    last INTEGER NOT NULL,
    facet INTEGER NOT NULL,
    PRIMARY KEY (period, key, last, facet)
) WITHOUT ROWID;

CREATE TABLE tellings (
    reading INTEGER NOT NULL,
    position INTEGER NOT NULL,
    facet INTEGER NOT NULL,
    confidence REAL NOT NULL,
    mention TEXT NOT NULL,
    PRIMARY KEY (reading, position)
) WITHOUT ROWID;
CREATE INDEX tellings_by_facet ON tellings (facet);

CREATE TABLE event_rows (
    event INTEGER PRIMARY KEY,
    first INTEGER NOT NULL,
    day INTEGER NOT NULL, -- the last day; 9999999 for undated ones
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    reading INTEGER NOT NULL, -- of the mention that tells most
    mention TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    sources INTEGER NOT NULL, -- near copies count once
    published_first TEXT,
    published_last TEXT,
    known TEXT NOT NULL, -- the day from which on all of this was known
    denied INTEGER NOT NULL -- 1 when a report denies it
);
CREATE INDEX event_rows_by_day ON event_rows (day, event);
CREATE INDEX event_rows_by_type ON event_rows (type, day, event);
CREATE INDEX event_rows_denied ON event_rows (event) WHERE denied = 1;

CREATE TABLE event_parties (
    party INTEGER NOT NULL,
    day INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (party, day, event)
) WITHOUT ROWID;

CREATE TABLE event_pairs (
    source INTEGER NOT NULL,
    target INTEGER NOT NULL,
    day INTEGER NOT NULL,
    event INTEGER NOT NULL,
    type TEXT NOT NULL,
    score REAL,
    goldstein REAL,
    both INTEGER NOT NULL, -- 1 when the event stands the other way round too
    PRIMARY KEY (source, target, day, event)
) WITHOUT ROWID;

CREATE TABLE place_names (
    party INTEGER PRIMARY KEY,
    events INTEGER NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    latitude REAL,
    longitude REAL
);

-- Facets that no report tells any more, since it was corrected or read again, and what it tells instead. Not derived.
CREATE TABLE facet_heirs (
    gone INTEGER PRIMARY KEY,
    heir INTEGER NOT NULL
);

DELETE FROM meta WHERE key IN ('world', 'totals');

-- Fewer and longer runs of the full-text index: a bulk load writes one a transaction.
INSERT INTO report_search (report_search, rank) VALUES ('hashsize', 33554432);
INSERT INTO report_search (report_search, rank) VALUES ('automerge', 8);

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
JOIN reports p ON p.seq = g.number;

CREATE VIEW events AS
SELECT event_id, type, mode, status, happened_from, happened_to, precision, actors, recipients, place, place_country,
    count(*) AS mentions, count(DISTINCT report_id) AS reports, min(published) AS first_published, max(confidence) AS confidence
FROM mentions GROUP BY event_id;

CREATE VIEW claims AS
SELECT s.id AS attribution_id, r.report AS report_id, a.name AS speaker, a.country AS speaker_country, s.verb, s.strength,
    s.channel, s.said, s.parent AS parent_id, s.content_start, s.content_end, p.published, s.confidence
FROM attributions s
JOIN current_readings r ON r.seq = s.reading
JOIN reports p ON p.id = r.report
LEFT JOIN actors a ON a.id = s.speaker;

CREATE VIEW commitments AS
SELECT c.id AS commitment_id, r.report AS report_id, d.name AS debtor, d.country AS debtor_country, k.name AS creditor,
    k.country AS creditor_country, c.state, c.deadline, c.counterpart AS counterpart_id, p.published,
    c.consequent_start, c.consequent_end, c.antecedent_start, c.antecedent_end, c.evidence_start, c.evidence_end,
    c.confidence, c.rule, c.reason
FROM commitment_entries c
JOIN current_readings r ON r.seq = c.reading
JOIN reports p ON p.id = r.report
LEFT JOIN actors d ON d.id = c.debtor
LEFT JOIN actors k ON k.id = c.creditor;
