### What fits every question: neutral, leading nowhere

move-title = any
move-wait = (wait a little)
move-repeat = When you say "{ $words }" …?
move-example = For example, what happened?
move-then = And then, what came of it?
move-latest = When was the last time?
move-who = Who was it that did that?
move-others = What else is there?
