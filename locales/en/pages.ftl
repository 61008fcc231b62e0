### The words of pages: sheet, hand-over, report-out, agenda, observer sheet, form, frames

## On every page

page-demo = Demo (an invented company)
page-practice = Practice (role-play; the company is invented)
page-internal = Internal: not for the company
page-visit = Visit { $visit }
page-interviewer = Interviewer: { $name }
page-set = { $set } (edition { $edition })
page-employees = { $count } { $count ->
        [one] employee
       *[other] employees
    }
page-founded = Founded { $value }
page-not-heard = Not heard yet
page-unfinished = The interview is not finished
page-made = Record of a Local Benchmark dialogue

page-kind-sheet = Local Benchmark, non-financial sheet
page-kind-handover = Hand-over
page-kind-reportout = Report-out
page-kind-agenda = Agenda of the next visit
page-kind-observer = Observer sheet (role-play)
page-kind-form = Before we meet

page-about-sheet = the official three pages: flows, four perspectives, summary
page-about-handover = one page that takes a colleague three minutes (internal)
page-about-reportout = one page to look at together with the owner
page-about-agenda = what to ask next, what was promised (internal)
page-about-observer = one page to tick by hand in a role-play (needs no interview)
page-about-form = a form for the company to fill in (needs no interview)
page-list-pages = Pages (--kind)
page-list-frames = Frames (--kind)
page-list-none = There are no frame files
page-written = Wrote { $file }.

## Sheet

page-process = Work flow
page-trade = Trade
page-flows = Work flow and trade
page-perspectives = Four perspectives
page-summary = Summing up
page-others = What else was heard
page-step = Step
page-edge = What sets it apart
page-value = What the customer gains
page-suppliers = Suppliers (why chosen)
page-partners = Partners (why chosen)
page-customers = Customers (why they choose us)
page-end-users = End users (why they choose us)
page-other-partners = No side given
page-side = Side
page-partner = Name
page-what = What and how much
page-reason = Reason
page-item = Item
page-by-company = filled in by the company

## Hand-over

page-handover-three = { $company } in three minutes
page-story = In five lines
page-story-who = Who they are
page-story-business = { $industry }. { $text }
page-story-business-staff = { $industry }, { $count ->
    [one] { $count } employee
   *[other] { $count } employees
}. { $text }
page-story-turn = Turning point
page-story-strength = Strength
page-story-goal = Where to
page-story-gap = Gap, first step
page-phrases = The owner's own words
page-voices = Customers' words, as the owner told them
page-phrases-none = None noted yet
page-taboos = Not to be spoken of
page-taboos-none = None noted
page-promises = Promised
page-promises-none = None noted
page-talks = Talks so far
page-open = Still open
page-open-none = Nothing is left open
page-more = { $count } more in the agenda of the next visit
page-next-ask = Next question
page-stage = Step Zero
page-stage-none = No stage recorded
page-stage-at = Stage { $stage }: { $name }
page-stage-0 = decides to take a step
page-stage-1 = finds the true issues
page-stage-2 = has a prescription
page-stage-3 = acts on it
page-supporter = Supported by { $name } since { $day }
page-handed = Taken over from { $name } on { $day }
page-consent-yes = The owner consents to the records being handed on
page-consent-no = The owner does not consent to the records being handed on
page-consent-unknown = Consent to handing on the records was not asked
page-day = Day
page-who = Interviewer
page-round = Visit

## Report-out

page-reportout-with = For { $company }
page-noticed = What we noticed
page-owner-noticed = What you noticed
page-will-do = What we will do
page-will-do-hint = who, and by when
page-strengths = Strengths
page-goal = Goal
page-gap = Gap
page-action = First step
page-to-write = (to be written on the day)

## Agenda

page-agenda-none = Nothing is left open
page-agenda-count = { $count } to come back to
page-why-open = not asked
page-why-thin = thin
page-why-flagged = flagged
page-why-later = put off
page-ask-again = How have things moved on since we talked about this?
page-missing = Missing: { $facets }
page-so-far = So far:{ " " }
page-note = Note:{ " " }

## Observer sheet

page-observer-lead = Tally what can be counted while you listen. Judge at the end, good points first.
page-observer-role = Interviewer
page-observer-owner = Owner
page-observer-watcher = Observer
page-observer-aim = Aim of this round (one thing that can be counted)
page-observer-count = Count
page-observer-tally = Tally
page-observer-sum = Sum
page-observer-open = Open questions (what, how)
page-observer-closed = Closed questions (answered by yes or no)
page-observer-leading = Leading questions ("isn't it?")
page-observer-interrupted = Interruptions
page-observer-silence = Silences kept (count to three)
page-observer-restated = Restatements
page-observer-stacked = Questions stacked (two or more at once)
page-observer-advice = Advice or schemes too early
page-observer-share = Share of talk (the owner should have about seven tenths)
page-observer-share-owner = Owner: ___ tenths
page-observer-share-other = Interviewer: ___ tenths
page-observer-facts = Facts obtained (said only after a probe)
page-observer-good = Good points (say these first)
page-observer-next = What to try next (one thing)
page-observer-debrief = Order of the debrief: owner (was it easy to talk?) → interviewer → observers

## Form

page-form-lead = Before we talk, please fill in what comes to mind. You may leave boxes empty; your own words and a few of them are enough. When we meet, we would like to hear the rest, starting from what you write here.
page-form-company = Company
page-form-writer = Filled in by
page-form-day = Date
page-form-thanks = Thank you.
page-form-choose = Please choose one
page-form-choose-many = Please choose as many as apply

## Frames

page-frame-empty-heading = No answer stands here yet
page-frame-steps = Steps concerned: { $steps }
page-schemes = Schemes that may fit
page-schemes-hint = From your own list, where the tags fit the gap. Always check with the scheme's own papers.
page-scheme-until = until { $day }
page-scheme-topics = Fits: { $topics }
page-quote = “{ $text }”
