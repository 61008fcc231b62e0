### The help of the command line, and wrong usage

cli-about = kikitori helps an interviewer in the Local Benchmark dialogue: hear an owner out, write it down, ask one step further.
cli-usage = Usage:
cli-commands = Commands:
cli-commands-or-home = Commands (without one, the home screen):
cli-arguments = Arguments:
cli-options = Options:
cli-more = For more, add --help.
cli-values = {" "}({ $values })
cli-variable = {" "}[environment: { $name }]

cli-files = Where the files lie:
cli-file-database = Database        { $path }
cli-file-config = Settings file   { $path }
cli-file-question-sets = Question sets   { $path }
cli-file-locales = Words           { $path }
cli-file-listening = Word lists      { $path }
cli-file-reports = Own reports     { $path }

## For every command

cli-global-database = The database that interviews are kept in
cli-global-lang = The language to speak
cli-global-question-sets = The folder of your own question sets (.toml)
cli-global-locales = The folder of your own words (.ftl under ja and en)
cli-global-listening = The folder of your own word lists for thin answers (ja.toml, en.toml, decision.toml)
cli-global-reports = The folder of your own templates, frames and schemes for reports
cli-global-passphrase-file = The file that holds the passphrase of an encrypted database
cli-global-passphrase-fd = The number of the file descriptor to read the passphrase from
cli-global-no-passphrase = Make a new database without a passphrase
cli-global-plain = Line by line (for screen readers, simple terminals and pipes)
cli-global-no-color = No colours (NO_COLOR does the same)
cli-global-help = Show this help
cli-global-version = Show the version

## Commands

cli-interview = Start an interview, or go on with the company's unfinished one
cli-interview-company = The company's name or a part of it, or a number or id from "list"; without it, the form of a new interview
cli-interview-demo = Look at half an interview with an invented company
cli-interview-set = The id of a question set ("sets list" shows them)
cli-interview-interviewer = The interviewer's name
cli-interview-assisted = Who helps: nobody, an expert beside you, a review afterwards
cli-interview-mode = Way to work: with the owner, on a shared screen, beforehand, from paper afterwards
cli-interview-need = How readily thin answers bring up probes

cli-practise = Role-play: practise listening to an invented owner (kept in a database apart from the real one)
cli-practise-scenario = The owner's ID, or part of the company's name; without it, choose from the list
cli-practise-list = The owners there are: trade, difficulty, earlier rounds
cli-practise-card = The card for whoever plays the owner, and the observer's sheet
cli-practise-role = Play the owner at this terminal: see the card and the questions as they come, tick what was told
cli-practise-rounds = The rounds there were
cli-practise-debrief = The debrief of a round; without a number, of the last one
cli-practise-understand = Say of questions from standard input (JSON Lines) what they ask, and how
cli-practise-partner = A partner plays the owner: beside you, or at a second terminal
cli-practise-new = Begin anew, though a round with this owner is not finished
cli-practise-seed = A number that settles how the owner talks: same number and questions, same words
cli-practise-trainee = The name of who practises
cli-practise-set = The ID of the question set that --understand knows
cli-practise-json = As JSON, for programs
cli-practise-output = The file to write (.html .md .json)

cli-present = Show an audience the interview, in a second terminal beside it
cli-present-interview = The interview to show: its number, ID, or part of the company's name; without it, the one that is open
cli-present-web = As a page for a browser on this machine
cli-present-port = The port of the page; without it, any free one

cli-review = Review an interview: comments and suggested wordings beside the owner's words, which stay as they are
cli-review-interview = The interview's number, ID, or part of the company's name
cli-review-reviewer = The reviewer's name

cli-list = List what is recorded
cli-list-json = As JSON
cli-list-bin = What lies in the bin
cli-list-company = Only companies with this in their name
cli-list-since = Only interviews begun on this day or later (2026-04-01, 2026-04, 2026)
cli-list-interviewer = Only those of this interviewer
cli-list-set = Only those held with this question set
cli-list-thin = Only those with thin answers left
cli-show = Show all of one interview
cli-show-interview = A number from "list", an id, or a part of a company's name that fits only one
cli-show-json = As JSON

cli-assess = Judge answers from standard input (JSON lines with id, lang, question, answer); verdicts to standard output
cli-assess-set = The id of the question set that was answered (locaben if none is named)
cli-assess-no-model = By rules alone, without the model

cli-sets = See, check and make question sets
cli-sets-list = List the question sets at hand
cli-sets-list-json = As JSON
cli-sets-show = Show the questions and probes of a set
cli-sets-show-id = The id of the set
cli-sets-show-json = As JSON
cli-sets-check = Show every fault in files of question sets at once
cli-sets-check-files = The files to check
cli-sets-check-json = As JSON, for editors
cli-sets-new = Make a small commented set to start from
cli-sets-new-id = The id of the new set (lower-case letters, digits, - and _)
cli-sets-new-output = A new file to write to; without it, standard output
cli-sets-import = Make a question set from an XLSForm workbook (.xlsx)
cli-sets-import-file = The workbook
cli-sets-import-output = A new file to write to; without it, standard output
cli-sets-export = Write a question set as an XLSForm workbook (.xlsx)
cli-sets-export-id = The id of the set
cli-sets-export-output = The file
cli-sets-schema = Print the JSON Schema that editors complete from
cli-sets-schema-scenario = Print the one of an owner's file, not of a question set

cli-report = Give back what was heard, as a sheet or a page, by the file's ending (.xlsx, .html, .md, .csv, .json)
cli-report-interview = A number from "list", an id, or a part of a company's name that fits only one
cli-report-output = The file, or a folder (then the file is named after the company); without it, Markdown to standard output
cli-report-kind = A page (sheet, handover, reportout, agenda, review, observer, form) or the id of a frame (swot, …); "report --list" names all
cli-report-template = Your institution's own workbook (.xlsx), to be filled
cli-report-mapping = Which answer goes into which cell of the workbook (.toml)
cli-report-list = List the pages and frames there are

cli-stats = Compare text volume, time and probes
cli-stats-by = What to compare by
cli-stats-json = As JSON
cli-stats-output = A file (.json, .csv, .html)
cli-stats-company = Only companies with this in their name
cli-stats-since = Only interviews begun on this day or later (2026-04-01, 2026-04, 2026)
cli-stats-interviewer = Only those of this interviewer
cli-stats-set = Only those held with this question set
cli-stats-thin = Only those with thin answers left

cli-import = Take in interviews (.jsonl) and forms that companies filled in (.xlsx)
cli-import-files = The files. What a line of .jsonl leaves out is taken as: assisted alone, set locaben, visit 1, started now, interviewer unnamed
cli-import-update = Of an interview known already, the one changed later stands
cli-import-judge = Judge answers that come without a verdict
cli-import-into = The interview that a form belongs to, where it is not the one it names

cli-export = Hand interviews to other programs, by the file's ending: .jsonl (everything), .csv, audit.csv (ODK), paradata.tab (Survey Solutions)
cli-export-interviews = The interviews; all where none is named
cli-export-output = The file
cli-export-wide = Of a .csv: a row for each interview (else one for each answer)
cli-export-bom = Of a .csv: begin with a byte order mark, for Excel
cli-export-company = Only companies with this in their name
cli-export-since = Only interviews begun on this day or later (2026-04-01, 2026-04, 2026)
cli-export-interviewer = Only those of this interviewer
cli-export-set = Only those held with this question set
cli-export-thin = Only those with thin answers left

cli-company = Names and stages of companies
cli-company-rename = Give a company another name
cli-company-rename-company = The company's name or a part of it
cli-company-rename-name = The new name
cli-company-merge = Make two companies one: the first one's interviews become the second's
cli-company-merge-company = The company that goes
cli-company-merge-into = The company that stays
cli-company-stage = Show the stage of a company's support (0 to 3), or set it
cli-company-stage-company = The company's name or a part of it
cli-company-stage-stage = 0 decided to take a step, 1 the true issues, 2 the prescription, 3 action
cli-company-stage-supporter = Who supports the company from now on
cli-company-stage-consent = Whether the owner consents to the records being handed on
cli-company-stage-json = As JSON

cli-remove = Put an interview into the bin
cli-remove-interview = A number from "list", an id, or a part of a company's name that fits only one
cli-restore = Take an interview out of the bin
cli-restore-interview = A number from "list --bin", or an id

cli-backup = Copy the database (consistent, also while it is in use)
cli-backup-file = The new file to copy to, or a folder (then the copy is named after the day)
cli-backup-decrypted = Copy without the encryption (anyone can read the copy)
cli-recover = List the copies; put one back as the database; rescue what can be read from a damaged one
cli-recover-copy = The copy to put back (a number from the list, or a file)
cli-recover-rescue = Rescue what can be read from the damaged database into a new file
cli-recover-output = The new file for what is rescued
cli-recover-yes = Put the copy back without asking, though the database holds what the copy does not
cli-recover-json = The list of copies as JSON
cli-passphrase = Encrypt the database, or change its passphrase
cli-passphrase-new-passphrase-file = The file that holds the new passphrase
cli-passphrase-new-passphrase-fd = The number of the file descriptor to read the new passphrase from
cli-doctor = Check storage, clock, characters and more; say what to do where something is wrong
cli-doctor-json = As JSON
cli-completions = Print the completion script of a shell
cli-completions-shell = The name of the shell
cli-man = Print the manual, for man

## Wrong usage

failure-usage-argument = The argument "{ $argument }" cannot be used here.
    .next = Check its spelling and its place.
failure-usage-argument-guess = The argument "{ $argument }" cannot be used here.
    .next = Did you mean "{ $guess }"?
failure-usage-command = There is no command "{ $command }".
    .next = kikitori --help lists the commands.
failure-usage-command-guess = There is no command "{ $command }".
    .next = Did you mean "{ $guess }"?
failure-usage-command-missing = A command is missing.
    .next = Use one of: { $known }
failure-usage-value = "{ $value }" cannot be used for { $argument }.
    .next = Use one of: { $known }
failure-usage-value-unknown = "{ $value }" cannot be used for { $argument }.
    .next = Check the value.
failure-usage-value-missing = The value of { $argument } is missing.
    .next = Write it right after.
failure-usage-no-value = { $argument } takes no value ("{ $value }").
    .next = Leave the value out.
failure-usage-missing = Something is missing: { $argument }
    .next = Add it.
failure-usage-conflict = { $argument } and { $other } cannot be used together.
    .next = Leave one of them out.
failure-usage-twice = { $argument } was given twice.
    .next = Leave one of them out.
failure-usage-not-utf8 = One of the arguments cannot be read as UTF-8.
    .next = Type it again.
failure-usage-other = This is not how it is used ({ $error }).
    .next = Check the usage.
