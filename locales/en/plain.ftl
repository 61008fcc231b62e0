### Line by line (--plain): for screen readers, dumb terminals and pipes.

## The beginning

plain-how =
    One line is one answer. To go on in the next line, end the line with \.
    An empty line goes on to the next question and changes nothing. Words are added to an answer that is there.
    When an answer is thin, probes are offered. Choose one by its number; the next line is the reply.
    Lines that begin with a colon are commands. :help lists them, :finish ends the visit, :quit leaves it as a draft.
    What you type is saved as you go.
plain-how-short = One line is one answer; an empty line goes on; a colon begins a command (:help); the end of the input leaves a draft.
plain-resumed = Going on: { $done } of { $all } questions asked so far
plain-which = Type the company's name, or the number of an interview from the list. :quit leaves.
plain-unfinished = draft

## Questions

plain-labelled = { $label }: { $value }
plain-so-far = So far ({ $count ->
        [one] { $count } character
       *[other] { $count } characters
    }):
plain-mark = Mark
plain-thin = thin
plain-enough = enough
plain-choice = Choose one, by its number or in words.
plain-choices = Choose by number or in words, as many as apply (such as 1, 3).
plain-number = Type a number.
plain-number-of = Type a number ({ $unit }).
plain-scale = Type a number from { $from } to { $to } ({ $from }: { $low }, { $to }: { $high }).
plain-date = Type a year, a month and year, or a full date. Japanese years are read too.
plain-table =
    One row a line, with "/" or a tab between the cells, in this order. An empty line ends the table.
    { $columns }

## Probes

plain-probe = { $probe } ({ $facet })
plain-probe-keys = 1–{ $last } choose, an empty line goes on, 4 owner does not know, 5 declined, 6 next visit. Any other words are added to the answer.
plain-reply =
    { $probe }
    Type the reply on the next line. An empty line goes on.
plain-waiting = Waiting. What you type next is added to the answer. An empty line goes on.
plain-no-probes = There are no more probes for this question. An empty line goes on.

## Answers to commands

plain-help =
    :list - every question, and how it stands
    :agenda - thin, open, flagged and put off
    :go 3 - to a question, by its number, its id or part of its topic, such as :go history
    :back, :next - the question before or after
    :probe - offer probes; once more for others
    :evidence - by which words the answer was heard
    :replace - the next words replace the answer; the earlier wording stays on record
    :flag - flag the question to come back to, or take the flag off
    :note WORDS - add to your private note; without words, read it
    :tag NAME - put a tag on the answer, or take it off; :tags lists them
    :remark taboo WORDS - keep something noticed or promised, or not to be mentioned; :remarks lists them
    :none, :unknown, :declined, :later, :na - how the question stands; the same again takes it back
    :undo - take the last flag or mark back
    :pause, :resume - stop the clock, start it again
    :minutes 15 - add minutes noted on paper to this question
    :room answer - show the room the answer, or hide it; also probes, freeze, blank, write; alone, say what the room sees
    :finish - end the visit and read the summary
    :quit - leave it as a draft
    To begin an answer with a colon, type the colon twice.
    When lines come from a file, put :go and the id before each answer, or use --need off to have no probes: then no line goes astray.
plain-unknown-command = There is no command ":{ $name }". Did you mean ":{ $nearest }"? :help lists them all.
plain-go-none = No question fits "{ $wanted }". :list shows numbers and topics.
plain-go-several = Several questions fit "{ $wanted }": { $topics }
plain-first-question = This is the first question. An empty line goes on; :go leads to any other.
plain-choose-question = Please choose a question first (such as :go 3). This line was not kept.
plain-end-keys = That was the last question. :go and a number leads to what is left, :finish ends the visit, :quit leaves it as a draft.
plain-marked = Mark: { $mark }. You can add words; an empty line goes on.
plain-nothing-to-undo = There is no flag or mark to take back.
plain-note = Note: { $note }
plain-no-note = There is no note yet. Words after :note are kept as one.
plain-replace = The next words will replace the answer. An empty line leaves it as it is.
plain-paused = Paused. Type :resume, or an answer, to go on.
plain-resumed-clock = The clock is running again.
plain-no-clock = No clock is running in this interview. Add time with :minutes 15.
plain-minutes = Added to this question: { $minutes } min.
plain-too-long = Too long, so it was not kept. An answer holds up to 64 KiB. Shorten it, or split it between questions.
plain-line-cut = The line was longer than the terminal takes at once, so its end may be missing. End lines with \ to type a long answer in parts.
plain-not-utf8 = Some of the input is not valid UTF-8; it was replaced by "�". Please send UTF-8.
plain-saved-again = Saving works again. Everything you typed is saved.
plain-draft = Saved as a draft. To go on: kikitori interview "{ $company }" --plain

## What could not be done

failure-plain-no-company = It is not clear which company this is about, and nobody can be asked: standard input is not a terminal.
    .next = Name the company: kikitori interview COMPANY --plain

## Tags, findings and promises

plain-tag-on = Tag "{ $label }" is on.
plain-tag-off = Tag "{ $label }" is off.
plain-tag-none = There is no tag "{ $wanted }". :tags lists them.
plain-tag-several = Several tags fit "{ $wanted }": { $labels }
plain-tags = Tags (● stands on this answer):
plain-remark-kept = { $kind }: kept.
plain-remark-which = Say first what it is (such as :remark taboo his brother): { $kinds }
plain-no-remarks = Nothing was noticed or promised yet.
