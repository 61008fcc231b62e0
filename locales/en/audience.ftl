### The room: what the audience sees, and the facilitator's panel

## page

web-title = For the room (kikitori)
web-waiting = One moment, please
web-practice = Practice (invented company)
web-place = Question { $at } of { $of }
web-put = Asked
web-owner = Owner
web-answer = Answer
web-probes = How would you ask on from here?
web-time = This question
web-part = This perspective
web-over = over plan
web-exercise = Everyone writes
web-exercise-over = Time is up
web-cut = The connection is lost. Trying again.
web-how = Open the address above in a browser on this machine, move it to the screen the room sees, and press F11 (full screen). It follows the interview. Ctrl+C ends it.
failure-web-port-taken = Port { $port } is in use by another program.
    .next = Leave out --port to take any free one, or choose another number.
failure-web-port = The page cannot be served at port { $port } ({ $error }).
    .next = Leave out --port, or choose another number, 1024 or above.
