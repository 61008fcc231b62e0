-- Schema 2. Which of the moves that fit every question a follow-up was; NULL: the question's own.
-- Not under the checksum, which covers the columns of schema 1.

ALTER TABLE follow_up ADD COLUMN generic TEXT;

DROP VIEW follow_ups;
CREATE VIEW follow_ups AS
SELECT interview, question, facet, probe,
       strftime('%Y-%m-%dT%H:%M:%fZ', offered / 1000.0, 'unixepoch') AS offered,
       outcome, answer, characters, ordinal,
       strftime('%Y-%m-%dT%H:%M:%fZ', asked / 1000.0, 'unixepoch') AS asked,
       strftime('%Y-%m-%dT%H:%M:%fZ', answered / 1000.0, 'unixepoch') AS answered,
       generic
FROM follow_up;
