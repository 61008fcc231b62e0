### Role-play (practice)

failure-scenario-unknown = There is no owner called "{ $scenario }".
    .next = The owners there are: { $known }
failure-round-none = Number { $interview } is no round of practice.
    .next = Look the number up with "kikitori practise --rounds".

## Practice, line by line

rehearsal-mark = PRACTICE - the owner is invented. The record is kept apart from real interviews.
rehearsal-owner = Owner
rehearsal-public = Known beforehand:
rehearsal-aim = Aim of this round
rehearsal-resumed = Going on: { $count ->
        [one] { $count } turn
       *[other] { $count } turns
    } so far
rehearsal-how =
    One line is one question to the owner. An empty line asks the question in front as it stands.
    ":write WORDS" writes down what you heard. ":wait" keeps silent.
    Lines that begin with a colon are commands. :help lists them, :finish ends the round and looks back on it, :quit leaves it unfinished.
rehearsal-how-short = One line is one question; an empty line asks the one in front; ":write WORDS" writes down; ":wait" keeps silent; :help lists all. The end of the input leaves the round unfinished.
rehearsal-which = Which owner? Type a number, an id, or part of the company's name. :quit leaves.
rehearsal-level = level { $level }
rehearsal-asked = (asked) { $words }
rehearsal-taken = ({ $how })
rehearsal-separator = {" · "}
rehearsal-unclear = (It was not clear what this asks about. { $form })
rehearsal-silence = (after { $seconds } seconds of silence)
rehearsal-quiet = ({ $seconds } seconds of silence; nothing more came)
rehearsal-waiting = (Keeping silent. Any line ends it.)
rehearsal-silence-ended = (The silence is over.)
rehearsal-partner = (Your partner answers.)
rehearsal-form-open = open question
rehearsal-form-closed = closed question
rehearsal-form-leading = leading question
rehearsal-form-double = two questions in one
rehearsal-form-advice = advice
rehearsal-form-statement = giving back
rehearsal-form-off = off the subject
rehearsal-too-long = Too long to say in one breath, so it was not asked. Please put it more briefly.
rehearsal-opener-put = You have asked this question as it stands. Ask in your own words, or go on with :next.
rehearsal-no-probes = There are no more probes for this question. Ask in your own words.
rehearsal-probe-keys = 1–{ $last } asks one. Any other words are said to the owner.
rehearsal-first-question = This is the first question. :next goes on; :go leads to any other.
rehearsal-last-question = This is the last question. :go leads to any other; :finish ends the round.
rehearsal-count-asked = asked { $count ->
        [one] once
       *[other] { $count } times
    }
rehearsal-count-written = notes of { $count ->
        [one] { $count } character
       *[other] { $count } characters
    }
rehearsal-notes = Written down:
rehearsal-no-notes = Nothing is written down yet. Words after :write are kept.
rehearsal-written = (written down at "{ $topic }")
rehearsal-replace = Put the words that are to replace your notes after :replace.
rehearsal-help =
    :write WORDS - write down at the question in front; without words, see the question and your notes
    :replace WORDS - these words replace your notes at the question in front
    :wait - keep silent; an owner who has more to say goes on. Any line ends it
    :next, :back - the question after or before
    :go 3 - to a question, by its number, its id or part of its topic, such as :go strengths
    :list - every question
    :probe - the probes for the question in front, with numbers; a number asks one
    :public - what is known beforehand, and the aim
    :notes - all that you wrote down
    :finish - end the round and look back on it
    :quit - leave it unfinished; choose the same owner to go on
    To say something that begins with a colon, type the colon twice.
    Nobody can tell when you began to type, so only :wait counts as silence.
    When lines come from a pipe or a file, :wait counts as kept in full, and nothing counts as cutting the owner off.
rehearsal-reached = Facts reached: { $told } of { $facts }
rehearsal-draft = Saved unfinished. To go on: kikitori practise { $scenario } --plain

failure-practise-no-owner = It is not clear which owner to practise with, and nobody can be asked: standard input is not a terminal.
    .next = Name the owner: kikitori practise OWNER --plain. "kikitori practise --list" lists them.
failure-practise-several = Several owners fit "{ $scenario }".
    .next = Choose one of these ids: { $found }
failure-practise-seed-unused = --seed only counts when a round is begun.
    .next = Add --new to begin again.
