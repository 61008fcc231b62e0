# Words for reading the files of question sets: `sets check`, and notices at the start.

sets-error = error
sets-warning = warning
sets-next = next

## The file cannot be read

failure-set-file-missing = There is no such question set file: { $file }
    .next = Check its name and place. kikitori sets list shows the sets at hand.
failure-set-file-forbidden = No permission to read the question set file: { $file }
    .next = Allow reading it, then try again.
failure-set-file-unreadable = The question set file could not be read: { $file } ({ $reason })
    .next = Check the disk or network connection, then try again.
failure-set-is-a-folder = This is a folder, not a file: { $file }
    .next = Name a question set (.toml) in it.
failure-set-is-no-file = This is no ordinary file and is not read: { $file }
    .next = Save its content in a .toml file and name that.
failure-set-file-too-big = The question set file is too big (at most { $most } MB): { $file }
    .next = Check that it is the file you meant, or split the set.
failure-set-file-not-utf8 = Line { $line } of { $file } (byte { $byte } of the file, { $value }) cannot be read as UTF-8.
    .next = Save the file again with the encoding UTF-8.
failure-set-folder-unreadable = The folder of question sets cannot be opened: { $file } ({ $reason })
    .next = Check its permissions. The built-in sets can be used.
failure-set-faulty = { $file } has { $count } faults (the first in line { $line }, column { $column }).
    .next = kikitori sets check shows each place and what to do.
failure-set-not-newer = { $file } holds edition { $edition } of { $id }, which is not newer than edition { $present }, so it is not used.
    .next = To use this file, raise its edition above { $present } or change its id.

## Too big, too deep

failure-set-too-big = The question set is too big (at most { $most } MB).
    .next = Split it.
failure-set-too-many-questions = Too many questions (at most { $most }). From here on they are not read.
    .next = Split the set.
failure-set-too-deep = Tables or lists stand too deep inside each other, or there are too many of them.
    .next = A set needs nothing deeper than [[perspective.question.probe]]. Look for a bracket that is not closed.
failure-set-more-faults = There are { $count } more.
    .next = Begin with those above.

## As TOML

failure-set-toml = This cannot be read as TOML ({ $detail }).
    .next = Look around this place for a quote or bracket that is not closed, or a missing =.
failure-set-duplicate-key = The key { $key } stands twice in one table.
    .next = Remove one of them, or look for a missing header ([[...]]).

## Keys

failure-set-unknown-key = There is no key { $key } in { $table ->
        [set] the top part of the set
        [scenario] the top part of the owner's file
       *[rest] { $table }
    }.
    .next = Keys that can stand here: { $known }
failure-set-unknown-key-guess = There is no key { $key } in { $table ->
        [set] the top part of the set
        [scenario] the top part of the owner's file
       *[rest] { $table }
    }.
    .next = If you mean { $guess }, write that.
failure-set-key-elsewhere = { $key } is a key of { $other ->
        [set] the top part of the set
        [scenario] the top part of the owner's file
       *[rest] { $other }
    }, not of { $table ->
        [set] the top part of the set
        [scenario] the top part of the owner's file
       *[rest] { $table }
    }.
    .next = In TOML a line belongs to the header above it: move this one { $other ->
        [set] above the first header
        [scenario] above the first header
       *[rest] right below its { $other } header
    }.
failure-set-missing-key = { $table ->
        [set] the top part of the set
        [scenario] the top part of the owner's file
       *[rest] { $table }
    } has no { $key }.
    .next = Add a line { $key } = ...
failure-set-missing-tables = { $table ->
        [set] the top part of the set
        [scenario] the top part of the owner's file
       *[rest] { $table }
    } has no { $key }.
    .next = Add a { $key } header and what belongs below it.
failure-set-missing-for-kind = A question with kind = "{ $kind }" needs { $key }.
    .next = Add { $key }, or change the kind.
failure-set-key-of-another-kind = { $key } is not used in a question with kind = "{ $kind }".
    .next = Remove it, or change the kind (kinds that use { $key }: { $kinds }).

## Types of values

failure-set-not-a-text = { $key } needs a text in quotes (this is: { $found }).
    .next = Put it in "...".
failure-set-not-a-number = { $key } needs a whole number (this is: { $found }).
    .next = Write it without quotes or decimals, such as 4.
failure-set-not-a-flag = { $key } needs true or false (this is: { $found }).
    .next = Write true or false without quotes.
failure-set-not-a-list = { $key } needs a list such as ["...", "..."] (this is: { $found }).
    .next = Put it in [ ], even a single one.
failure-set-not-a-table = { $key } has the wrong form (this is: { $found }).
    .next = Write it as an inline table, { $key } = {"{"} ... {"}"}.
failure-set-not-tables = { $key } is a list of tables (this is: { $found }).
    .next = Write the header with double brackets, [[...]], or on one line [{"{"} ... {"}"}, {"{"} ... {"}"}].

## Values

failure-set-out-of-bounds = { $key } can be from { $from } to { $to }.
    .next = Choose a number between them.
failure-set-too-few = There are too few { $key } (at least { $least }).
    .next = Add some, to make { $least } or more.
failure-set-too-many = There are too many { $key } (at most { $most }).
    .next = Keep { $most } of them, or split the question.
failure-set-unknown-value = { $key } cannot be "{ $value }".
    .next = It can be: { $known }
failure-set-unknown-value-guess = { $key } cannot be "{ $value }".
    .next = Do you mean "{ $guess }"? It can be: { $known }
failure-set-said-twice = { $key } names "{ $value }" twice.
    .next = Remove one of them.
failure-set-wrong-id = "{ $value }" cannot be used as { $key }.
    .next = Use lower-case letters a to z, digits, - and _, at most 64 of them.
failure-set-wrong-question-id = "{ $value }" cannot be used as the { $key } of a question.
    .next = Use lower-case letters a to z, digits, - and _, in parts joined by dots, at most 64 of them (mgmt.succession). The words and, or, not, has and answered are taken.
failure-set-wrong-edition = "{ $value }" cannot be read as an edition.
    .next = Write numbers joined by dots, such as 2026.1.
failure-set-wrong-box = "{ $value }" is no box of the official sheet.
    .next = Write a capital letter and a number, such as M3.
failure-set-empty-text = { $key } is empty.
    .next = Write its text, or remove the line if the key is not needed.
failure-set-invisible-character = { $key } holds an invisible character ({ $character }).
    .next = Remove it. Since it cannot be seen, typing the words around it again is surest.
failure-set-line-break = { $key } has one line: no line breaks or tabs.
    .next = Put a space in its place.

## Names that clash

failure-set-duplicate-perspective = The perspective { $id } is already in line { $line }.
    .next = Change one of the ids.
failure-set-duplicate-question = The question { $id } is already in line { $line }.
    .next = Change one of the ids: answers are kept by id.
failure-set-question-too-alike = The question { $id } differs from { $other } in line { $line } only by dots and hyphens.
    .next = Change one of the ids: their translations could not be told apart.
failure-set-duplicate-option = There are two options { $id }.
    .next = Change one of the ids.
failure-set-duplicate-column = There are two columns { $id }.
    .next = Change one of the ids.
failure-set-duplicate-probe = The same probe is already there: "{ $ask }"
    .next = Word it differently, or remove one of them.

## Facets and probes

failure-set-enough-beyond = enough is { $enough }, but expects names { $expected } facets.
    .next = Lower enough or remove it, or add to expects.
failure-set-probe-not-expected = The probe's facet { $facet } is not among this question's expects.
    .next = Add "{ $facet }" to expects, or remove the probe. As it is, it would never be offered.
failure-set-facet-without-probe = There is no probe for the facet { $facet }.
    .next = Add a [[perspective.question.probe]] with facet = "{ $facet }", or take it out of expects.

## Scales and tables

failure-set-scale-upside-down = The scale's from ({ $from }) must be lower than its to ({ $to }).
    .next = Correct from and to.
failure-set-rows-upside-down = The rows' min ({ $min }) is higher than their max ({ $max }).
    .next = Correct min and max.

## Conditions (ask_if)

failure-set-condition-empty = The condition is empty.
    .next = Remove the ask_if line if the question is always asked.
failure-set-condition-ended = The condition ends too early.
    .next = Write it to the end, such as mgmt.succession = yes or answered(mgmt.succession).
failure-set-condition-unexpected = "{ $found }" cannot stand here in a condition.
    .next = Use = != < <= > >= has answered( ) and or not, and parentheses. Put a value with spaces or other letters in '...'.
failure-set-condition-not-a-number = "{ $found }" is not a number.
    .next = Write a number such as 30 or 2.5.
failure-set-condition-quote = The quote is not closed.
    .next = Close it with the same quote.
failure-set-condition-parenthesis = This parenthesis is not closed.
    .next = Add a ).
failure-set-condition-too-deep = The condition's parentheses stand too deep inside each other.
    .next = Use fewer of them, or split the question.
failure-set-condition-too-long = The condition is too long.
    .next = Shorten it to at most 4,096 bytes.
failure-set-condition-unknown = The condition's question { $question } is not in this set.
    .next = Check the id.
failure-set-condition-unknown-guess = The condition's question { $question } is not in this set.
    .next = If you mean { $guess }, write that.
failure-set-condition-on-later = The condition's question { $question } comes after this one.
    .next = Change the order of the questions, or use the answer of an earlier one.
failure-set-condition-on-itself = The condition looks at the answer of its own question, { $question }.
    .next = Use the answer of an earlier question.
failure-set-condition-option = The question { $question } has no option { $option }.
    .next = Its options: { $known }
failure-set-condition-option-guess = The question { $question } has no option { $option }.
    .next = If you mean { $guess }, write that.
failure-set-condition-use-has = Several options can be chosen for { $question } ({ $kind }), so = and != cannot compare them.
    .next = Write { $question } has OPTION, with not before it for one that is not chosen.
failure-set-condition-cannot-compare = The answer of { $question } ({ $kind }) cannot be compared in this way.
    .next = To ask whether it was answered, write answered({ $question }).

## Usable, but perhaps not what was meant

failure-set-minutes-differ = The set's minutes are { $minutes }, but its questions add up to { $sum }.
    .next = Make them agree, or remove the set's minutes: then the sum is used.
failure-set-untranslated = There is no wording in the language { $language } yet. The set's own words are shown.
    .next = To translate it, write it into a .ftl file of { $language } in locales.
failure-set-wording-missing = Wording is missing in the language { $language }: { $ids }
    .next = Add it to a .ftl file of { $language } in locales. Until then the set's own words are shown.

## How questions are put

failure-set-leading = This question suggests its answer: "{ $ask }"
    .next = Ask so that any answer would be as welcome, for instance with what, who or how much.
failure-set-two-in-one = These are two questions in one: "{ $ask }"
    .next = Ask one at a time. Make the other one a probe of its own.
failure-set-closed = This question can be answered by yes or no: "{ $ask }"
    .next = Ask with what, who, when or how, so that the owner can tell.
failure-set-why = This question asks why: "{ $ask }"
    .next = "Why" sounds like blame. Ask what led to it.

## Examples of answers

failure-set-example-thin = The good example ({ $language }) is judged thin: "{ $example }"
    .next = Heard: { $heard }. Missing: { $missing }. Add what is missing, or change expects or enough. If the example is right as it is, your own words can be added to the word lists (listening folder).
failure-set-example-enough = The thin example ({ $language }) is judged enough: "{ $example }"
    .next = Heard: { $heard }. Choose a thinner example, or change expects or enough. If the example is right as it is, words can be removed from the word lists (listening folder).
