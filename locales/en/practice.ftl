### Role-play (practice)

failure-scenario-unknown = There is no owner called "{ $scenario }".
    .next = The owners there are: { $known }
failure-round-none = Number { $interview } is no round of practice.
    .next = Look the number up with "kikitori practise --rounds".

# The owner's terminal

partner-title = Owner
partner-practice = Role-play (practice)
partner-told-count = told { $told }/{ $of }
partner-waiting = This is the owner's terminal. It waits for a round with a partner to begin.
partner-waiting-how = At the trainee's terminal, begin "kikitori practise OWNER --partner" (with the same database). The card appears here when it begins, and then each question as it comes. If the trainee closes the program and opens it again, the round goes on here.
partner-no-question = No question has come yet. Say the first words and wait for one.
partner-quoted = "{ $words }"
partner-question = Question { $turn }
partner-question-back = Question { $turn } (earlier)
partner-question-none = No question has come yet.
partner-silence = (keeps silent and waits)
partner-topic-none = topic not clear
partner-do-tell = It reaches what is marked →. Tell it in your own words, then tick it.
partner-do-first = A new topic. Give away little at first.
partner-do-closed = Answer briefly; keep what is hidden.
partner-do-leading = Just go along with it.
partner-do-double = Answer neither properly.
partner-do-advice = You do not like this much. Do not open up.
partner-do-off = Brush it aside.
partner-do-statement = Nod, and say one word.
partner-do-unclear = It is not clear what is asked. Ask back.
partner-do-nothing = Nothing comes of this question.
partner-do-again = You have told that already.
partner-do-silence = If they now wait in silence, tell what is marked … .
partner-do-taboo = You do not want to speak of this. Close up, and tick it.
partner-taboo = not to be touched
partner-way-silence = if they wait in silence
partner-way-echo = if they give your words back
partner-after = after { $facts }
partner-from-mood = mood { $mood } or more
partner-manner-talkative = Talkative
partner-manner-terse = Says little
partner-manner-proud = Proud
partner-manner-wary = Wary
partner-manner-contradictory = Contradictory
partner-mood = { $manner } · mood at first { $mood } (-3 closed to 3 open)
partner-card-about = How to play
partner-card-opening = First words
partner-card-public = What everyone knows
partner-card-topics = First answers by topic, and what only a good question brings
partner-card-first = First { $words }
partner-card-ask = e.g. { $question }
partner-card-taboos = Not to be touched
partner-card-closing = Last words
partner-over = This round is over.
partner-over-next = Your ticks are in the log of the round. The debrief is at the trainee's terminal. The next round will show here.
partner-over-told = Told { $told }/{ $of }
partner-over-by = question { $turn }, "{ $question }"
partner-over-left = Left untold
partner-over-taboo = ⚑ Question { $turn } touched "{ $taboo }"
partner-find = Number, word
partner-keys = Enter told/not told   ← → questions   Tab card   Ctrl+Q quit
partner-keys-short = Enter tick  ←→ questions  Tab card
partner-keys-card = ↑ ↓ scroll   Tab question   F8 日本語   F9 colours   Ctrl+Q quit
partner-keys-card-short = ↑↓ scroll  Tab question  Ctrl+Q quit
partner-keys-over = ↑ ↓ scroll   Ctrl+Q quit
partner-keys-waiting = F8 日本語   F9 colours   Ctrl+Q quit
partner-plain-how = Type the number of what you told and Enter to tick it (once more to take it back). :card shows the card, :list the facts, :quit ends.
partner-plain-ticked = ✓ { $number } { $note } (question { $turn })
partner-plain-back = Taken back: { $number } { $note } (question { $turn })
partner-plain-unknown = There is no number { $number }. :list shows them.
partner-plain-reached = → Reached: { $facts }

failure-ticks-unread = The ticks of the owner's terminal ({ $file }) cannot be read ({ $error }).
    .next = The round can go on. Check the permissions of the file.

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
hall-nobody = There is no owner at all. Look into the folder "scenarios" in your folder of question sets.
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
round-silence = The owner went on after a silence
round-partner = (Your partner answers as the owner. Write down what you hear.)
round-form-open = open
round-form-closed = closed
round-form-leading = leading
round-form-double = two at once
round-form-advice = advice
round-form-statement = restating
round-form-off = beside the dialogue
enter-ask = Enter Ask
# Up to 38 cells
probe-keys-round = ↑↓ 1–{ $last } Enter ask  Esc close
notice-said-too-long = That is too long to be said at once; it was not taken.
notice-nothing-to-ask = That question was put already. Type your own, or choose one with Ctrl+P.
notice-gone-to = The talk went on to "{ $topic }": questions and notes go there now.

## What is known, and the talk

known-title = What is known, and the talk so far
known-aim = The aim of this round
known-public = Known before the visit
known-talk = The talk so far
known-said = { $name }: "{ $words }"

## The debrief

debriefing-title = Debrief

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
        [none] nothing in particular
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

# 振り返り

failure-rounds-none = No round of practice has been kept yet.
    .next = Choose an owner with "kikitori practise --list" and begin.
failure-round-number = "{ $wanted }" is no number of a round.
    .next = Give a number, or last. "kikitori practise --rounds" lists the numbers.

debrief-practice = Practice: an invented company, not the record of a real interview
debrief-heading = Debrief of a round of practice
debrief-unfinished = This round is not finished; this is what it showed so far.
debrief-with = { $company } · { $owner } ({ $title }, level { $level })
debrief-with-partner = { $company } · { $owner } ({ $title }, level { $level }), played by a partner
debrief-round = Round { $number } · { $day } · Interviewer: { $trainee }
debrief-round-nameless = Round { $number } · { $day }
debrief-aim = Aim: { $aim }
debrief-seconds = { $seconds } s

debrief-figure-mark = Mark
debrief-figure-facts = Facts reached
debrief-figure-open = Open questions
debrief-figure-owner = Owner's share of talk
debrief-figure-silence = Longest silence

debrief-title-good = What went well
debrief-title-next = To try next
debrief-title-reached = Facts reached
debrief-title-missed = Facts missed
debrief-title-notes = Notes
debrief-title-questions = Questions put
debrief-title-listening = Listening
debrief-title-time = Time
debrief-title-compared = Compared
debrief-title-rule = How the mark is given

debrief-good-asked = Asking "{ $words }" brought out: { $fact }.
debrief-good-waited = You kept silent for { $seconds } s and heard: { $fact }.
debrief-good-echo = Giving back "{ $words }" brought out: { $fact }.
debrief-good-both = You heard two accounts that do not fit together: { $one } / { $other }.
debrief-good-more = From this owner you reached { $now } facts, after { $before } the last time.
debrief-good-written = You wrote down all { $count } facts that you heard, such as: { $fact }.
debrief-good-open = Of { $all } questions in your own words { $open } were open, such as "{ $words }"
debrief-good-listened = Beginning with "{ $words }" you left { $percent }% of the talk to the owner.
debrief-good-probe = The question on offer, "{ $words }", reached: { $fact }.
debrief-good-restated = With "{ $words }" you took up what had been said.
debrief-good-one-open = "{ $words }" was an open question: it left the owner to tell.
debrief-good-silence = You kept a silence of { $seconds } s.
debrief-good-wrote = You wrote down "{ $words }".
debrief-good-spoke = You spoke to the owner: "{ $words }"
debrief-good-began = You began a round with { $company }.

debrief-next-closed = "{ $words }" can be answered by yes or no.
    → { $ask } (reaches: { $fact })
debrief-next-leading = "{ $words }" suggests the answer.
    → { $ask } (reaches: { $fact })
debrief-next-double = "{ $words }" asks two things at once. Ask one.
    → { $ask } (reaches: { $fact })
debrief-next-silence = Before "{ $words }" there were { $waited } s of silence. The owner had more to say.
    → Keep silent for about { $needed } s after the answer (brings: { $fact })
debrief-next-silence-end = After the answer on "{ $topic }" the owner had more to say.
    → Keep silent for about { $needed } s (brings: { $fact })
debrief-next-echo = After "{ $words }" the owner said "{ $said }" Giving those words back leads on.
    → { $ask } (reaches: { $fact })
debrief-next-echo-any = On "{ $topic }" the owner's own words, given back, lead on.
    → { $ask } (reaches: { $fact })
debrief-next-mood = At "{ $words }" the owner was not ready to talk yet ({ $topic }).
    → Give the owner's words back, leave a pause, then: { $ask } (reaches: { $fact })
debrief-next-mood-advice = After the advice "{ $words }" the owner closed up ({ $topic }).
    → Before any advice: { $ask } (reaches: { $fact })
debrief-next-mood-pressed = Cut off by "{ $words }" the owner closed up ({ $topic }).
    → Hear the owner out, then: { $ask } (reaches: { $fact })
debrief-next-mood-taboo = "{ $words }" touched what the owner does not speak of, who closed up ({ $topic }).
    → Leave that alone, and: { $ask } (reaches: { $fact })
debrief-next-deeper = After "{ $words }" you left "{ $topic }", where there was more to hear ({ $count }).
    → { $ask } (reaches: { $fact })
debrief-next-deeper-any = On "{ $topic }" there was more to hear ({ $count }).
    → { $ask } (reaches: { $fact })
debrief-next-open = "{ $topic }" was never asked about (topics not opened: { $topics }, facts in them: { $count }).
    → { $ask } (reaches: { $fact })
debrief-next-write = "{ $words }" brought this, and it is not in your notes: { $fact } (not written down: { $count }).
    → Note at least numbers and names the moment you hear them
debrief-next-write-silence = Waiting brought this, and it is not in your notes: { $fact } (not written down: { $count }).
    → Note at least numbers and names the moment you hear them
debrief-next-advice = "{ $words }" was advice after { $told } of { $facts } facts.
    → Give advice once you have heard more than half
debrief-next-taboo = "{ $words }" touched what the owner does not speak of.
    → Wait until the owner brings it up
debrief-next-pressed = You began "{ $words }" with hardly a pause (times this happened: { $count }).
    → Count to three after the owner's words
debrief-next-invented = "{ $words }" in your notes was never said ({ $topic }).
    → Write what you hear, and keep your own thoughts apart
debrief-next-harder = You heard this owner out (level { $level }).
    → Go on to another owner, or to a harder one

debrief-column-fact = Fact
debrief-column-topic = Topic
debrief-column-by = Reached by
debrief-column-written = In the notes
debrief-column-cause = Why
debrief-column-ask = What would have reached it
debrief-column-round = Round
debrief-column-mark = Mark
debrief-column-facts = Facts
debrief-column-open = Open questions
debrief-column-owner = Owner's talk
debrief-column-silence = Longest silence

debrief-written = yes
debrief-unwritten = no
debrief-by-words = "{ $words }" (turn { $turn })
debrief-by-offered = question on offer "{ $words }" (turn { $turn })
debrief-by-silence = silence (turn { $turn })
debrief-reached-none = None yet.
debrief-missed-none = Every fact was reached.

debrief-cause-not-opened = the topic was never opened
debrief-cause-not-deepened = the topic was opened, but not this far
debrief-cause-form = not asked for by an open question
debrief-cause-mood = the owner had closed up
debrief-cause-silence = the next words came before a silence
debrief-cause-echo = the owner's words were not given back
debrief-cause-after = something else has to be heard first
debrief-cause-words = { $cause }: "{ $words }"

debrief-notes-lost = Heard, and not found in the notes
debrief-notes-never-said = In the notes, and not found in what was said
debrief-notes-unticked = In the notes, and not ticked by whoever played the owner
debrief-lost = { $fact }: { $by }
debrief-never-said = "{ $words }" ({ $topic })

debrief-form-open = Open questions
debrief-form-closed = Closed questions (answered by yes or no)
debrief-form-leading = Leading questions
debrief-form-double = Two questions at once
debrief-form-advice = Advice
debrief-form-statement = Restatements and the like
debrief-form-off = Beside the dialogue
debrief-form-count = { $form }: { $count }
debrief-put = { $turn }. { $words }
debrief-unclear = Words that the program did not understand: { $count }. That need not be your fault, and they do not count in the share of open questions.

debrief-share = The owner had { $percent }% of the talk (seven tenths is good; by characters without white space).
debrief-share-unknown = A partner's words are not logged: the share of talk is not known.
debrief-silences = The longest silence was { $longest }; silences long enough for the owner to go on: { $count }.
debrief-cut = Begun before the owner had ended: { $interruptions }; the owner's words given back: { $restatements }.
debrief-advice = Advice: "{ $words }" (at { $time }, after { $told } of { $facts } facts)
debrief-advice-early = Early advice: "{ $words }" (at { $time }, after { $told } of { $facts } facts)
debrief-taboo = Touched what the owner does not speak of: "{ $words }"
debrief-contradiction = Two accounts that do not fit together: { $one } / { $other }

debrief-time = It took { $time } ({ $minutes } min were planned).
debrief-time-of = { $perspective }: { $time }
debrief-order = In this order: { $order }

debrief-this-round = This round
debrief-others = Others: { $count } (median)
debrief-median-rule = Of the others, the last round of each with this owner counts.
debrief-trend = With any owner: facts { $facts }; open questions { $open }

debrief-rule = The mark goes by how many of the facts that come out only by asking were reached; politeness does not count.
debrief-rule-best = { $mark }: at least { $percent }% reached, and at least { $own }% of all by your own words or by silence (choosing the questions on offer is not enough)
debrief-rule-step = { $mark }: at least { $percent }% reached
debrief-rule-least = 1: less

debrief-list-none = There are no owners.
debrief-list-id = Id
debrief-list-title = Owner
debrief-list-trade = Trade
debrief-list-level = Level
debrief-list-minutes = Time
debrief-list-minutes-of = { $minutes } min
debrief-list-rounds = Rounds
debrief-list-best = Best
debrief-list-how = Begin with "kikitori practise ID"
debrief-rounds-number = No.
debrief-rounds-trainee = Trainee
debrief-rounds-day = Day
debrief-rounds-unfinished = unfinished
debrief-rounds-group = By trainee (finished rounds, first → last)
debrief-rounds-count = Finished

card-heading = The owner's card: { $owner }
card-who = { $company } ({ $industry }) · { $title } · level { $level } · { $minutes } min
card-private = For whoever plays the owner alone: do not show it to the interviewer
card-play = How to play the owner
card-public = What everyone knows beforehand
card-taboo = What must not be spoken of (it closes the owner up)
card-first = First words
card-facts = What the owner says, and the hidden facts
card-facts-lead = On a topic say the first answer alone. Tell a fact (□) when it is asked for in the way given, one at a time, and tick it.
card-first-line = First answer:
card-sayings = When asked like this
card-last = Last words:
card-quote = "{ $words }"
card-aim = The aim, told to the interviewer: { $aim } ({ $minutes } min)
card-or = {" or "}
card-stop = {". "}
card-by-ask = Asked openly for: { $facets }
card-by-silence = When the interviewer keeps silent for { $seconds } s after an answer
card-by-echo = When the owner's own words are given back
card-easy = Also to "tell me more"
card-after = Only after: { $facts }
card-needs-mood = Only when it feels easy to talk
card-against = Does not fit with: { $fact }
card-mood = Mood at the beginning: { $mood } (-3 closed to 3 open).
card-manner-talkative = Talks much, and beside the point.
card-manner-terse = Answers what is asked, in few words.
card-manner-proud = Dislikes advice and ready-made judgements.
card-manner-wary = Opens only to someone who has listened for a while.
card-manner-contradictory = Says one thing first and another later.
card-play-silence = When the interviewer keeps silent for about { $seconds } s, go on by yourself.
card-play-open = To an open question (what, how) tell one fact.
card-play-closed = To a yes-or-no question say yes or no.
card-play-echo = When your words are given back, warm a little.
card-play-advice = When you are advised or cut off, say less.
card-play-one = One fact at a time. Do not mark, do not help.
card-says-closed = A yes-or-no question
card-says-leading = A leading question
card-says-double = Two questions at once
card-says-advice = Advice
card-says-pressed = Cut off
card-says-cold = Would rather not say
card-says-nothing = There is nothing more

# scenarios (files of owners)

# 練習（一行ずつ）

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
rehearsal-unclear = (It was not clear what this asks about. { $form })
rehearsal-silence = (after { $seconds } seconds of silence)
rehearsal-quiet = ({ $seconds } seconds of silence; nothing more came)
rehearsal-waiting = (Keeping silent. Any line ends it.)
rehearsal-silence-ended = (The silence is over.)
rehearsal-partner = (Your partner answers.)
rehearsal-opener-put = This question was asked already. Ask in your own words, or go on with :next.
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

# 問いの理解

understand-waiting = Reading questions as JSON lines (id, lang, text). End with Ctrl+D on a line of its own.
failure-understand-object = Line { $line } of the input is JSON, but no object.
    .next = Write an object with id, lang and text.
failure-understand-key = The object in line { $line } of the input has no "{ $key }".
    .next = It needs id, lang and text.
failure-understand-long = The question in line { $line } of the input is longer than { $most } KiB.
    .next = Shorten it to what is asked at once.

# The screens of role-play (more), and formats that have no place for the mark of practice

notice-round-goes-on = Your unfinished round goes on. Ctrl+F shows the talk so far.
notice-left-unsaid = There are words you have not put yet. Ctrl+E once more ends the round without them.
notice-taken-beside = Taken to be about "{ $topic }", of which this owner has nothing to tell. If you meant something else, name it.
notice-beside = Of "{ $topic }" this owner has nothing to tell. Go on to another question.
round-pressed = You spoke before the owner had finished. Give his words time to be read
debrief-silences-unknown = With a partner it is not known how long silences were, nor whether he was cut off.
failure-practice-unmarked = { $file } is not made of practice (an invented company): the format has no place for its mark, and nobody could tell it from the real thing.
    .next = To write the debrief: "kikitori practise --debrief ROUND -o FILE" (.html, .md, .json).
