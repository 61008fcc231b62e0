### The words of the commands that use no screen

## Config and files

failure-config-value = In the settings file { $file }, { $key } cannot be "{ $value }". It counts as not set.
    .next = Use one of: { $known }
failure-folder-none = There is no folder { $path }.
    .next = Check the place, or make the folder.
failure-file-exists = { $file } is there already. It was not touched.
    .next = Give the name of a new file.
failure-file-unwritten = { $why ->
        [no-folder] { $file } could not be written: its folder does not exist.
        [folder] { $file } could not be written: it is a folder.
        [full] { $file } could not be written: the disk is full.
        [denied] { $file } could not be written: writing there is not allowed.
       *[other] { $file } could not be written ({ $error }).
    }
    .next = { $why ->
        [no-folder] Make the folder first, or name another place.
        [folder] Name a file in it.
        [full] Free some space, or name another place. What was there before is as it was.
       *[other] Check the folder and its permissions, or name another place.
    }
failure-output = The output could not be written ({ $error }).
    .next = Check that there is room where it goes.
failure-no-terminal = There is no terminal for the screen (input or output is not connected to one).
    .next = Start it from a terminal, or add --plain to work line by line.
failure-company-missing = The company's name is empty.
    .next = Write the name. Without one, the form of a new interview opens.

## Question sets

failure-set-unknown-guess = There is no question set "{ $set }".
    .next = Did you mean "{ $guess }"? There are: { $known }
failure-set-known = There is a question set { $set } of edition { $known } already. With edition { $edition } this one would not be used.
    .next = Choose another id, or raise edition above { $known }.

sets-id = Id
sets-edition = Edition
sets-language = Language
sets-title = Title
sets-minutes = Minutes
sets-questions = Questions
sets-origin = Origin
sets-built-in = built in
sets-head = { $title } ({ $id } { $edition }) · { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } · { $minutes } min
sets-of-minutes = { $minutes } min
sets-hint = Hint: { $value }
sets-kind = Answered by: { $value }
sets-ask-if = Asked if: { $value }
sets-expects = To bring out: { $facets } ({ $enough } of them enough)
sets-probe = → { $ask } ({ $facet })
kind-number = a number
kind-choice = one choice
kind-choices = any choices
kind-scale = a scale
kind-date = a date
kind-table = a table
kind-with = { $kind } ({ $value })
sets-check-passed = { $file }: no faults ({ $id } { $edition }, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }).
sets-check-warned = { $file }: can be used ({ $id } { $edition }, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }), { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
sets-new-done = Made { $file }. Edit it, check it with "kikitori sets check { $file }", and put it into { $folder } to use it.

## The list

list-empty = No interviews yet. "kikitori interview" starts one.
list-bin-empty = The bin is empty.
list-none-meant = No interview fits what was asked for.
list-number = No.
list-visit = Visit
list-touched = Last change
list-interviewer = Interviewer
list-answered = Done
list-finished = finished
list-unfinished = unfinished
list-demo = demo
list-practice = practice

## One interview

show-number = interview { $count }
show-employees = { $count ->
        [one] { $count } employee
       *[other] { $count } employees
    }
show-founded = founded { $value }
show-interviewer = interviewer { $value }
show-started = started { $value }
show-finished = finished { $value }
show-unfinished = not finished yet
show-set = Question set { $title } ({ $id } { $edition })
show-id = Id { $value }
show-total = Total · { $value }
show-answered = { $count } answered
show-probes = probes: { $offered } offered, { $asked } asked
show-thin = thin
show-tags = tags: { $value }
show-stage = Stage of support { $value }
show-supporter = supporter { $value }
show-away = away { $value }
show-revisions = { $count ->
        [one] { $count } wording kept
       *[other] { $count } wordings kept
    }
show-probe = → { $probe } ({ $how })
show-asked = asked
show-left = left
show-note = Note:
length-minutes = { $minutes } min { $seconds } s
length-seconds = { $seconds } s

## The bin

bin-removed = Interview { $interview } ({ $company }, visit { $visit }) is in the bin. "kikitori restore { $interview }" takes it back.
bin-restored = Interview { $interview } ({ $company }, visit { $visit }) is in the list again.

## Companies

company-renamed = "{ $old }" is now "{ $name }".
company-merged = { $count ->
        [one] { $count } interview
       *[other] { $count } interviews
    } of "{ $old }" now { $count ->
        [one] belongs
       *[other] belong
    } to "{ $name }".
company-handed-on = The support was handed on from { $before } to { $supporter }.
company-consent = Once the owner agrees that the records go along, record it with "--consent yes".
company-stage-at = From
company-stage-none = No stage of support is set for "{ $company }" yet. A number from 0 to 3 after the name sets it.
failure-company-name-long = The new name is longer than { $most } KiB.
    .next = Write a shorter name.
failure-company-name-empty = The new name is empty.
    .next = Write the new name.
failure-company-stage-unset = No stage of support is set for "{ $company }" yet.
    .next = Write the stage (0 to 3) after the company's name.

failure-options-unused = --set, --mode and --assisted count only when a new interview is begun.
    .next = In this one, change the way of working and who helps from the commands (Ctrl+K).

## Judging answers

assess-waiting = Reading answers as JSON lines (id, lang, question, answer). End with Ctrl+D on a line of its own.
failure-input = Standard input cannot be read any further ({ $error }).
    .next = What came before it was judged. Check where the input comes from.
failure-assess-empty = Line { $line } of the input is empty.
    .next = Leave it out; each line holds one object.
failure-assess-encoding = Line { $line } of the input is not UTF-8 from byte { $column } on.
    .next = Save the input as UTF-8.
failure-assess-json = Line { $line } of the input is not JSON from byte { $column } on.
    .next = Write one object on each line, with quotation marks and line ends in it escaped.
failure-assess-object = Line { $line } of the input is JSON, but no object.
    .next = Write an object with id, lang, question and answer.
failure-assess-key = The object in line { $line } of the input has no "{ $key }".
    .next = It needs id, lang, question and answer.
failure-assess-text = In line { $line } of the input, "{ $key }" is not text.
    .next = Put its value between quotation marks.
failure-assess-twice = In line { $line } of the input, a key stands twice.
    .next = Leave one of them out.
failure-assess-lang = In line { $line } of the input, "lang" is "{ $lang }".
    .next = Write "ja" or "en".
failure-assess-question = In line { $line } of the input, the question is "{ $question }". The set { $set } has none of that id.
    .next = "kikitori sets show { $set } --json" lists the ids. Another set is named with --set.
failure-assess-answer-long = The answer in line { $line } of the input is longer than { $most } KiB, more than an answer holds.
    .next = Shorten it, or split it into several.
failure-assess-long = Line { $line } of the input is longer than { $most } KiB.
    .next = Write one object on each line, and leave out what is not needed.
