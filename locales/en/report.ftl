### Pages made from an interview

## The boxes of the official sheet

box-M1 =
    Philosophy and vision
    Principles and policies
box-M2 =
    Ambition
    (to grow, to hold, …)
box-M3 =
    Successor
    how far prepared
    when, and in what relation
box-B1 =
    History of company and business
    (turning points)
box-B2 =
    Strengths
    in technology, in sales
box-B3 =
    Weaknesses
    in technology, in sales
box-B4 =
    Investment in and use of IT
    Work on value added per hour (productivity)
box-E1 =
    Market: trend, size, share
    Comparison with competitors
box-E2 =
    Repeat and new customers
    Main customers over time
    Feedback from customers
box-E3 =
    Staff retention
    years of service, average pay
box-E4 =
    Banks: number, over time
    Relation with the main bank
box-I1 =
    Organisation
    Control of quality and information
box-I2 =
    Business plan
    Shared with staff
    Meetings
box-I3 =
    Research and product development
    Intellectual property held and used
box-I4 =
    Training of staff
    The system of training

## What cannot be done

failure-report-kind = There is no page "{ $kind }" as .{ $ending }.
    .next = It can be made as: { $known }
failure-report-unknown = There is neither a page nor a frame "{ $kind }".
    .next = There are: { $known }
failure-report-interview = "{ $kind }" needs an interview, and none was named.
    .next = Add its number from the list or the company's name. Only observer and form need none.
failure-report-over-template = { $file } is the template itself. It was left as it is.
    .next = Name another file with -o.
failure-report-ending = The name { $file } does not tell which kind of file is wanted.
    .next = Give it an ending: { $known }
failure-report-template = The template { $file } has a fault on line { $line } ({ $error }).
    .next = Correct that line, or move the file elsewhere: then the built-in template is used.
failure-report-template-unread = The template { $file } cannot be read ({ $error }).
    .next = Check that it is text in UTF-8 (1 MiB at most) and may be read.
failure-report-output = There is no place to write the filled-in workbook to.
    .next = Name a file (.xlsx) with -o.
