### Role-play (practice)

failure-scenario-unknown = There is no owner called "{ $scenario }".
    .next = The owners there are: { $known }
failure-round-none = Number { $interview } is no round of practice.
    .next = Look the number up with "kikitori practise --rounds".
