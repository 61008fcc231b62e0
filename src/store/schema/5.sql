-- Schema 5. Reviews of an interview, and what the room may see of one.

CREATE TABLE review (
    interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    id        TEXT NOT NULL,
    reviewer  TEXT NOT NULL,
    begun     INTEGER NOT NULL,
    finished  INTEGER,
    checksum  INTEGER NOT NULL,
    PRIMARY KEY (interview, id)
) STRICT, WITHOUT ROWID;

-- `facets`, `follows`: ids, a space between.
CREATE TABLE opinion (
    interview  INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    id         TEXT NOT NULL,
    edit       INTEGER NOT NULL,
    question   TEXT NOT NULL,
    reviewer   TEXT NOT NULL,
    at         INTEGER NOT NULL,
    about      TEXT NOT NULL CHECK (length(CAST(about AS BLOB)) <= 65536),
    comment    TEXT NOT NULL CHECK (length(CAST(comment AS BLOB)) <= 65536),
    suggestion TEXT CHECK (length(CAST(suggestion AS BLOB)) <= 65536),
    ask_again  INTEGER NOT NULL CHECK (ask_again IN (0, 1)),
    facets     TEXT NOT NULL,
    accepted   INTEGER NOT NULL CHECK (accepted IN (0, 1)),
    follows    TEXT NOT NULL,
    checksum   INTEGER NOT NULL,
    PRIMARY KEY (interview, id)
) STRICT, WITHOUT ROWID;

-- A wording of an answer (or of the reply to `probe`, where that is not empty) in another copy.
CREATE TABLE elsewhere (
    interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    question  TEXT NOT NULL,
    probe     TEXT NOT NULL,
    text      TEXT NOT NULL CHECK (length(CAST(text AS BLOB)) <= 65536),
    at        INTEGER NOT NULL,
    author    TEXT NOT NULL,
    settled   INTEGER NOT NULL CHECK (settled IN (0, 1)),
    checksum  INTEGER NOT NULL,
    PRIMARY KEY (interview, question, probe, text)
) STRICT, WITHOUT ROWID;

-- One row: what the room sees. The audience's screen reads nothing else.
CREATE TABLE room (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    json      TEXT NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;

CREATE VIEW reviews AS
SELECT r.interview, r.reviewer,
       strftime('%Y-%m-%dT%H:%M:%fZ', r.begun / 1000.0, 'unixepoch') AS begun,
       strftime('%Y-%m-%dT%H:%M:%fZ', r.finished / 1000.0, 'unixepoch') AS finished, r.id
FROM review r JOIN interview i ON i.number = r.interview WHERE i.binned IS NULL;

-- `standing`: no other opinion on the question stands in its place. `replaced` goes from those that
-- none follows down, so that opinions that follow each other in a ring all stand.
CREATE VIEW opinions AS
WITH RECURSIVE followed (interview, id, by) AS (
    SELECT o.interview, o.id, f.id FROM opinion o
    JOIN opinion f ON f.interview = o.interview AND f.question = o.question
    WHERE instr(' ' || f.follows || ' ', ' ' || o.id || ' ') > 0),
replaced (interview, id) AS (
    SELECT interview, id FROM followed
    WHERE (interview, by) NOT IN (SELECT interview, id FROM followed)
    UNION
    SELECT f.interview, f.id FROM followed f
    JOIN replaced r ON r.interview = f.interview AND r.id = f.by)
SELECT o.interview, o.question, o.reviewer,
       strftime('%Y-%m-%dT%H:%M:%fZ', o.at / 1000.0, 'unixepoch') AS at,
       o.about, o.comment, o.suggestion, o.ask_again, o.facets, o.accepted,
       (o.interview, o.id) NOT IN (SELECT interview, id FROM replaced) AS standing, o.id
FROM opinion o JOIN interview i ON i.number = o.interview WHERE i.binned IS NULL;

CREATE VIEW elsewhere_wordings AS
SELECT e.interview, e.question, nullif(e.probe, '') AS probe, e.text AS answer,
       strftime('%Y-%m-%dT%H:%M:%fZ', e.at / 1000.0, 'unixepoch') AS at, e.author, e.settled
FROM elsewhere e JOIN interview i ON i.number = e.interview WHERE i.binned IS NULL;
