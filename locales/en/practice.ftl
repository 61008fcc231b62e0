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
rehearsal-draft = Saved unfinished. To go on: kikitori practise { $scenario } --plain

failure-practise-no-owner = It is not clear which owner to practise with, and nobody can be asked: standard input is not a terminal.
    .next = Name the owner: kikitori practise OWNER --plain. "kikitori practise --list" lists them.
failure-practise-seed-unused = --seed only counts when a round is begun.
    .next = Add --new to begin again.

# 練習の画面

failure-scenario-several = More than one owner matches "{ $scenario }".
    .next = Name one of them: { $found }

# At the left of the title of every screen
practice-mark = PRACTICE

home-choice-practise = Role-play (practise listening with an invented owner)

## Choosing an owner

hall-title = Role-play: choose an owner to listen to
hall-counts = { $owners ->
    [one] 1 owner
   *[other] { $owners } owners
 } · { $rounds ->
    [one] 1 round
   *[other] { $rounds } rounds
 }
hall-trainee = Your name
hall-to-name = Name
hall-to-search = Search
hall-aim = Aim: { $aim }
hall-nobody = There is no owner at all. Look into the folder "scenarios" among your question sets.
hall-minutes = { $minutes } min
hall-under-way = begun
column-level = Level
column-minutes = Time
column-rounds = Rounds
column-best = Best
enter-begin = Begin
enter-go-on = Go on
enter-again = Once more
notice-no-debrief = You have not finished a round with this owner yet. Enter begins one.

## In a round. round-line and round-notes up to 6 cells, .sign up to 2

round-line = Ask
    .sign = Q
round-notes = Notes
    .sign = N
round-own-words = Ask in your own words (Ctrl+P shows examples)
round-to-line = Ask
round-to-notes = Write
round-taken = Taken as: { $how }
round-unclear = It was not clear what the question was about ({ $form })
round-silence = He went on by himself after a silence
round-partner = (Your partner answers as the owner. Write down what you hear.)
round-form-open = open
round-form-closed = closed
round-form-leading = leading
round-form-double = double
round-form-advice = advice
round-form-statement = restating
round-form-off = off the subject
enter-ask = Enter Ask
# Up to 38 cells
probe-keys-round = ↑↓ 1–{ $last } Enter ask  Esc close
notice-nothing-to-ask = That question was put already. Type your own, or choose one with Ctrl+P.

## What is known, and the talk

known-title = What is known, and the talk so far
known-aim = The aim of this round
known-public = Known before the visit
known-talk = The talk so far
known-said = { $name }: "{ $words }"

## The debrief

debriefing-title = Debrief
debriefing-head = { $dots } { $mark }/5 · facts heard { $reached }/{ $facts } · time { $time }
debriefing-last = Last time { $mark }/5 · facts { $reached }/{ $facts }
debriefing-good = What went well
debriefing-try = To try next
debriefing-told = What you heard ({ $count })
debriefing-by-silence = ← by keeping silent
debriefing-unwritten = Heard, but not in your notes ({ $count })
debriefing-missed = What stayed unsaid, and the question that reaches it ({ $count })
debriefing-cause-not-opened = the subject was not touched
debriefing-cause-not-deepened = touched, but not asked about this far
debriefing-cause-form = closed, leading or double questions do not reach it
debriefing-cause-mood = the owner had closed up
debriefing-cause-silence = waiting brings it; the next question came first
debriefing-cause-echo = giving his words back brings it
debriefing-cause-after = something else has to be heard first
debriefing-invented = In your notes, but never said ({ $count })
debriefing-questions = How you asked ({ $count })
debriefing-put = { $form }: { $words }
debriefing-taboo = Not to be spoken of: { $words }
debriefing-talk = Talk and silence
debriefing-share = the owner's share of the talk: { $percent }%
debriefing-silence = Longest silence { $seconds } s · waited { $silences }× · cut off { $interruptions }× · gave words back { $restatements }×
debriefing-against = These do not fit together: "{ $one }" and "{ $other }"
debriefing-times = Time by perspective, and their order
debriefing-earlier = Your rounds so far
debriefing-attempt = { $dots } facts { $reached }/{ $facts } · open questions { $open } · silence { $seconds } s
debriefing-group = Rounds of others ({ $count })
debriefing-mean = On average { $mark }/5 · facts { $reached }/{ $facts }

# scenarios (files of owners)

scenario-check-passed = { $file }: no faults, and good listening reaches all of it ({ $id } { $edition }, { $topics } topics, { $facts } things to hear).
failure-scenario-too-big = The owner's file is too big (at most { $most } MB).
    .next = Keep one owner in it.
failure-scenario-folder-unreadable = The folder of owners cannot be opened: { $file } ({ $reason })
    .next = Check the folder's permissions. The built-in owners can be used.
failure-scenario-untranslated = { $key } has no text in { $language }.
    .next = Add { $key }.{ $language } = ..., or remove all texts in that language if the owner does not speak it.
failure-scenario-duplicate-topic = There are two topics { $id }.
    .next = Make them one.
failure-scenario-duplicate-taboo = There are two [[taboo]] { $id }.
    .next = Change one of the ids.
failure-scenario-duplicate-fact = There are two [[topic.fact]] { $id }.
    .next = Change one of the ids. They differ across all topics.
failure-scenario-unknown-set = There is no question set "{ $set }".
    .next = See those there are with kikitori sets list.
failure-scenario-unknown-question = The set { $set } has no question { $question }.
    .next = See those it has with kikitori sets show { $set }.
failure-scenario-unknown-question-guess = The set { $set } has no question { $question }.
    .next = If you mean { $guess }, write that.
failure-scenario-unknown-fact = There is no [[topic.fact]] { $fact }.
    .next = Write an id that there is, or remove it.
failure-scenario-unknown-fact-guess = There is no [[topic.fact]] { $fact }.
    .next = If you mean { $guess }, write that.
failure-scenario-no-way = Nothing reaches { $fact }.
    .next = Name what it is told for in facets, or write way = "silence" or "echo".
failure-scenario-two-ways = { $fact } has way = "{ $way }", so facets and easy cannot be used.
    .next = Remove one or the other.
failure-scenario-ring = { $fact } comes, by after, after itself. It would never be told.
    .next = Remove one after of the ring.
failure-scenario-against-itself = { $fact } is against itself.
    .next = Name the other one, which it does not fit.
failure-scenario-empty-word = { $key } holds an empty word, which stands in any text.
    .next = Remove the | or "" that is too many.
failure-scenario-note-without-key = "{ $key }" of keys is not in note. Whoever wrote the note down would not have written it down.
    .next = Put words of the note into keys, or change the note.
failure-scenario-asks-taboo = This question holds "{ $word }", which must not be spoken of ({ $taboo }).
    .next = Word the question otherwise, or change the words of the [[taboo]].
failure-scenario-too-easy = Without listening to the owner, { $reached } of { $facts } can be reached ({ $language }, { $player ->
        [first-probe] by reading out the set with the first probe of each question
        [closed] by yes-or-no questions alone
       *[other] by asking anything without waiting
    }).
    .next = Let more of it depend on listening: other facets, after, mood, way = "silence" or "echo".
failure-scenario-unreached = This question does not reach { $fact } ({ $language }).
    .next = Look at its after, and at the order of the other [[topic.fact]] of the topic. With way = "echo", see that the words you quote are the owner's.
failure-scenario-unreached-topic = This question is taken to be about { $understood } and does not reach { $fact } ({ $language }).
    .next = Name the topic in it.
failure-scenario-unreached-facet = This question is taken to ask for { $understood ->
        [-] nothing in particular
       *[other] { $understood }
    } and does not reach { $fact } ({ $language }).
    .next = Word it to ask for one of the facets, or change facets.
failure-scenario-unreached-form = This question is not taken as an open one ({ $understood }) and does not reach { $fact } ({ $language }).
    .next = Ask one open question, with who, when, what, how or why.
failure-scenario-unreached-mood = { $fact } needs a mood of { $least }, which by then rises to { $best } only ({ $language }).
    .next = Lower mood, or let more be told before.
failure-scenario-unreached-after = { $first }, which is to come before { $fact }, is not reached ({ $language }).
    .next = Mend { $first } first.
failure-scenario-unreached-taboo = This question touches what must not be spoken of and does not reach { $fact } ({ $language }).
    .next = Word the question otherwise, or change the words of the [[taboo]].
