## Facets: what an answer may hold. .chip is the short label under the editor.

facet-number = figures
    .chip = figures
facet-time = when
    .chip = when
facet-actor = who
    .chip = who
facet-reason = what led to it
    .chip = why
facet-example = a concrete case
    .chip = case
facet-comparison = compared with whom
    .chip = compared
facet-how = how it is done
    .chip = how
facet-plan = what comes next
    .chip = next
facet-impact = what came of it
    .chip = result

## How a facet was heard

support-found = heard
support-implied = to be read from it
support-missing = not yet

## Kinds of answer

answer-kind-good = told
answer-kind-empty = nothing yet
answer-kind-non-answer = none or not known
answer-kind-refusal = would rather not say
answer-kind-vague = general words
answer-kind-short = a word or two
answer-kind-partial = one step more
answer-kind-off-topic = another subject
answer-kind-gibberish = filler text

## Why the verdict is what it is: evidence first, then what may still be asked.
## { $facets } is a list of facets ("when, how it is done").

why-enough = What this question is for has been told.
why-empty = Nothing is written here yet.
why-placeholder = This looks like filler text. The owner's own words may still be to come.
why-non-answer = The answer was "none" or "don't know". The reason, or a case close by, may still be told.
why-refusal = The owner would rather not say. Ask only for what is no trouble, or leave it open for now.
why-bare-none = The answer was "none". Whether that was looked into, or is yet to be, makes a difference.
why-unjudged = This seems to be neither Japanese nor English, so whether it was told was not judged.
why-elsewhere = This seems to answer another question ({ $topic })
why-slogan = The attitude came through. An event or a figure that shows it may still be told.
why-few-rows = This looks unfinished: about { $least } rows make the picture. What comes next?
why-missing = May still be told: { $facets }
why-missing-some = Heard: { $found }. May still be told: { $facets }

# Between facets in a list
why-list-separator = {", "}
