### What fits every question: neutral, leading nowhere

move-title = any
move-wait = (wait a little)
move-repeat = When you say "{ $words }" …?
move-example = For example, what happened?
move-then = And then, what came of it?
move-latest = When was the last time?
move-who = Who was it that did that?
move-others = What else is there?

# After a refusal (range first where a figure is wanted)
move-range = It need not be the exact figure. Roughly what range would that be in?
move-within = What about this could you tell me that is no trouble to share?
move-whom = Who would be the right person to ask about this?
move-later = If I came back to this another day, when would suit you?
# After a bare "none"
move-checked = When you say there is none, how far has it been looked into?
# After an answer to another question. move-again puts the question itself, so this word is not used
move-again = (the question once more)
move-moved = The answer to "{ $topic }", kept here too
offer-keep-there = Keep it at "{ $topic }" too, and again: { $ask }
