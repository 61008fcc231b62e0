### The words of the comparison (stats)

stats-title-assisted = Interviews compared by who assisted
stats-title-interviewer = Interviews compared by interviewer
stats-title-set = Interviews compared by question set
stats-title-visit = Interviews compared by visit
stats-title-month = Interviews compared by month
stats-page-language = en
stats-page-lines = Bars are medians; the thin lines on them are their 95% intervals (of 5 interviews or more).
stats-page-more = Only the groups with the most interviews are shown. There are { $count } more: see .csv or .json.
stats-how-many = Interviews: { $interviews } · answers: { $answers }
stats-empty = There are no interviews to compare. The bin and the demonstration do not count.
stats-done = Written to { $file }.
stats-only-company = Only companies with “{ $value }” in their name
stats-only-since = Only interviews begun on { $value } or later
stats-only-interviewer = Only interviews of “{ $value }”
stats-only-set = Only interviews held with the question set “{ $value }”
stats-only-thin = Only interviews with thin answers left

## Sections

stats-total = Whole interview
stats-total-characters = Characters of the whole interview (median)
stats-perspective-characters = Characters by perspective (median of the sums of each interview)
stats-question-characters = Characters by question (median)
stats-widest = Questions with the largest gaps
stats-widest-note = As multiples of “{ $group }”.
stats-overview = Answers and probes
stats-time = Time by perspective (median of the sums of each interview)
stats-review = Before and after the review
stats-review-note = The answers as the reviewer first read them, beside the same with the suggested wordings in place. Where a reviewer wrote nothing: the interviewer's own last wording, beside the answer as it stands. The change is the median over interviews.
stats-facets = What probes brought, by facet
stats-probed = Questions where probes brought most
stats-spread = Spread between interviewers
stats-spread-note = Median characters of each interviewer with { $count } interviews or more.
stats-more = There are { $count } more groups. See them all with -o comparison.html, comparison.csv or --json.

## Headings and values

stats-group = Group
stats-perspective = Perspective
stats-question = Question
stats-facet = Facet
stats-facet-none = No facet
stats-nameless = (no name)
stats-interviews = Interviews
stats-answers = Answers
stats-thin = Thin
stats-offered = Offered
stats-asked = Asked
stats-gained = Gained
stats-each = Each
stats-first = Base
stats-this = Group
stats-ratio = Ratio
stats-before = Before
stats-after = After
stats-difference = Change
stats-interviewers = People
stats-least = Least
stats-lower = Lower q.
stats-middle = Median
stats-upper = Upper q.
stats-most = Most
stats-none = —
stats-n = n={ $count }
stats-minutes = { $minutes } min
stats-times = ×{ $ratio }
stats-times-between = ×{ $ratio } ({ $low }–{ $high })

## How it is counted

stats-rule = How it is counted
stats-rule-characters = Characters are what a reader sees as one character (grapheme clusters), without spaces and line ends. Only the answer's own text counts (in a reviewed interview, the suggested wording in its place); replies to probes are counted apart, as “gained”.
stats-rule-parts = A perspective is, for each interview, the sum over its questions that were answered. An interview with none answered there does not count. “—” means that there is no figure, which is not 0.
stats-rule-time = Time is what was spent on the questions during that visit, breaks left out. Interviews without measured time do not count.
stats-rule-left-out = Interviews in the bin and the demonstration are left out.
stats-rule-interval = Ratios are ratios of medians. In brackets: where 95% of them fall when interviews are drawn anew (bootstrap); a gap whose range contains 1 may be chance.
stats-rule-quality = The volume of text is not the quality of the interview.
stats-few = “{ $group }” has only { $count } { $count ->
    [one] interview
   *[other] interviews
}: too few to say anything.
stats-hint = “{ $group }” has { $count } interviews: take it as a hint only.

## Faults

failure-stats-ending = A comparison cannot be written with the ending of { $file }.
    .next = Use a name that ends in .json, .csv or .html.
