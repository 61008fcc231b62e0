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

## For every command

cli-global-database = The database that interviews are kept in
cli-global-lang = The language to speak
cli-global-question-sets = The folder of your own question sets (.toml)
cli-global-locales = The folder of your own words (.ftl under ja and en)
cli-global-listening = The folder of your own word lists for thin answers (ja.toml, en.toml, decision.toml)
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

cli-list = List what is recorded
cli-list-json = As JSON
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
cli-sets-schema = Print the JSON Schema that editors complete from

cli-backup = Copy the database (consistent, also while it is in use)
cli-backup-file = The new file to copy to
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
