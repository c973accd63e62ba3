-- The register: nothing in it is ever changed or deleted. A report that is read again with another engine, lexicon
-- or model gets a further reading; the views show the latest reading of each report.
-- Spans are half-open, in UTF-16 code units of reports.text. Dates are ISO 8601 text.

CREATE TABLE reports (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    given_id TEXT NOT NULL,
    text TEXT NOT NULL,
    published TEXT,
    outlet TEXT,
    title TEXT,
    url TEXT,
    language TEXT,
    path TEXT,
    recorded_at TEXT NOT NULL
);

CREATE TABLE readings (
    seq INTEGER PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports (id),
    engine TEXT NOT NULL,
    lexicon TEXT NOT NULL,
    model TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (report, engine, lexicon, model)
);

CREATE TABLE actors (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    recorded_at TEXT NOT NULL
);
CREATE INDEX actors_by_name ON actors (folded);
CREATE INDEX actors_by_country ON actors (country);

CREATE TABLE actor_mentions (
    reading INTEGER NOT NULL REFERENCES readings (seq),
    actor TEXT NOT NULL REFERENCES actors (id),
    local TEXT NOT NULL,
    sector TEXT,
    office TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    how TEXT NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX actor_mentions_by_actor ON actor_mentions (actor, reading);
CREATE INDEX actor_mentions_by_reading ON actor_mentions (reading);

CREATE TABLE attributions (
    reading INTEGER NOT NULL REFERENCES readings (seq),
    id TEXT NOT NULL,
    local TEXT NOT NULL,
    speaker TEXT REFERENCES actors (id),
    source_start INTEGER,
    source_end INTEGER,
    cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL,
    content_start INTEGER NOT NULL,
    content_end INTEGER NOT NULL,
    verb TEXT NOT NULL,
    strength TEXT NOT NULL,
    channel TEXT,
    said TEXT,
    parent TEXT,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (reading, id)
) WITHOUT ROWID;
CREATE INDEX attributions_by_id ON attributions (id);
CREATE INDEX attributions_by_speaker ON attributions (speaker);

CREATE TABLE event_mentions (
    reading INTEGER NOT NULL REFERENCES readings (seq),
    id TEXT NOT NULL,
    local TEXT NOT NULL,
    event TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT,
    contexts TEXT NOT NULL,
    cameo TEXT,
    score REAL,
    goldstein REAL,
    quad INTEGER,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    happened_from TEXT,
    happened_to TEXT,
    precision TEXT NOT NULL,
    happened_reason TEXT NOT NULL,
    said TEXT,
    place TEXT,
    place_country TEXT,
    latitude REAL,
    longitude REAL,
    place_reason TEXT,
    status TEXT NOT NULL,
    attribution TEXT,
    parent TEXT,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (reading, id)
) WITHOUT ROWID;
CREATE INDEX event_mentions_by_event ON event_mentions (event);
CREATE INDEX event_mentions_by_id ON event_mentions (id);
CREATE INDEX event_mentions_by_time ON event_mentions (happened_to, happened_from);
CREATE INDEX event_mentions_by_type ON event_mentions (type);

CREATE TABLE participants (
    reading INTEGER NOT NULL REFERENCES readings (seq),
    mention TEXT NOT NULL,
    position INTEGER NOT NULL,
    role TEXT NOT NULL, -- actor, recipient, or a third party's role
    actor TEXT NOT NULL REFERENCES actors (id),
    PRIMARY KEY (reading, mention, position)
) WITHOUT ROWID;
CREATE INDEX participants_by_actor ON participants (actor, role);

CREATE TABLE quantities (
    reading INTEGER NOT NULL REFERENCES readings (seq),
    mention TEXT NOT NULL,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    value_to TEXT,
    unit TEXT,
    of TEXT,
    repaired INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (reading, mention, position)
) WITHOUT ROWID;

CREATE TABLE commitment_entries (
    reading INTEGER NOT NULL REFERENCES readings (seq),
    id TEXT NOT NULL,
    local TEXT NOT NULL,
    debtor TEXT REFERENCES actors (id),
    creditor TEXT REFERENCES actors (id),
    consequent_start INTEGER NOT NULL,
    consequent_end INTEGER NOT NULL,
    antecedent_start INTEGER,
    antecedent_end INTEGER,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    deadline TEXT,
    state TEXT NOT NULL,
    counterpart TEXT,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (reading, id)
) WITHOUT ROWID;
CREATE INDEX commitment_entries_by_id ON commitment_entries (id);
CREATE INDEX commitment_entries_by_debtor ON commitment_entries (debtor);
CREATE INDEX commitment_entries_by_creditor ON commitment_entries (creditor);

CREATE TABLE commitment_events (
    reading INTEGER NOT NULL,
    commitment TEXT NOT NULL,
    position INTEGER NOT NULL,
    mention TEXT NOT NULL,
    PRIMARY KEY (reading, commitment, position)
) WITHOUT ROWID;

CREATE TABLE exchange_steps (
    reading INTEGER NOT NULL REFERENCES readings (seq),
    exchange TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL, -- event or commitment
    entry TEXT NOT NULL, -- id of the mention or commitment
    PRIMARY KEY (reading, exchange, position)
) WITHOUT ROWID;

CREATE TABLE discrepancies (
    reading INTEGER NOT NULL REFERENCES readings (seq),
    position INTEGER NOT NULL,
    about TEXT NOT NULL,
    a_start INTEGER NOT NULL,
    a_end INTEGER NOT NULL,
    a_attribution TEXT,
    b_start INTEGER NOT NULL,
    b_end INTEGER NOT NULL,
    b_attribution TEXT,
    PRIMARY KEY (reading, position)
) WITHOUT ROWID;

CREATE TABLE remarks (
    reading INTEGER NOT NULL REFERENCES readings (seq),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    text TEXT NOT NULL,
    PRIMARY KEY (reading, position)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE report_search USING fts5 (title, text, content = 'reports', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2');

-- The public face of the register: these views keep their columns.

CREATE VIEW current_readings AS
SELECT max(seq) AS seq, report FROM readings GROUP BY report;

CREATE VIEW mentions AS
SELECT m.id AS mention_id, m.event AS event_id, r.report AS report_id, p.published, p.outlet, p.url, p.path,
    m.type, m.mode, m.contexts, m.cameo, m.score, m.goldstein, m.quad, m.status,
    m.happened_from, m.happened_to, m.precision, m.said, m.place, m.place_country, m.latitude, m.longitude,
    (SELECT group_concat(a.name, '|') FROM (SELECT actor FROM participants x WHERE x.reading = m.reading AND x.mention = m.id AND x.role = 'actor' ORDER BY x.position) o JOIN actors a ON a.id = o.actor) AS actors,
    (SELECT group_concat(a.name, '|') FROM (SELECT actor FROM participants x WHERE x.reading = m.reading AND x.mention = m.id AND x.role = 'recipient' ORDER BY x.position) o JOIN actors a ON a.id = o.actor) AS recipients,
    m.attribution AS attribution_id,
    (SELECT a.name FROM attributions s JOIN actors a ON a.id = s.speaker WHERE s.reading = m.reading AND s.id = m.attribution) AS speaker,
    m.trigger_start, m.trigger_end, m.sentence_start, m.sentence_end, m.confidence, m.rule, m.reason
FROM event_mentions m
JOIN current_readings r ON r.seq = m.reading
JOIN reports p ON p.id = r.report;

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
