### The review

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
