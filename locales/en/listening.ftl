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
support-not-enough = heard, but not yet what is asked
support-unjudged = not judged

## The rules of evidence. Each follows the words in quotes, in parentheses

rule-told = { $words } ({ $rule })
rule-quoted = "{ $words }"
rule-separator = {"; "}
rule-figure = a number with its unit, so it counts as a figure
rule-figure-word = a word for a number
rule-time = a word for a time
rule-other-time = a time, but { $heard }: this question asks { $asked }
rule-name-ending = the ending makes it a name
rule-capital = a capital inside a sentence, so it counts as a name
rule-who = a word for a person or a firm
rule-sign = words that tell: { $facet }
rule-hint = a weak hint at: { $facet }; one alone is not enough
rule-reply = the reply when this was asked for
rule-none = a "none" with its reason, so this counts as told
rule-name-number = a number inside a name, not counted as a figure
rule-manner = a turn of phrase, not counted as a figure
rule-phrase = a turn of phrase, not counted
rule-time-number = part of a time, not counted as a figure
rule-hollow = in a sentence about attitude, not counted
sense-past =
    .heard = in the past
    .asked = about the past
sense-future =
    .heard = still to come
    .asked = about what is to come
sense-repeated =
    .heard = a recurring one
    .asked = how often
sense-any =
    .heard = any time
    .asked = when

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
why-bare-none = The answer was "none": looked into, or still to be?
why-unjudged = This seems to be neither Japanese nor English, so whether it was told was not judged.
why-elsewhere = Seems to answer another question ({ $topic })
why-slogan = The attitude came through. An event or a figure that shows it may still be told.
why-few-rows = This looks unfinished: about { $least } rows make the picture. What comes next?
why-missing = May still be told: { $facets }
why-missing-some = Heard: { $found }. May still be told: { $facets }

# Between facets in a list
why-list-separator = {", "}
