### The review

## interviewer

# At the question
review-at = Review { $who }  { $what }
review-nameless = reviewer
review-again = ask again
review-again-for = ask again: { $facets }
review-heard = asked again
review-heard-for = asked again: { $facets }
review-more-suggestion = wording suggested
review-more-elsewhere = another copy differs
review-more-others = { $count ->
    [one] 1 more
   *[other] { $count } more
    }
review-accepted-sign = ✓ reviewed
review-beside = review: { $what }
review-counted = Review: { $count ->
    [one] 1 question to ask again
   *[other] { $count } questions to ask again
    }

# The screen of the review
review-title = Review: { $topic }
review-by = { $who } ({ $day })
review-earlier-visit = · on an earlier visit
review-accepted = ✓ Good as it is
review-suggestion = Suggested wording (against the answer now: [-words that go-] [+words that come+], { $before } → { $after } characters):
review-suggestion-taken = The answer is worded as suggested.
review-changed-since = The answer has changed since the review.
review-then = The answer under review:
review-now = The answer now:
review-elsewhere = Another copy
review-elsewhere-reply = Reply to “{ $probe }”
review-here = The words here:
review-there = The words there:
review-nothing-there = (nothing)
notice-review-shared = The review stays closed while the screen is shared. Ctrl+K changes the mode.
notice-no-review = No review and no other copy says anything of this question.
notice-no-suggestion = This opinion suggests no wording.
notice-no-reply-here = That probe was not put on this visit. Read the words, and add them to the answer.
notice-taken-already = The words are the same already.
notice-taken-over = Taken over. Ctrl+Z brings back the words before; they stay on record.
notice-set-aside = Settled. The words stay on record.
notice-opinion-stays = An opinion cannot be settled by hand: it is, once something is heard again.

# Line by line
plain-review-more = read with :review
plain-review-keys = To take over a wording type :take 1; to settle the wording of another copy, :drop 1.
plain-review-which = Say which: :take 1 or :drop 1. The list is :review.
plain-taken-over = Taken over. The words before stay on record.
plain-help-review =
    :review  read what a review said, and the wordings of other copies
    :take 1  a suggested wording, or that of another copy, becomes the answer
    :drop 1  settle the wording of another copy

# kikitori show
show-reviews = Reviews:
show-review = { $who } ({ $day }, { $state ->
    [finished] finished
   *[open] under way
    })
