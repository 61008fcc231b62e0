### Role-play (practice)

failure-scenario-unknown = There is no owner called "{ $scenario }".
    .next = The owners there are: { $known }
failure-round-none = Number { $interview } is no round of practice.
    .next = Look the number up with "kikitori practise --rounds".

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
