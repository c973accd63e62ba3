-- What people say about the register. A correction is an entry like any other: it is never changed or deleted; an
-- 'undo' is a further entry. Target and other are ids as they were when the entry was made; the words (report, start,
-- end, quote) are what the entry holds on to, so that it survives a new reading of the same report.

CREATE TABLE corrections (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, -- K-…
    act TEXT NOT NULL, -- confirm, reject, change, merge, split, link, unlink, undo
    kind TEXT NOT NULL, -- of the target: event, mention, actor, commitment, correction
    target TEXT NOT NULL,
    report TEXT REFERENCES reports (id),
    start INTEGER,
    "end" INTEGER,
    quote TEXT,
    field TEXT, -- of a change: type, mode, status, actors, recipients, from, to, place…
    value TEXT,
    was TEXT,
    other TEXT, -- of a merge, split or link: the second target
    other_report TEXT REFERENCES reports (id),
    other_start INTEGER,
    other_end INTEGER,
    other_quote TEXT,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at TEXT NOT NULL
);
CREATE INDEX corrections_by_report ON corrections (report);
CREATE INDEX corrections_by_target ON corrections (target);

-- The reading of each report that is shown: the latest. Derived from readings.
CREATE TABLE reading_heads (
    seq INTEGER PRIMARY KEY REFERENCES readings (seq),
    report TEXT NOT NULL UNIQUE
);
INSERT INTO reading_heads (seq, report) SELECT max(seq), report FROM readings GROUP BY report;

DROP VIEW current_readings;
CREATE VIEW current_readings AS SELECT seq, report FROM reading_heads;

-- Corrections that nobody has undone.
CREATE VIEW standing_corrections AS
SELECT c.* FROM corrections c
WHERE c.act <> 'undo' AND NOT EXISTS (
    SELECT 1 FROM corrections u WHERE u.act = 'undo' AND u.target = c.id
    AND NOT EXISTS (SELECT 1 FROM corrections v WHERE v.act = 'undo' AND v.target = u.id));
