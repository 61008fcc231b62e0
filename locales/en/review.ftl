### The review

## interviewer

# At the question
opinion-at = Review { $who }  { $what }
opinion-at-short = Review  { $what }
opinion-nameless = reviewer
opinion-again = ask again
opinion-again-for = ask again: { $facets }
opinion-heard = heard since
opinion-heard-for = heard since: { $facets }
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
opinion-earlier-visit = · from an earlier visit
opinion-accepted = ✓ Fine as it is
opinion-suggestion = Suggested wording (against the answer now: [-words that go-] [+words that come+], { $before } → { $after } characters):
opinion-suggestion-taken = The answer is worded as suggested.
opinion-changed-since = The answer has changed since the review.
opinion-then = The answer as reviewed:
opinion-now = The answer now:
opinion-elsewhere = Another copy
opinion-elsewhere-reply = Reply to “{ $probe }”
opinion-here = The words here:
opinion-there = The words there:
opinion-nothing-there = (nothing)
opinion-take-over = Use wording
opinion-back = Back
notice-opinions-shared = Review comments stay closed while the screen is shared. Ctrl+K changes the mode.
notice-no-opinions = This question has no review comment and no wording from another copy.
notice-no-suggestion = This comment comes without a suggested wording.
notice-no-reply-here = That probe was not put on this visit. Read the reply, and add it to the answer.
notice-taken-already = The words are the same already.
notice-taken-over = Now the answer. Ctrl+Z brings back the words before; they stay on record.
notice-set-aside = Settled. The words stay on record.
notice-opinion-stays = A review comment settles by itself, once something new is heard.

# Line by line
plain-opinion-more = read with :review
plain-opinion-keys = To use a wording as the answer type :take 1; to settle the wording of another copy, :drop 1.
plain-opinion-which = Say which: :take 1 or :drop 1. :review lists them.
plain-taken-over = Now the answer. The words before stay on record.
plain-help-opinions =
    :review - read the review comments and the wordings of other copies
    :take 1 - make a suggested wording, or that of another copy, the answer
    :drop 1 - settle the wording of another copy

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
review-words = Owner's words (unchanged)
    .short = Owner's words
review-difference = From the owner's words to the suggested wording
    .short = Difference
review-no-words = (no answer yet)
review-suggestion = Suggested wording
review-no-suggestion = None (Ctrl+R: write one, starting from the owner's words)
review-comment = Comment
# 36→58 ch (+22)
review-grown = { $before }→{ $after } ch ({ $more })
review-to = Suggested:
review-missing = not heard yet: { $facets }
review-flagged = marked by the interviewer
review-note = interviewer’s note:{" "}
review-again = Ask again: { $facets }
review-changed = The owner's words have changed since
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
review-last = This is the last question. Ctrl+E ends the review.
review-nothing-to-accept = There is no answer to accept. Ctrl+T marks the question to be asked again.
review-accept-suggested = There is a suggested wording. Delete it to mark the answer as fine.
review-finished = The review is finished. Any change opens it again.

review-again-title = Ask again: { $topic }
review-again-general = Ask again in general
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
review-finish-keys = {" "}Enter Finish   Tab To the next answer not done yet   Esc Back
# Where nothing is left to be said
review-finish-keys-done = {" "}Enter Finish   Esc Back
review-finish-keys-short = Enter Finish  Tab Not done  Esc Back

review-name-title = Who is reviewing?
review-name = Name
review-name-hint = It is kept with the comments. Set "reviewer" in the settings file, and it will not be asked again.
review-name-keys = {" "}Enter Begin   Esc Leave
review-name-missing = Please type a name.

review-plain-how = Each line is added to the comment; an empty line goes on; a colon begins a command (:help); the end of the input leaves a draft.
review-plain-help =
    :s WORDS (:suggest) - suggest a wording; the owner's own words mean none again
    :again when why - what to ask again for; the same again takes it back; alone: in general
    :ok - fine as it is; once more takes that back
    :clear - take back all that you said of this question
    :back, :next - the question before or after
    :go 3 - to a question, by its number, its id or part of its topic; alone: to the next answer not done yet
    :list - every question, and how it stands
    :finish - mark the remaining answers as fine, and finish
    :quit - leave it as a draft
review-plain-words = The owner's words:
review-plain-nothing = Nothing said yet.
review-plain-nothing-to-accept = There is no answer to accept. :again marks the question to be asked again.
review-plain-no-facet = There is no facet "{ $name }". Choose from: { $known }
review-plain-last = This is the last question. :finish finishes the review.
review-plain-finished = The review is finished.
review-plain-draft = The review is kept as a draft. Go on with "kikitori review { $interview }".

failure-review-round = Number { $interview } is role-play. Only interviews with real companies can be reviewed.
    .next = See "kikitori list" for the numbers of interviews.
failure-review-in-bin = Interview { $interview } is in the bin.
    .next = Take it back with "kikitori restore { $interview }", then review it.
failure-review-no-name = There is no name for the reviewer.
    .next = Give it with --reviewer, or as "reviewer" in the settings file.

## The review sheet, the agenda

page-kind-review = Review sheet
page-about-review = Beside the owner's words: suggested wordings, comments, what to ask again (internal)
page-why-again = Ask again
review-page-held = { $name } ({ $begun } to { $finished })
review-page-unfinished = { $name } (since { $begun }, not finished)
review-page-none = Not reviewed yet
review-page-counts = Answers: { $answered }. Reviewed: { $said } (comments { $commented }, suggested wordings { $suggested }, to ask again { $again }, fine as they are { $accepted })
review-page-characters = Characters { $before } → { $after }
review-page-owner = The owner's words
review-page-by = { $name } ({ $day })
review-page-earlier = from an earlier visit
review-page-suggestion = Suggested wording ({ $before } → { $after } characters):
review-page-about = The answer as reviewed:
review-page-comment = Comment:
review-page-again = Ask again: { $facets }
review-page-heard = (heard since)
review-page-accepted = Fine as it is
review-page-nothing = No remark
review-page-elsewhere = Another copy ({ $name }, { $day })
review-page-agenda = To ask again, after the review
review-page-gone = [−
review-page-gone-word = words that went
review-page-new = [+
review-page-end = ]
review-page-new-word = words that came
