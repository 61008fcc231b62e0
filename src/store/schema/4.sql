-- Schema 4. Rounds of role-play: the scenario as it was played, and every turn of it.

CREATE TABLE round (
    interview INTEGER PRIMARY KEY REFERENCES interview ON DELETE CASCADE,
    scenario  TEXT NOT NULL,
    edition   TEXT NOT NULL,
    seed      INTEGER NOT NULL,
    partner   INTEGER NOT NULL CHECK (partner IN (0, 1)),
    json      TEXT NOT NULL,
    checksum  INTEGER NOT NULL
) STRICT;

-- `at` and `waited` in milliseconds on the round's clock; `facts`: ids, a space between.
CREATE TABLE turn (
    interview INTEGER NOT NULL REFERENCES interview ON DELETE CASCADE,
    ordinal   INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    waited    INTEGER NOT NULL,
    place     TEXT NOT NULL,
    asked     TEXT NOT NULL,
    words     TEXT NOT NULL CHECK (length(CAST(words AS BLOB)) <= 65536),
    question  TEXT,
    facet     TEXT,
    form      TEXT NOT NULL,
    topic     TEXT,
    heard     TEXT NOT NULL,
    reply     TEXT NOT NULL,
    facts     TEXT NOT NULL,
    mood      INTEGER NOT NULL,
    checksum  INTEGER NOT NULL,
    PRIMARY KEY (interview, ordinal)
) STRICT, WITHOUT ROWID;

CREATE VIEW rounds AS
SELECT r.interview, i.interviewer AS trainee, r.scenario, r.edition, r.seed, r.partner,
       strftime('%Y-%m-%dT%H:%M:%fZ', i.started / 1000.0, 'unixepoch') AS started,
       strftime('%Y-%m-%dT%H:%M:%fZ', i.finished / 1000.0, 'unixepoch') AS finished
FROM round r JOIN interview i ON i.number = r.interview WHERE i.binned IS NULL;

CREATE VIEW turns AS
SELECT t.interview, t.ordinal, t.at / 1000.0 AS seconds, t.waited / 1000.0 AS silence, t.place, t.asked,
       t.words, t.question, t.facet, t.form, t.topic, t.heard, t.reply, t.facts, t.mood
FROM turn t JOIN interview i ON i.number = t.interview WHERE i.binned IS NULL;

-- Role-play is a mode too; the column of schema 1 cannot say it.
DROP VIEW interviews;
CREATE VIEW interviews AS
SELECT i.number AS interview, c.name AS company, i.industry, i.employees, i.founded, i.visit,
       i.assisted, i.interviewer, s.set_id AS question_set, s.edition,
       CASE WHEN r.interview IS NULL THEN i.mode ELSE 'practice' END AS mode,
       strftime('%Y-%m-%dT%H:%M:%fZ', i.started / 1000.0, 'unixepoch') AS started,
       strftime('%Y-%m-%dT%H:%M:%fZ', i.finished / 1000.0, 'unixepoch') AS finished,
       i.id, i.continues, i.demo
FROM interview i JOIN company c ON c.id = i.company JOIN question_set s ON s.id = i.question_set
LEFT JOIN round r ON r.interview = i.number
WHERE i.binned IS NULL;
