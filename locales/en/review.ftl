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

## review screen

review-title = Review: { $reviewer }
review-title-finished = Reviewed: { $reviewer }
# Small screens leave the name out.
review-title-short = review
review-title-finished-short = reviewed
review-words = The owner's words (they stay as they are)
    .short = Owner's words
review-difference = From the owner's words to the suggestion
    .short = Difference
review-no-words = (no answer yet)
review-suggestion = Suggestion
review-no-suggestion = None (Ctrl+R: write one, starting from the owner's words)
review-comment = Comment
# 36→58 ch (+22)
review-grown = { $before }→{ $after } ch ({ $more })
review-to = Suggested:
review-missing = not heard yet: { $facets }
review-flagged = marked by the interviewer
review-note = interviewer’s note:{" "}
review-again = Ask again: { $facets }
review-changed = The owner's words changed after this
review-other = { $reviewer }:
review-others = other reviewers: { $count }
# Names of keys at the foot of the screen: short.
review-to-suggestion = Wording
review-to-comment = Comment
review-key-accept = Fine
review-key-again = Ask again
review-key-finish = Finish

review-mark-unsaid = not yet
review-mark-unanswered = no answer
review-mark-commented = comment or wording
review-mark-ask-again = ask again
review-mark-accepted = fine as it is

review-own = { $reviewer } held this interview. You can review it all the same.
review-accepted = "{ $topic }": fine as it is.
review-last = This is the last question. Ctrl+E finishes the review.
review-nothing-to-accept = There is no answer. With Ctrl+T it is asked again.
review-accept-suggested = There is a suggested wording. Delete it to mark the answer as fine.
review-finished = The review is finished. Any change opens it again.

review-again-title = Ask again: { $topic }
review-again-general = Ask again, for nothing in particular
review-again-missing = not heard yet
review-again-expected = wanted here

review-overview-title = Review: all questions
review-overview-left = { $unsaid } not yet

review-finish-title = Finish the review: { $company } · visit { $visit }
review-count-commented = ✎ Comments: { $count }
review-count-suggested = ✎ Suggested wordings: { $count } ({ $more } characters in all)
review-count-ask-again = ↻ To ask again: { $count }
review-count-accepted = ✓ Fine as they are: { $count }
review-count-unsaid = ○ Answers with nothing said yet: { $count }
review-count-unanswered = – Questions without an answer: { $count }
review-finish-rest = Enter marks the remaining answers as fine and finishes.
review-finish-end = Enter finishes.
# At most 78 cells, the short one 38
review-finish-keys = {" "}Enter finish   Tab to the next answer not done yet   Esc back
review-finish-keys-short = Enter finish  Tab not done  Esc back

review-name-title = Who is reviewing?
review-name = Name
review-name-hint = It is kept with the comments. Set "reviewer" in the config file, and it will not be asked again.
review-name-keys = {" "}Enter begin   Esc leave
review-name-missing = Please type a name.

review-plain-how = A line adds to the comment, an empty line goes on, a line that begins with a colon is a command (:help), the end of the input leaves a draft.
review-plain-help =
    :s WORDS (:suggest) suggests a wording. The owner's own words suggest none again
    :again time reason  asks again for these, or no longer. Without any: for nothing in particular
    :ok  fine as it is. Once more takes that back
    :clear  takes back all that you said of this question
    :back, :next  the question before, the next one
    :go 3  to a question by number, id or part of its topic. Alone: to the next answer not done yet
    :list  all questions and how they stand
    :finish  marks the remaining answers as fine and finishes
    :quit  leaves a draft
review-plain-words = The owner's words:
review-plain-nothing = Nothing said yet.
review-plain-nothing-to-accept = There is no answer. With :again it is asked again.
review-plain-no-facet = There is no "{ $name }". Choose from: { $known }
review-plain-last = This is the last question. :finish finishes the review.
review-plain-finished = The review is finished.
review-plain-draft = The review is kept as a draft. Go on with "kikitori review { $interview }".

failure-review-round = Number { $interview } is role-play. Only interviews with real companies can be reviewed.
    .next = See "kikitori list" for the numbers of interviews.
failure-review-in-bin = Interview { $interview } is in the bin.
    .next = Take it back with "kikitori restore { $interview }", then review it.
failure-review-no-name = There is no name for the reviewer.
    .next = Name yourself with --reviewer.

## The review sheet, the agenda

page-kind-review = Review sheet
page-about-review = Beside the owner's words: suggested wordings, comments, what to ask again (internal)
page-why-again = Ask again
review-page-held = { $name } ({ $begun } to { $finished })
review-page-unfinished = { $name } (since { $begun }, not finished)
review-page-none = Not reviewed yet
review-page-counts = Answers: { $answered }. Reviewed: { $said } (comments { $commented }, suggestions { $suggested }, to ask again { $again }, fine as they are { $accepted })
review-page-characters = Characters { $before } → { $after }
review-page-owner = The owner's words
review-page-by = { $name } ({ $day })
review-page-earlier = from an earlier visit
review-page-suggestion = Suggested wording ({ $before } → { $after } characters):
review-page-about = The answer when it was reviewed:
review-page-comment = Comment:
review-page-again = Ask again: { $facets }
review-page-heard = (heard since)
review-page-accepted = Fine as it is
review-page-nothing = No remark
review-page-elsewhere = Wording in another copy ({ $name }, { $day })
review-page-agenda = To ask again, after the review
review-page-gone = [−
review-page-gone-word = words that went
review-page-new = [+
review-page-end = ]
review-page-new-word = words that came
