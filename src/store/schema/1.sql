-- Schema 1. Once released, never edited: the next change is a step of its own.
--
-- Every row that a person's work went into ends with a checksum over its own columns, key
-- included (checksum.rs); a plain SQLite file does not notice a flipped bit by itself.
--
-- Nothing here needs an SQLite after 3.37 (2021): an older reader that meets a function it does
-- not know, even in a CHECK, cannot open the file at all.
--
-- A CHECK of three words or more has no `IN`: SQLite makes a table of them for each row it writes.

CREATE TABLE company (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE,
    checksum INTEGER NOT NULL
) STRICT;

-- The sets as they were when an interview began, each content once.
CREATE TABLE question_set (
    id        INTEGER PRIMARY KEY,
    set_id    TEXT NOT NULL,
    edition   TEXT NOT NULL,
    json      TEXT NOT NULL,
    questions INTEGER NOT NULL,
    content   INTEGER NOT NULL,      -- crc32 of the JSON alone, to find the same content again
    checksum  INTEGER NOT NULL
) STRICT;
CREATE INDEX question_set_content ON question_set (content);

-- A set's questions in order: what the view `answers` has a row for.
CREATE TABLE question (
    question_set INTEGER NOT NULL REFERENCES question_set ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    perspective  TEXT NOT NULL,
    question     TEXT NOT NULL,
    checksum     INTEGER NOT NULL,
    PRIMARY KEY (question_set, position)
) STRICT, WITHOUT ROWID;

-- Industry, employees and founding stand here and not with the company: a later visit must not
-- change what an earlier one recorded. AUTOINCREMENT: a removed number is never given again.
CREATE TABLE interview (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT NOT NULL UNIQUE,
    company      INTEGER NOT NULL REFERENCES company,
    question_set INTEGER NOT NULL REFERENCES question_set,
    industry     TEXT NOT NULL,
    employees    INTEGER,
    founded      TEXT NOT NULL,
    visit        INTEGER NOT NULL,
    continues    TEXT,
    assisted     TEXT NOT NULL CHECK
        (assisted = 'alone' OR assisted = 'accompanied' OR assisted = 'reviewed'),
    interviewer  TEXT NOT NULL,
    mode         TEXT NOT NULL CHECK
        (mode = 'preparing' OR mode = 'together' OR mode = 'shared' OR mode = 'afterwards'),
    need         TEXT NOT NULL CHECK
        (need = 'off' OR need = 'gentle' OR need = 'normal' OR need = 'strict'),
    started      INTEGER NOT NULL,
    finished     INTEGER,
    demo         INTEGER NOT NULL CHECK (demo IN (0, 1)),
    checksum     INTEGER NOT NULL,
    place        TEXT,               -- the question in front; not under the checksum
    touched      INTEGER NOT NULL    -- wall clock of the last commit; not under the checksum
) STRICT;
CREATE INDEX interview_company ON interview (company);
CREATE INDEX interview_set ON interview (question_set);

-- `kept`: 1 when this very wording stands in `revision`.
CREATE TABLE answer (
    id         INTEGER PRIMARY KEY,
    interview  INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    question   TEXT NOT NULL,
    state      TEXT NOT NULL CHECK
        (state = 'open' OR state = 'answered' OR state = 'none' OR state = 'unknown'
         OR state = 'declined' OR state = 'later' OR state = 'not_applicable'),
    thin       INTEGER CHECK (thin IN (0, 1)),
    flagged    INTEGER NOT NULL CHECK (flagged IN (0, 1)),
    characters INTEGER NOT NULL,
    missing    TEXT NOT NULL,
    author     TEXT NOT NULL,
    reading    TEXT,
    kept       INTEGER NOT NULL CHECK (kept IN (0, 1)),
    checksum   INTEGER NOT NULL,
    note       TEXT NOT NULL CHECK (length(CAST(note AS BLOB)) <= 65536),
    text       TEXT NOT NULL CHECK (length(CAST(text AS BLOB)) <= 65536),
    UNIQUE (interview, question)
) STRICT;
CREATE INDEX answer_mark ON answer (interview, state, thin, flagged);
CREATE INDEX answer_unkept ON answer (interview) WHERE kept = 0;

CREATE TABLE follow_up (
    id         INTEGER PRIMARY KEY,
    interview  INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    question   TEXT NOT NULL,
    ordinal    INTEGER NOT NULL,
    facet      TEXT,
    probe      TEXT NOT NULL,
    offered    INTEGER NOT NULL,
    outcome    TEXT NOT NULL CHECK (outcome IN ('asked', 'left')),
    asked      INTEGER,
    answered   INTEGER,
    characters INTEGER NOT NULL,
    kept       INTEGER NOT NULL CHECK (kept IN (0, 1)),
    checksum   INTEGER NOT NULL,
    answer     TEXT NOT NULL CHECK (length(CAST(answer AS BLOB)) <= 65536),
    UNIQUE (interview, question, ordinal)
) STRICT;
CREATE INDEX follow_up_unkept ON follow_up (interview) WHERE kept = 0;

-- Times are wall clock milliseconds since 1970 UTC, lengths monotonic milliseconds.
CREATE TABLE interval (
    interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    seq       INTEGER NOT NULL,
    question  TEXT NOT NULL,
    follow_up INTEGER,
    kind      TEXT NOT NULL CHECK (kind IN ('active', 'away')),
    started   INTEGER NOT NULL,
    length    INTEGER NOT NULL CHECK (length >= 0),
    closed_by TEXT CHECK
        (closed_by = 'leave' OR closed_by = 'pause' OR closed_by = 'exit' OR closed_by = 'crash'),
    typed     INTEGER NOT NULL CHECK (typed IN (0, 1)),
    checksum  INTEGER NOT NULL,
    PRIMARY KEY (interview, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX interval_running ON interval (interview) WHERE closed_by IS NULL;

CREATE TABLE revision (
    id        INTEGER PRIMARY KEY,
    interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    question  TEXT NOT NULL,
    follow_up INTEGER,
    at        INTEGER NOT NULL,
    author    TEXT NOT NULL,
    checksum  INTEGER NOT NULL,
    text      TEXT NOT NULL CHECK (length(CAST(text AS BLOB)) <= 65536)
) STRICT;
CREATE INDEX revision_of ON revision (interview, question, follow_up);

-- What others read. Columns may be added at the end, never renamed or moved.

CREATE VIEW interviews AS
SELECT i.number AS interview, c.name AS company, i.industry, i.employees, i.founded, i.visit,
       i.assisted, i.interviewer, s.set_id AS question_set, s.edition, i.mode,
       strftime('%Y-%m-%dT%H:%M:%fZ', i.started / 1000.0, 'unixepoch') AS started,
       strftime('%Y-%m-%dT%H:%M:%fZ', i.finished / 1000.0, 'unixepoch') AS finished,
       i.id, i.continues, i.demo
FROM interview i JOIN company c ON c.id = i.company JOIN question_set s ON s.id = i.question_set;

CREATE VIEW answers AS
SELECT i.number AS interview, q.perspective, q.question, coalesce(a.state, 'open') AS state,
       coalesce(a.text, '') AS answer, coalesce(a.characters, 0) AS characters, a.thin,
       coalesce(a.missing, '') AS missing, coalesce(a.flagged, 0) AS flagged,
       coalesce(a.author, '') AS author, a.reading AS read_as
FROM interview i JOIN question q ON q.question_set = i.question_set
LEFT JOIN answer a ON a.interview = i.number AND a.question = q.question;

CREATE VIEW follow_ups AS
SELECT interview, question, facet, probe,
       strftime('%Y-%m-%dT%H:%M:%fZ', offered / 1000.0, 'unixepoch') AS offered,
       outcome, answer, characters, ordinal,
       strftime('%Y-%m-%dT%H:%M:%fZ', asked / 1000.0, 'unixepoch') AS asked,
       strftime('%Y-%m-%dT%H:%M:%fZ', answered / 1000.0, 'unixepoch') AS answered
FROM follow_up;

-- `ended` is NULL while the interval runs; `seconds` is its length so far.
CREATE VIEW times AS
SELECT t.interview, t.question, i.visit,
       strftime('%Y-%m-%dT%H:%M:%fZ', t.started / 1000.0, 'unixepoch') AS started,
       CASE WHEN t.closed_by IS NOT NULL THEN
           strftime('%Y-%m-%dT%H:%M:%fZ', (t.started + t.length) / 1000.0, 'unixepoch')
       END AS ended,
       t.length / 1000.0 AS seconds, t.kind, t.closed_by, t.seq, t.follow_up, t.typed
FROM interval t JOIN interview i ON i.number = t.interview;

CREATE VIEW revisions AS
SELECT interview, question, strftime('%Y-%m-%dT%H:%M:%fZ', at / 1000.0, 'unixepoch') AS at,
       author, text AS answer, follow_up
FROM revision;
