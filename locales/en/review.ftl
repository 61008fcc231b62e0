### The review

## interviewer

# At the question
opinion-at = Review { $who }  { $what }
opinion-at-short = Review  { $what }
opinion-nameless = reviewer
opinion-again = ask again
opinion-again-for = ask again: { $facets }
opinion-heard = asked again
opinion-heard-for = asked again: { $facets }
opinion-more-suggestion = wording suggested
opinion-more-elsewhere = another copy differs
opinion-more-others = { $count ->
    [one] 1 more
   *[other] { $count } more
    }
opinion-accepted-sign = ✓ reviewed
opinion-beside = review: { $what }
opinion-counted = Review: { $count ->
    [one] 1 question to ask again
   *[other] { $count } questions to ask again
    }

# The screen of the review
opinion-title = Review: { $topic }
opinion-by = { $who } ({ $day })
opinion-earlier-visit = · on an earlier visit
opinion-accepted = ✓ Good as it is
opinion-suggestion = Suggested wording (against the answer now: [-words that go-] [+words that come+], { $before } → { $after } characters):
opinion-suggestion-taken = The answer is worded as suggested.
opinion-changed-since = The answer has changed since the review.
opinion-then = The answer under review:
opinion-now = The answer now:
opinion-elsewhere = Another copy
opinion-elsewhere-reply = Reply to “{ $probe }”
opinion-here = The words here:
opinion-there = The words there:
opinion-nothing-there = (nothing)
opinion-take-over = Take over
opinion-back = Back
notice-opinions-shared = The review stays closed while the screen is shared. Ctrl+K changes the mode.
notice-no-opinions = No review and no other copy says anything of this question.
notice-no-suggestion = This opinion suggests no wording.
notice-no-reply-here = That probe was not put on this visit. Read the words, and add them to the answer.
notice-taken-already = The words are the same already.
notice-taken-over = Taken over. Ctrl+Z brings back the words before; they stay on record.
notice-set-aside = Settled. The words stay on record.
notice-opinion-stays = An opinion cannot be settled by hand: it is, once something is heard again.

# Line by line
plain-opinion-more = read with :review
plain-opinion-keys = To take over a wording type :take 1; to settle the wording of another copy, :drop 1.
plain-opinion-which = Say which: :take 1 or :drop 1. The list is :review.
plain-taken-over = Taken over. The words before stay on record.
plain-help-opinions =
    :review  read what a review said, and the wordings of other copies
    :take 1  a suggested wording, or that of another copy, becomes the answer
    :drop 1  settle the wording of another copy

# kikitori show
show-reviews = Reviews:
show-opinion = Review { $who }
show-suggestion = Suggested wording:
opinion-finished = finished
opinion-open = under way
