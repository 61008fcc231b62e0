### Interviews in and out

import-done = Files taken in: { $files } · new interviews: { $new } · updated: { $updated } · known already: { $known }
import-binned = In the bin already, and left there: { $count } (“kikitori list --bin” shows them, “kikitori restore” takes them back)
import-reviewed = Reviews taken in: { $count ->
        [one] one interview
       *[other] { $count } interviews
    }, { $questions ->
        [one] one question
       *[other] { $questions } questions
    }
import-beside = { $count ->
        [one] In one place the answers differ.
       *[other] In { $count } places the answers differ.
    } Both wordings were kept, side by side. Open the interview, go to the question, and choose under “Review comments” (Ctrl+N) which is to stand.
import-failed = Files not taken in: { $failed } (nothing of them was)
export-done = { $count ->
        [one] One interview
       *[other] { $count } interviews
    } written to { $file }.

## Taken in, and to be said

failure-import-unknown-key = { $file }: this version does not know “{ $what }” (found { $count ->
        [one] once
       *[other] { $count } times
    }). It is kept as it is, and put back on export.
    .next = If the name is misspelt, correct it and import again.
failure-import-unknown-question = { $file }: the set has no question “{ $what }” ({ $count ->
        [one] one answer
       *[other] { $count } answers
    }). What was answered is kept as it is, and put back on export.
    .next = “kikitori sets show SET --json” lists the ids of the questions.
failure-import-characters = { $file }: { $count ->
        [one] one number of characters differs
       *[other] { $count } numbers of characters differ
    } from what was counted. What was counted stands.
    .next = Characters are grapheme clusters without white space.
failure-import-set-other = { $file }: the very set of { $count ->
        [one] one interview
       *[other] { $count } interviews
    } is not at hand; “{ $what }” was taken.
    .next = If its questions differ, put the right set in place and import again.

## The file

failure-import-file-missing = There is no { $file }.
    .next = Check its name and place.
failure-import-file-unreadable = { $file } cannot be read ({ $error }).
    .next = Check the rights to it.
failure-import-folder = { $file } is a folder.
    .next = Name the files in it (for example: folder/*.jsonl).
failure-import-no-file = { $file } is not a file, which --judge needs.
    .next = Save it as a file first, or leave out --judge.
failure-import-unreadable = { $file }:{ $line }: from here on it cannot be read ({ $error }).
    .next = Check the disk. Nothing was taken in.
failure-import-not-lines = { $file } does not hold interviews as JSON Lines (.jsonl, one interview a line).
    .next = Name a file made by “kikitori export -o interviews.jsonl”, or a form filled in by the company (.xlsx).
failure-import-utf16 = { $file } is written in UTF-16.
    .next = Save it as UTF-8.
failure-import-encoding = { $file }:{ $line }: not UTF-8 from byte { $column } on (Shift_JIS, perhaps).
    .next = Save it as UTF-8.
failure-import-more = { $file }: { $count ->
        [one] one more line
       *[other] { $count } more lines
    } cannot be read.
    .next = Correct the lines above and import again.

## A line

-not-taken = Nothing of the file was taken in: correct it and import again.

failure-import-json = { $file }:{ $line }: not JSON from byte { $column } on.
    .next = Each line holds one interview, without a line break inside. { -not-taken }
failure-import-line-long = { $file }:{ $line }: the line is longer than { $most } MiB.
    .next = A line holds one interview. { -not-taken }
failure-import-crowded = { $file }:{ $line }: the line holds more than { $most } values.
    .next = Leave out what is not the interview. { -not-taken }
failure-import-no-object = { $file }:{ $line }: the line is no JSON object ({"{"} … {"}"}).
    .next = Each line holds one interview. { -not-taken }
failure-import-deep = { $file }:{ $line }: what is not the interview's stands more than { $most } lists or objects deep.
    .next = Leave out what is not the interview. { -not-taken }
failure-import-missing = { $file }:{ $line }: “{ $key }” is missing.
    .next = company.name and answers are needed. { -not-taken }
failure-import-kind = { $file }:{ $line }: “{ $key }” must be { $wanted ->
        [object] an object
        [text] a text
        [texts] a list of texts
        [switch] true or false
        [whole] a whole number, 0 or more
        [counting] a whole number, 1 or more
        [seconds] a number of seconds, 0 or more
        [time] a time (2026-04-01T10:00:00Z or the like)
        [list] a list ([ ])
        [uuid] a UUID
        [stage] a stage from 0 to 3
        [name] a name without blanks, up to 64 bytes
        [names] a list of names without blanks, up to 64 bytes each
        [once] a name that no other one has
       *[rising] a higher number than the one before
    }.
    .next = { -not-taken }
failure-import-value = { $file }:{ $line }: “{ $key }” cannot be “{ $value }”.
    .next = It can be: { $known }. { -not-taken }
failure-import-practice = { $file }:{ $line }: this is a round of practice (role-play) and has no place among real interviews.
    .next = Take the line out. { -not-taken }
failure-import-long = { $file }:{ $line }: “{ $key }” is longer than { $most } KiB.
    .next = An answer holds no more than that. { -not-taken }
failure-import-twice = { $file }:{ $line }: the question “{ $question }” is answered twice.
    .next = Make one answer of them. { -not-taken }
failure-import-set-unknown = { $file }:{ $line }: there is no question set “{ $set }”. At hand: { $known }
    .next = Put the set in place, or use a file that was exported with its set_content. { -not-taken }
failure-import-set-content = { $file }:{ $line }: set_content is no question set ({ $error }).
    .next = Leave it as it was exported, or leave it out. { -not-taken }
failure-import-set-twice = { $file }:{ $line }: set_content has the question “{ $question }” twice.
    .next = Leave it as it was exported. { -not-taken }
failure-import-set-big = { $file }:{ $line }: set_content is too big (up to { $questions } questions and { $most } MB).
    .next = Make several sets of it. { -not-taken }

## Out

failure-export-ending = The ending of { $file } does not say which format is meant.
    .next = It can be: { $known }
failure-export-none = No interview is meant by this. Nothing was written.
    .next = “kikitori list” shows what there is.
failure-export-parquet = This build does not write Parquet ({ $file }).
    .next = Build it with “cargo install kikitori --features parquet”, or write a .csv.
