### Role-play (practice)

failure-scenario-unknown = There is no owner called "{ $scenario }".
    .next = The owners there are: { $known }
failure-round-none = Number { $interview } is no round of practice.
    .next = Look the number up with "kikitori practise --rounds".

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
