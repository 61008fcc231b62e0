### The words of the screens

program = kikitori
too-small = This window is too small. Please make it at least 40 × 12. Nothing you typed is lost.

## The interview

save-saved = saved
save-looking = read only
save-saving = saving
save-trouble = not saved
paused = paused
visit = visit { $visit }
hint = Hint

# Must fit 7 cells up to 9999: it stands in a column.
characters = { $count } ch
read-as = Read as { $value }
read-not = Could not be read; kept as typed
answer-so-far = So far:
note-sign = note
note-title = Note (private)
typed-time-title = Minutes to add to this question
our-company = Our company

# Words known in the first column of the trade table, separated by "/";
# those of the other language too: an interview may be held in it.
trade-supplier = Supplier/Vendor/仕入先/仕入れ先/調達先
trade-partner = Partner/Subcontractor/Contractor/協力先/協力会社/外注先/提携先
trade-customer = Customer/Client/Buyer/得意先/お得意先/販売先/顧客/お客様
trade-user = End user/End-user/User/Consumer/エンドユーザー/最終消費者/消費者/利用者

## Probes. probe-keys takes at most 78 cells, probe-keys-short 38

probe-title = One step further
probe-keys = ↑↓ Enter or 1–{ $last } ask  Tab go on  4 does not know  5 declined  6 next visit
# On a shared screen nothing that the owner must not read.
probe-keys-shared = 1–{ $last } ask  Tab go on
probe-keys-short = 1–{ $last } ask Tab on 4 unsure 5 no 6 later

## The overview of questions

state-flagged = flagged
missing = lacks { $facets }
overview-title = Overview
agenda-title = Left to ask
agenda-empty = Nothing is left to ask.
overview-counts = { $enough } enough { $thin } thin { $open } open { $back } back
filter = Filter
nothing-found = Nothing matches. Try a shorter word.
help-title = Help: all keys
palette-title = Commands

# What the marks mean, right after "○" and so on. At most 58 cells in all.
mark-open = open
mark-thin = thin
mark-enough = enough
mark-settled = unknown
mark-not-applicable = n/a
mark-come-back = come back

## Home

home-counts = { $companies ->
        [one] { $companies } company
       *[other] { $companies } companies
    } · { $interviews ->
        [one] { $interviews } interview
       *[other] { $interviews } interviews
    }
search = Search
home-empty = No interviews yet. Choose with ↑↓ and start with Enter.
home-choice-demo = See the demo (half an interview, invented company)
home-choice-new = Begin a new interview
home-nothing-found = Nothing found. Enter begins a new interview of that name.
column-company = Company
column-industry = Industry
column-last = Last
column-state = State
column-thin = Thin
column-next = Next step
done = done
next-demo = try it
next-go-on = go on
next-second-visit = next visit
next-look = look back

## A new interview. Names of fields take at most 12 cells

form-title = New interview: type the company's name, Enter begins
form-company = Company
    .hint = The name of the company you will hear. Only this is needed.
form-industry = Industry
    .hint = Metal working, food and so on, as you would say it. Home finds it too.
form-employees = Employees
    .hint = About how many, part-timers included. Leave it empty if unknown.
form-founded = Founded
    .hint = A year, or a year and month; Japanese eras are read too. E.g. 1968
form-set = Questions
    .hint = What to ask about; ←→ choose. A short first visit has a set of its own.
form-interviewer = Interviewer
    .hint = Your name, so that whoever takes over knows who did the asking.
form-assisted = Who helps
    .hint = Alone or with an expert; ←→ choose. Text volumes are compared by it.
form-mode = Way to work
    .hint = ←→ choose. "Shared screen" hides hints, marks, notes. Can be changed.
form-need = Probing
    .hint = How readily thin answers bring up probes; ←→ choose. Can be changed.

## The end of a visit

finish-title = { $company } · end of visit { $visit }
finish-probes = Probes: { $offered } offered, { $asked } asked, { $characters ->
        [one] { $characters } character
       *[other] { $characters } characters
    } gained
finish-agenda = To ask next visit
and-more = and { $count } more

## Colours

theme-dark = Dark
theme-light = Light
theme-high-contrast = High contrast

## The foot of the screen: what Enter does in the answer

enter-next-cell = Enter next cell
enter-choose = ↑↓ Enter choose
enter-toggle = On / off
enter-take-back = Take back
enter-purge = Remove
enter-keep = Keep

## Notices: one line of at most 76 cells

notice-too-long = Too long, so it was not added. Shorten it, or split it up.
notice-no-probes = There are no more probes for this question. Tab goes on to the next.
notice-first-question = This is the first question. Tab goes on, Ctrl+G shows the others.
notice-last-question = That was the last question. Enter opens what is left; Ctrl+E ends.
notice-all-asked = That was the last question, and nothing is left to ask. Ctrl+E ends.
notice-paused = Paused. Ctrl+S once more, or typing, goes on.
notice-waiting = Noted that you waited. Write on, or Tab goes on to the next.
notice-double = The same text stands at "{ $topic }".
notice-kept-there = Kept at "{ $topic }" too. "Undo flag or mark" takes it back.
notice-kept-undone = What was kept at "{ $topic }" was taken back.
notice-mark-undone = Took back the mark on “{ $topic }”.
notice-nothing-to-undo = There is no flag or mark to take back. Ctrl+Z undoes typing.
notice-no-clock = No clock is running here. Ctrl+K leads to the way of working.
notice-mode = Way of working: { $value }
notice-need = Probing: { $value }
notice-assisted = Who helps: { $value }
notice-read-only = Opened to read only. Close the other window, if any, and open this again.
notice-finished = This visit has ended. To add to it, reopen it with Ctrl+R.
notice-goes-on = This company has an unfinished interview; here it goes on.
notice-no-demo = There is no demo to remove. Ctrl+D shows the demo.
notice-removed = Removed. None of its words are left.
notice-name-differs = That is another name. Type the same one to remove it, or Esc to keep it.
notice-nothing-chosen = No interview is chosen. Choose one with ↑↓.
notice-company-missing = The company has no name yet. Type one, then press Enter.
notice-note-shared = Notes stay closed while the screen is shared. Ctrl+K changes the mode.
notice-minutes-unread = The minutes could not be read. Type a number up to 1440, such as 15.

## Removing an interview

remove-ask = This removes { $visit } to { $company } for good.
remove-field = Type the company's name and Enter, or Esc to keep it

## What was heard. evidence-keys takes at most 38 cells

evidence-keys = ↑↓ scroll  any other key goes back
notice-evidence-shared = Not shown while the screen is shared.
notice-no-evidence = This question has no answer yet that was judged.

## Findings and promises: what is kept of a visit beside the answers. Names take at most 17 cells,
## their hints 58

remarks-title = Findings and promises: one a line
remarks-noticed = We noticed
    .hint = What you noticed as the listener
remarks-owner_noticed = Owner noticed
    .hint = What the owner noticed while talking, and said so
remarks-will_do = To be done
    .hint = By whom, what, until when
remarks-promise = Promised
    .hint = What you promised the owner
remarks-taboo = Not to mention
    .hint = Not to be brought up; on nothing that the owner gets
notice-remarks-shared = Findings stay closed while the screen is shared. Ctrl+K changes the mode.

## Tags on answers

tags-title = Tags: { $topic }
tags-none = There are no tags to choose from.
notice-tags-shared = Tags are not shown while the screen is shared. Ctrl+K changes the mode.

# The mark of an answer that the company wrote by itself, right after the topic
by-company = by company

## The stage of support (Step Zero). Names of fields take at most 11 cells

stages-title = Stage of support: { $company }
stages-stage = Stage
stages-supporter = Supporter
stages-consent = Hand-over
stages-0 = Decides to take a step
stages-1 = Finds the true issues
stages-2 = Has a prescription
stages-3 = Acts on it
stages-consent-yes = owner agrees
stages-consent-no = owner does not agree
stages-consent-open = not asked yet
stages-so-far = So far
column-stage = Step
notice-stage = “{ $company }” is at stage { $stage } now.

## The bin

bin-title = Bin: Enter takes back
bin-title-purge = Bin: Enter removes for good
notice-put-aside = “{ $company }”, { $visit }, is in the bin. Ctrl+Z takes it back.
notice-taken-back = “{ $company }”, { $visit }, is in the list again.
notice-bin-empty = The bin is empty.

## To hand over

finish-papers = Write
papers-sheet = Sheet
papers-handover = Hand-over
papers-reportout = Report-out
papers-agenda = Agenda
notice-report = Written: { $file }
