# Excel files: why one could not be read.

-save-as-xlsx = Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).

failure-workbook-unread = { $file } cannot be read: { $why }
    .next = Check that the file is there and that you may read it.
failure-workbook-empty = { $file } is an empty file.
    .next = Ask for the original file once more.
failure-workbook-none = { $file } is not an Excel workbook (.xlsx).
    .next = { -save-as-xlsx }
failure-workbook-old = { $file } is an Excel workbook of the old kind (.xls).
    .next = { -save-as-xlsx }
failure-workbook-ods = { $file } is an OpenDocument spreadsheet (.ods).
    .next = { -save-as-xlsx }
failure-workbook-encrypted = { $file } is protected by a password.
    .next = Open it in Excel, remove the password under File, Info, Protect Workbook, and save it again.
failure-workbook-truncated = { $file } is cut off.
    .next = It seems to have been copied or received only in part. Ask for the original file once more.
failure-workbook-damaged = { $file } is damaged: { $why }
    .next = { -save-as-xlsx }
failure-workbook-large = { $file } is larger than { $most } MB.
    .next = Take out pictures and save it again.
failure-workbook-parts = { $file } has more than { $most } parts inside.
    .next = Take out pictures or sheets and save it again.
failure-workbook-part-large = { $part } in { $file } unpacks to more than { $most } MB.
    .next = Do not open this file; ask whoever sent it.
failure-workbook-inflated = { $file } unpacks to more than { $most } MB in all.
    .next = Do not open this file; ask whoever sent it.
failure-workbook-part-twice = { $file } holds { $part } twice.
    .next = This file cannot be trusted. { -save-as-xlsx }
failure-workbook-part-astray = The name { $part } inside { $file } leads out of the file.
    .next = Do not open this file; ask whoever sent it.
failure-workbook-doctype = { $part } in { $file } has a declaration (DOCTYPE) that no spreadsheet program writes.
    .next = Do not open this file; ask whoever sent it.
failure-workbook-reference = { $part } in { $file } names a cell that does not exist: { $cell }
    .next = { -save-as-xlsx }
failure-workbook-many = { $part } in { $file } has too many of { $what } (at most { $most }).
    .next = Take out formats or sheets that are not used and save it again.
failure-workbook-sheet = { $file } has no sheet called “{ $sheet }”.
    .next = Give the sheet its old name back.
failure-workbook-sheet-damaged = The sheet “{ $sheet }” of { $file } cannot be read: { $why }
    .next = { -save-as-xlsx }
failure-workbook-far = Cell { $cell } on the sheet “{ $sheet }” of { $file } holds something. Cells are read up to { $most }.
    .next = Clear the cells that stand far away and save it again.
failure-workbook-text = The sheet “{ $sheet }” of { $file } holds more than { $most } MB of text.
    .next = Delete the text that is not needed and save it again.
failure-workbook-cells = The sheet “{ $sheet }” of { $file } has more than { $most } cells.
    .next = Delete the rows that are not needed and save it again.

# The form for the company.

blank-title = Before we talk: a form to fill in
blank-sheet = Form
blank-intro =
    Please fill in what you can before we talk about “{ $title }”. It is no test and nothing is judged by it; it helps us to make good use of the time together.
    A few words are enough. Leave empty whatever you would rather say in person. Where there is nothing to write, choose why in the last column.
blank-company = Company
blank-topic = Topic
blank-answer = Question, and room for your answer
blank-state = If not written
blank-none = None
blank-unknown = Do not know
blank-declined = Rather not say
blank-between = {"  /  "}
blank-choice = One of: { $options }
blank-choices = Any of these, parted by commas: { $options }
blank-number = A number ({ $unit })
blank-scale = From { $from } ({ $low }) to { $to } ({ $high })

failure-blank = The form cannot be made: { $why }
    .next = Shorten the long texts of the question set.

# The form that came back from the company.

form-new = { $file }: interview { $interview } with “{ $company }” begun, with { $filled ->
        [one] one answer
       *[other] { $filled } answers
    }.
form-filled = { $file }: { $filled ->
        [one] one answer
       *[other] { $filled } answers
    } taken into interview { $interview } with “{ $company }”.
form-known = { $file }: all of it is in interview { $interview } with “{ $company }” already. Nothing was changed.
form-beside = Questions that were answered in the interview stay as they are; the company’s words are kept in their history: { $topics }
form-between = {", "}

failure-form-report = { $file } is a sheet written by “kikitori report”, not a form that a company filled in. Nothing of it was taken in.
    .next = Have a form filled in that was made by “kikitori report --kind form -o form.xlsx”.
failure-form-none = { $file } is not a form that was given to a company.
    .next = Have a form filled in that was made by “kikitori report --kind form -o form.xlsx”.
failure-form-empty = Nothing is filled in on { $file }.
    .next = Check that this is the file that was filled in.
failure-form-long = The answer to { $question } in { $file } is longer than { $most } KB.
    .next = Take long documents as files of their own, and write down the gist.
failure-form-edition = { $file } is a form of “{ $form }”, but it would go into “{ $here }”.
    .next = Name the interview that the form was made for with --into, or have a new form filled in.
failure-form-question = The question { $question } in { $file } is not in “{ $here }”.
    .next = Use the question set that the form was made with.
failure-form-set = { $file } is a form of the question set { $set }, which is not here.
    .next = Put the file of that question set into the folder of question sets; “kikitori sets” lists what is here.
failure-form-company = { $file } does not name a company, so it is not known which interview it belongs to.
    .next = Fill in the company’s name on the form, or name an interview with --into.
failure-form-finished = Interview { $interview }, which { $file } belongs to, is finished.
    .next = Begin the next visit with “kikitori interview” and name it with --into.

# The institution's own workbook, filled.

failure-template-version = { $file } is another version of the template than the mapping was made for (this file { $found }, the mapping { $expected }).
    .next = Use the same version, or check the cells of the new one and change template_sha256 in the mapping.
failure-mapping-unread = The mapping { $file } cannot be read: { $why }
    .next = Check that the file is there and written in UTF-8.
failure-mapping-large = The mapping { $file } is larger than { $most } KB.
    .next = Check which file is given to --mapping.
failure-mapping-toml = { $file }:{ $line }: this is no mapping: { $why }
    .next = Check template_sha256 and the entries [[cell]].
failure-mapping-cell = { $file }:{ $line }: there is no cell “{ $cell }”.
    .next = Write it as letters of the column and number of the row: C12.
failure-mapping-far = { $file }:{ $line }: the cell { $cell } stands too far away. Cells are filled up to { $most }.
    .next = Name a cell of the form that is nearer.
failure-mapping-what = { $file }:{ $line }: it does not say what goes into { $cell }.
    .next = Write one of question, box or what (company, visit, date, interviewer). A cell of a table takes question, column and row.
failure-mapping-twice = { $file }:{ $line }: { $cell } on “{ $sheet }” is named a second time.
    .next = Delete one of the two.
failure-mapping-sheet = { $file }:{ $line }: the template has no sheet “{ $sheet }” (for { $cell }).
    .next = Write the name of the sheet exactly as in the template.
failure-mapping-merged = { $file }:{ $line }: { $cell } on “{ $sheet }” is not the top left one of merged cells.
    .next = Write { $first }.
failure-mapping-formula = { $file }:{ $line }: { $cell } on “{ $sheet }” holds a formula that other cells use too.
    .next = Name another cell.
failure-mapping-unknown = { $file }:{ $line }: { $what }, for { $cell } on “{ $sheet }”, is not in this interview.
    .next = “kikitori sets show” lists the ids of the questions.
failure-mapping-long = { $file }:{ $line }: the text for { $cell } on “{ $sheet }” is longer than the { $most } characters of a cell.
    .next = Give each question a cell of its own.
