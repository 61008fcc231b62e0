-- Schema 3. Tags on answers, remarks of a visit, a company's stages, the bin, what an imported file
-- said that has no place of its own, and the sums of an interview.

CREATE TABLE tag (
    interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    question  TEXT NOT NULL,
    tag       TEXT NOT NULL,
    checksum  INTEGER NOT NULL,
    PRIMARY KEY (interview, question, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE remark (
    interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    kind      TEXT NOT NULL,
    text      TEXT NOT NULL CHECK (length(CAST(text AS BLOB)) <= 65536),
    checksum  INTEGER NOT NULL,
    PRIMARY KEY (interview, kind)
) STRICT, WITHOUT ROWID;

-- ステップ・ゼロ: from `at` on the company stands at this stage, supported by whom.
CREATE TABLE stage (
    id        INTEGER PRIMARY KEY,
    company   INTEGER NOT NULL REFERENCES company ON DELETE CASCADE,
    stage     INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 3),
    supporter TEXT NOT NULL,
    at        INTEGER NOT NULL,
    consent   INTEGER CHECK (consent IN (0, 1)),
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_company ON stage (company, at);

CREATE TABLE extra (
    interview INTEGER PRIMARY KEY REFERENCES interview ON DELETE CASCADE,
    json      TEXT NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;

-- When it was put into the bin, wall clock milliseconds; NULL: it is not there. Not under the
-- checksum, which covers the columns of schema 1.
ALTER TABLE interview ADD COLUMN binned INTEGER;

-- What an interview amounts to, question by question: made from the rows, gone with the first
-- change to them, so that comparing many interviews does not read their words.
CREATE TABLE summary (
    interview INTEGER PRIMARY KEY REFERENCES interview ON DELETE CASCADE,
    content   BLOB NOT NULL
) STRICT;

-- The views leave out what lies in the bin.
DROP VIEW interviews;
DROP VIEW answers;
DROP VIEW follow_ups;
DROP VIEW times;
DROP VIEW revisions;

CREATE VIEW interviews AS
SELECT i.number AS interview, c.name AS company, i.industry, i.employees, i.founded, i.visit,
       i.assisted, i.interviewer, s.set_id AS question_set, s.edition, i.mode,
       strftime('%Y-%m-%dT%H:%M:%fZ', i.started / 1000.0, 'unixepoch') AS started,
       strftime('%Y-%m-%dT%H:%M:%fZ', i.finished / 1000.0, 'unixepoch') AS finished,
       i.id, i.continues, i.demo
FROM interview i JOIN company c ON c.id = i.company JOIN question_set s ON s.id = i.question_set
WHERE i.binned IS NULL;

CREATE VIEW answers AS
SELECT i.number AS interview, q.perspective, q.question, coalesce(a.state, 'open') AS state,
       coalesce(a.text, '') AS answer, coalesce(a.characters, 0) AS characters, a.thin,
       coalesce(a.missing, '') AS missing, coalesce(a.flagged, 0) AS flagged,
       coalesce(a.author, '') AS author, a.reading AS read_as
FROM interview i JOIN question q ON q.question_set = i.question_set
LEFT JOIN answer a ON a.interview = i.number AND a.question = q.question
WHERE i.binned IS NULL;

CREATE VIEW follow_ups AS
SELECT f.interview, f.question, f.facet, f.probe,
       strftime('%Y-%m-%dT%H:%M:%fZ', f.offered / 1000.0, 'unixepoch') AS offered,
       f.outcome, f.answer, f.characters, f.ordinal,
       strftime('%Y-%m-%dT%H:%M:%fZ', f.asked / 1000.0, 'unixepoch') AS asked,
       strftime('%Y-%m-%dT%H:%M:%fZ', f.answered / 1000.0, 'unixepoch') AS answered,
       f.generic
FROM follow_up f JOIN interview i ON i.number = f.interview WHERE i.binned IS NULL;

-- `ended` is NULL while the interval runs; `seconds` is its length so far.
CREATE VIEW times AS
SELECT t.interview, t.question, i.visit,
       strftime('%Y-%m-%dT%H:%M:%fZ', t.started / 1000.0, 'unixepoch') AS started,
       CASE WHEN t.closed_by IS NOT NULL THEN
           strftime('%Y-%m-%dT%H:%M:%fZ', (t.started + t.length) / 1000.0, 'unixepoch')
       END AS ended,
       t.length / 1000.0 AS seconds, t.kind, t.closed_by, t.seq, t.follow_up, t.typed
FROM interval t JOIN interview i ON i.number = t.interview WHERE i.binned IS NULL;

CREATE VIEW revisions AS
SELECT r.interview, r.question,
       strftime('%Y-%m-%dT%H:%M:%fZ', r.at / 1000.0, 'unixepoch') AS at,
       r.author, r.text AS answer, r.follow_up
FROM revision r JOIN interview i ON i.number = r.interview WHERE i.binned IS NULL;

CREATE VIEW tags AS
SELECT t.interview, t.question, t.tag
FROM tag t JOIN interview i ON i.number = t.interview WHERE i.binned IS NULL;

CREATE VIEW remarks AS
SELECT r.interview, r.kind, r.text
FROM remark r JOIN interview i ON i.number = r.interview WHERE i.binned IS NULL;

CREATE VIEW stages AS
SELECT c.name AS company, s.stage, s.supporter,
       strftime('%Y-%m-%dT%H:%M:%fZ', s.at / 1000.0, 'unixepoch') AS at, s.consent
FROM stage s JOIN company c ON c.id = s.company;
