-- Near copies of one story. Derived from the texts: bands are numbers of a min-hash signature, and reports that share one
-- are copies of each other.

CREATE TABLE story_bands (
    band INTEGER PRIMARY KEY,
    report INTEGER NOT NULL -- reports.seq
);

-- Reports that have copies; the story is called by the smallest id among them.
CREATE TABLE report_stories (
    report INTEGER PRIMARY KEY, -- reports.seq
    story TEXT NOT NULL
);
CREATE INDEX report_stories_by_story ON report_stories (story);

-- Questions that somebody asks again and again.
CREATE TABLE saved_questions (
    name TEXT NOT NULL PRIMARY KEY,
    command TEXT NOT NULL, -- the words of the command line, as a JSON list
    made_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX reports_by_published ON reports (published);
CREATE INDEX reports_by_outlet ON reports (outlet, published);
CREATE INDEX readings_by_time ON readings (recorded_at);

-- True when facets that exclude each other fit a facet about equally well, so that the number of those that agree decides.
ALTER TABLE facets ADD COLUMN contested INTEGER NOT NULL DEFAULT 1;
