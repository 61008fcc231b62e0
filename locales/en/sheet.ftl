### The sheet as a spreadsheet

sheet-title = Local Benchmark sheet (non-financial)
sheet-flows = Trade and work flow
sheet-perspectives = Four perspectives
sheet-summary = Summary of the dialogue

# At the top right of a page
sheet-about = { $company }, visit { $visit }, { $day } | { $set } { $edition }
sheet-about-practice = (Practice) { $company }, { $day } | { $set } { $edition }
sheet-about-demo = (Example) { $company }, visit { $visit }, { $day } | { $set } { $edition }

# In front of an answer, where a box holds several questions
sheet-topic = { $topic }:{" "}
# Where there is no answer, why
sheet-empty = ({ $state })
sheet-not-in-set = not in this question set
sheet-continued = (continued)
sheet-beside = Also said

## The flow of work

sheet-process = Work flow
sheet-step = What is done
sheet-edge = What sets it apart
sheet-value = Value to the customer
# The words by which a last row is told to be the value to the customer and no step, parted by "/"
sheet-value-words = customer value/customer gains/value to the customer/customer gets/顧客提供価値/提供価値/お客様の価値/顧客の価値

## The flow of trade

sheet-trade = Trade flow
sheet-suppliers = Suppliers
sheet-partners = Partners
sheet-customers = Customers
sheet-users = End users
sheet-others = Side not given
sheet-why-chosen = Why we chose them
sheet-why-us = Why they choose us
sheet-why = Reason
sheet-side = { $side }:{" "}
sheet-employees = { $count ->
    [one] { $count } employee
   *[other] { $count } employees
}

## The four perspectives

sheet-part-M = 1 The owner
sheet-part-B = 2 The business
sheet-part-E = 3 Environment, stakeholders
sheet-part-I = 4 Internal control

## The summary

sheet-sum-current = Where the company stands
sheet-sum-goal = Where it wants to be
sheet-sum-gap = The gap between them: the issues
sheet-sum-action = Measures
sheet-beyond = Also asked
sheet-visit-band = About this visit
sheet-noticed = What we noticed
sheet-owner-noticed = What the owner noticed
sheet-will-do = What will be done
sheet-day = Day
sheet-interviewer = Interviewer
sheet-visit = Visit
sheet-stage = Stage of support
sheet-stage-with = { $stage } ({ $supporter })
sheet-stage-0 = 0 Decides to take a step
sheet-stage-1 = 1 True issues
sheet-stage-2 = 2 Prescription
sheet-stage-3 = 3 Action

## What cannot be done

failure-sheet = The spreadsheet could not be made: { $error }
    .next = If this happens again, please tell the developers. "kikitori report -o x.md" writes the same as a text document.
