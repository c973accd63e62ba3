-- What is filed by a hash stands in stretches of time, so that what a load adds lies close together and the cost of a report
-- does not grow with the number of pages in the file. Facets get numbers that begin with their days (the program assembles
-- the world anew); both tables here are derived.

DROP TABLE story_bands;
CREATE TABLE story_bands (
    stretch INTEGER NOT NULL, -- of the day of publication; -1 for undated reports
    band INTEGER NOT NULL,
    report INTEGER NOT NULL, -- reports.seq
    PRIMARY KEY (stretch, band)
) WITHOUT ROWID;
DELETE FROM meta WHERE key = 'stories';

CREATE TABLE entry_ids_new (
    stretch INTEGER NOT NULL, -- of readings
    number INTEGER NOT NULL,
    reading INTEGER NOT NULL,
    PRIMARY KEY (stretch, number, reading)
) WITHOUT ROWID;
INSERT INTO entry_ids_new (stretch, number, reading) SELECT reading >> 16, number, reading FROM entry_ids ORDER BY 1, 2, 3;
DROP TABLE entry_ids;
ALTER TABLE entry_ids_new RENAME TO entry_ids;
