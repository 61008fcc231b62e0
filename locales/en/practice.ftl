### Role-play (practice)

failure-scenario-unknown = There is no owner called "{ $scenario }".
    .next = The owners there are: { $known }
failure-round-none = Number { $interview } is no round of practice.
    .next = Look the number up with "kikitori practise --rounds".

# 問いの理解

understand-waiting = Reading questions as JSON lines (id, lang, text). End with Ctrl+D on a line of its own.
failure-understand-object = Line { $line } of the input is JSON, but no object.
    .next = Write an object with id, lang and text.
failure-understand-key = The object in line { $line } of the input has no "{ $key }".
    .next = It needs id, lang and text.
failure-understand-long = The question in line { $line } of the input is longer than { $most } KiB.
    .next = Shorten it to what is asked at once.
