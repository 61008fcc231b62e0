### The room: what the audience sees, and the facilitator's panel

## audience screen

audience-waiting = We are about to begin. Please wait a moment.
audience-waiting-how = For larger letters, use the terminal's own zoom (often Ctrl and +).
audience-too-small = This window is too small. Please make the letters a little smaller, or the window at least 40 × 12.
audience-keys = F8 日本語   F9 Colours   Ctrl+Q Quit
audience-practice = Practice (invented company)
audience-answer = In the owner's words
audience-probes = What would you ask next?
audience-exercise = Let's all write it down
audience-exercise-left = Left
audience-exercise-over = Time's up
audience-time-question = This question
audience-time-part = This perspective
audience-time = { $spent } / { $planned } min
audience-time-over = { $spent } / { $planned } min, over
audience-plain-planned = Planned: { $length }
audience-plain-over = Over the planned { $length }
audience-plain-exercise = Time: { $length }
audience-plain-blank = (The screen is blank.)

## facilitator

room-title = Audience screen
room-sees = The room sees: { $what }
room-sees-frozen = The room sees: { $what } (frozen)
room-nothing = nothing (blank)
room-only-question = the question only
room-question = the question
room-answer = the answer
room-probes = the probes
room-writing = time to write ({ $left } left)

room-mark = Room: { $what }
room-mark-answer = answer
    .short = ans
room-mark-probes = probes
    .short = prb
room-mark-frozen = frozen
    .short = frz
room-mark-blank = blank
    .short = blank
room-mark-writing = { "write " }
    .short = { "w " }
room-mark-separator = ·
    .short = ·

room-do-reveal = Show the answer
room-do-hide = Hide the answer
room-do-reveal-probes = Show the probes
room-do-hide-probes = Hide the probes
room-do-freeze = Freeze
room-do-release = Release
room-do-blank = Blank
room-do-restore = Restore
room-do-write = All write ({ $minutes } min)
room-do-end = End the writing
room-do-longer = A minute more

room-now = { $place }/{ $of } { $topic }
room-next = Next question: { $topic }
room-last = Next question: none
room-time = Time (spent / planned)
room-minutes = { $spent } / { $planned } min
room-whole = Total

notice-room-answer = The room sees the answer, and what is typed into it.
notice-room-answer-hidden = The answer is hidden from the room.
notice-room-probes = The room sees the probes.
notice-room-probes-hidden = The probes are hidden from the room.
notice-room-no-probes = This question has no probes left to show the room.
notice-room-frozen = Frozen: the room keeps what it sees now until you release it.
notice-room-released = Released: the room sees the question in front of you.
notice-room-blank = Blank: the room sees nothing until you restore it.
notice-room-restored = Restored: the room sees the question in front of you.
notice-room-writing = Everyone writes: the room sees the time left ({ $left }).
notice-room-written = The writing is over: the room sees the question only.
notice-room-written-shown = The writing is over: the room sees the answer.
notice-room-still-frozen = The room's screen is still frozen. Release it to show the change.
notice-room-still-blank = The room's screen is still blank. Restore it to show the change.
notice-room-last = This is the last question. Shift+Tab goes back.
notice-room-first = This is the first question. Tab goes on.

plain-room-what = After :room, type one of answer, probes, freeze, blank, write.

## page

web-title = Audience screen (kikitori)
web-place = Question { $at } of { $of }
web-put = Interviewer
web-owner = Owner
web-over = over plan
web-cut = The connection was lost. Trying again.
web-how = Open the address above in a browser on this machine, move it to the screen the room sees, and press F11 (full screen). It follows the interview. Ctrl+C ends it.
failure-web-port-taken = Port { $port } is in use by another program.
    .next = Leave out --port to take any free one, or choose another number.
failure-web-port = The page cannot be served on port { $port } ({ $error }).
    .next = Leave out --port, or choose another number, 1024 or above.
