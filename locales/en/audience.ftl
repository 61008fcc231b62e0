### The room: what the audience sees, and the facilitator's panel

## audience screen

audience-waiting = We are about to begin. Please wait a moment.
audience-waiting-how = For larger letters, use the terminal's own zoom (often Ctrl and +).
audience-too-small = This window is too small. Please make the letters a little smaller, or the window at least 40 × 12.
audience-keys = F8 日本語   F9 Colours   Ctrl+Q Quit
audience-practice = Role-play (practice)
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
audience-plain-blank = (The screen is dark.)
