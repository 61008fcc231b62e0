### What can be done: the names in the list of keys, the palette and the line at the foot

## On every screen

action-quit = Quit
action-help = Help
action-palette = Commands
action-language = Language: 日本語 (Japanese)
action-theme = Change colours
action-lock = Lock the screen
action-show-typed = Show or hide what is typed
action-suggest = Suggest a passphrase
action-close = Close
action-enter = Open / OK
action-newline = New line

## Fields

action-next-field = Next field
action-previous-field = Previous field

## Home

action-new-interview = New interview
action-demo = See the demo
action-practise = Role-play
action-remove-demo = Remove the demo
action-remove = Put interview into the bin
action-take-back = Take back from the bin
action-bin = See the bin
action-purge = Remove from the bin for good
action-stage = Stage of support

## The interview

action-next = Next
action-previous = Back
action-next-reply = Next reply
action-previous-reply = Previous reply
action-overview = Overview
action-agenda = Left to ask
action-probes = Probes
action-evidence = Evidence
action-flag = Flag
action-note = Note
action-mark-none = Asked, none
action-mark-unknown = Owner does not know
action-mark-declined = Would rather not say
action-mark-later = Ask next visit
action-mark-not-applicable = Not applicable
action-mark-open = Back to not asked
action-undo-mark = Undo flag or mark
action-tags = Tags
action-remarks = Findings
action-report-sheet = Write the sheet
action-report-handover = Write the hand-over page
action-report-reportout = Write the report-out page
action-report-agenda = Write the next agenda
action-pause = Pause
action-typed-time = Enter time by hand
action-finish = End the visit
action-reopen = Reopen
action-next-visit = Next visit
action-home = Home

## Role-play

action-hall = Owners
action-new-round = Begin anew
action-switch = Switch fields
action-known = What is known
action-end-round = End
action-debrief = Debrief
action-debrief-page = As a page

## Typing

action-left = Left
action-right = Right
action-word-left = Word left
action-word-right = Word right
action-up = Up
action-down = Down
action-page-up = Page up
action-page-down = Page down
action-row-start = Start of line
action-row-end = End of line
action-text-start = Start of text
action-text-end = End of text
action-backspace = Delete back
action-delete = Delete forward
action-delete-word-back = Delete word back
action-delete-word-forward = Delete word forward
action-delete-to-line-start = Delete to start of line
action-delete-to-line-end = Delete to end of line
action-undo = Undo
action-redo = Redo
action-select-all = Select all
action-cut = Cut
action-copy = Copy
action-paste = Paste

# Comes right after the name of a movement.
action-selecting = {" "}(selecting)

## Where a key counts (at most 13 cells)

context-anywhere = Anywhere
context-home = Home
context-form = New interview
context-ask = Interview
context-finish = End of visit
context-hall = Owners
context-round = Practice
context-debrief = Debrief
context-review = Review
context-ask-again = Ask again
context-opinions = Review comments
context-room = Audience screen
context-list = Lists
context-overview = Overview
context-probes = Probes
context-tags = Tags
context-remarks = Findings
context-stage = Stage
context-bin = Bin
context-field = Note, time
context-gate = Passphrase
context-text = Typing

## review

action-review = Review
action-accept = Fine as it is
action-ask-again = Ask again
action-finish-review = Finish the review
action-opinions = Review comments
action-take-over = Use this wording
action-drop = Mark as settled

## the room (what the audience sees)

action-room = Audience screen
action-reveal = Show or hide the answer for the room
action-reveal-probes = Show or hide the probes for the room
action-freeze = Freeze or release the room's screen
action-blank = Blank or restore the room's screen
action-exercise = Everyone writes
