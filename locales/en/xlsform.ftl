# Question sets from and to Excel (XLSForm): sets import and sets export.

xlsform-imported = Made { $file } ({ $questions } questions). Check it with "kikitori sets check { $file }", and put it into { $folder } to use it.
xlsform-exported = Wrote { $questions } questions to { $file }.

## What cannot be written

failure-xlsform-ending = { $file } does not end in .xlsx, and a question set is written as a workbook.
    .next = Give the file a name that ends in .xlsx.
failure-xlsform-unwritten = The Excel file could not be made ({ $error }).
    .next = Check for free space, then try again.
failure-xlsform-too-long = A text is too long for cell { $cell } of sheet { $sheet }.
    .next = Shorten it in the question set to 32,767 characters at most.
failure-xlsform-dollar = A text of { $id } holds "{"${"}", which XLSForm takes for another answer to be filled in.
    .next = Word it differently in the question set.

## The file and its sheets

failure-xlsform-no-survey = { $file } has no sheet called survey (sheets there are: { $found }).
    .next = Check that it is an XLSForm. What "kikitori sets export" writes can serve as a pattern.
failure-xlsform-empty = There are no questions in survey.
    .next = Put the headings type, name and label into the first row, and questions below them.
failure-xlsform-column-twice = Two columns have this heading.
    .next = Remove one of them.
failure-xlsform-column = The column { $column } is not taken over.
    .next = It can stay. docs/xlsform.md names the columns that are.
failure-xlsform-other-language = The wording in { $language } is not taken over.
    .next = It can stay. To take over that language instead, write { $language } under default_language in settings.
failure-xlsform-version = The version "{ $value }" cannot be read as an edition; 1 is used.
    .next = Write numbers joined by dots, such as 2026.1.

## The order of rows

failure-xlsform-no-type = This row has no type.
    .next = Write the question's type, such as text or select_one, into the column type.
failure-xlsform-no-name = This row has no name.
    .next = Write a name of lower-case letters, digits, -, _ and . into the column name.
failure-xlsform-no-label = This row has no label.
    .next = Write the question as it is said into the column label.
failure-xlsform-type = Questions of type "{ $type }" cannot be taken over.
    .next = Remove the row, or make it text, integer, decimal, select_one, select_multiple, range, date or begin_repeat. Instead of or_other, add a choice to choices.
failure-xlsform-passed-over = A row of type "{ $type }" is no question and is not taken over.
    .next = It can stay. Write a note to the interviewer into the hint of a question.
failure-xlsform-in-repeat = "{ $type }" cannot be taken over inside a repeat.
    .next = A repeat becomes a table: put only text, integer, decimal and date into it.
failure-xlsform-column-as-text = "{ $type }" inside a table is taken over as a column of text.
    .next = It can stay.
failure-xlsform-column-relevant = A column of a table cannot have relevant.
    .next = Remove it, or write it into the row of begin_repeat.
failure-xlsform-inner-group = A group inside a group is not kept; its questions go to the outer one.
    .next = It can stay. To keep them apart, close the outer group with end_group first.
failure-xlsform-empty-group = This group has no question to take over and is passed over.
    .next = It can stay.
failure-xlsform-end = No row begins what { $type } ends.
    .next = Pair begin_group with end_group, and begin_repeat with end_repeat.
failure-xlsform-not-ended = The group or repeat that begins here is not closed.
    .next = Add a row end_group or end_repeat.

## Names

failure-xlsform-renamed = The name "{ $name }" cannot be used as it is; it becomes { $id }.
    .next = It can stay. To choose another, use lower-case letters, digits, - and _.
failure-xlsform-duplicate-group = The group { $id } is at { $first } already.
    .next = Change one of the names.
failure-xlsform-duplicate-name = The question { $id } is at { $first } already.
    .next = Change one of the names (and kikitori_id, where it is filled in).
failure-xlsform-too-alike = The question { $id } differs from { $other } at { $first } only by dots and hyphens.
    .next = Change one of the names.
failure-xlsform-no-list = There is no list "{ $list }" in choices.
    .next = Write at least two rows with the list_name { $list } into choices.

## What stands in a cell

failure-xlsform-not-whole = "{ $value }" is no whole number.
    .next = Write a whole number such as 4.
failure-xlsform-yes-or-no = "{ $value }" is neither yes nor no.
    .next = Write yes, or leave it empty.
failure-xlsform-cell = What { $column } says cannot be done.
    .next = Empty this cell, or remove the row.
failure-xlsform-reference = Nothing would be filled in for "{"${"}…{"}"}" in this text.
    .next = Word it so that it needs no other answer.
failure-xlsform-parameters = "{ $found }" of a range cannot be read.
    .next = Write whole numbers, as in start=1 end=5 step=1.
failure-xlsform-step = A range in steps of { $step } cannot be taken over.
    .next = Write step=1, or use select_one.
failure-xlsform-guidance = guidance_hint differs from kikitori_probes; what is taken over is kikitori_probes.
    .next = To change the probes, edit kikitori_probes.
failure-xlsform-ask-if = kikitori_ask_if differs from relevant; what is taken over is relevant.
    .next = To change the condition, edit relevant and empty kikitori_ask_if.

## Facets and probes

failure-xlsform-probe = The probe "{ $line }" does not begin with a facet.
    .next = Write it as in "reason: What led to it?". Facets are number, time, actor, reason, example, comparison, how, plan and impact. Further lines of a probe begin with two blanks.
failure-xlsform-facet-without-probe = There is no probe for the facet { $facet }.
    .next = Add a line "{ $facet }: ..." to kikitori_probes, or take { $facet } out of kikitori_expects.
failure-xlsform-probe-not-expected = The probe's facet { $facet } is not in kikitori_expects of this question.
    .next = Add { $facet } to kikitori_expects, or remove the probe.

## relevant

failure-xlsform-relevant = "{ $found }" in this condition cannot be taken over.
    .next = What can be used: {"${"}x{"}"} = 'y', != < <= > >=, selected({"${"}x{"}"}, 'y'), {"${"}x{"}"} != '', and, or, not( ), parentheses.
failure-xlsform-relevant-ended = The condition ends too early.
    .next = Write it to the end, as in {"${"}x{"}"} = 'y', and close quotes and parentheses.
failure-xlsform-relevant-deep = The condition is too long, or its parentheses stand too deep inside each other.
    .next = Shorten it, or split the question.
failure-xlsform-relevant-unknown = No question that is taken over has the name {"${"}{ $name }{"}"} of this condition.
    .next = Check the name. Rows that calculate or only tell something cannot be used.
failure-xlsform-use-selected = Several options can be chosen for { $question } ({ $kind }), so = and != cannot compare them.
    .next = Write selected({"${"}{ $question }{"}"}, 'OPTION').
