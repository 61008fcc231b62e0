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
