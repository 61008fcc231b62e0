# kikitori doctor: whether this machine is fit for an interview, point by point.

doctor-state-good = good
doctor-state-untested = not tested
doctor-state-attention = attention
doctor-state-bad = bad

doctor-group-database = Database
doctor-group-disk = Disk
doctor-group-terminal = Terminal
doctor-group-system = System
doctor-group-files = Your files

doctor-all-good = Fit for an interview.
doctor-to-look-at = Fit for an interview. { $attention ->
        [one] 1 point wants
       *[other] { $attention } points want
    } attention.
doctor-not-to-trust = Do not use it for an interview as it is: { $bad } bad, { $attention } to look at.
doctor-checking = Checking the database… ({ $done }/{ $of })

## Database

doctor-database = It is at { $file }.
doctor-database-none = There is none yet. The first interview makes it at { $file }.
doctor-rights = Only you can read it.
doctor-rights-untested = Whether others can read it cannot be tested on this system.
doctor-rights-open = Others can read, or see the names of, { $count ->
        [one] { $path }.
       *[other] { $count } files and folders ({ $path } and more).
    }
    .next = Keep them to yourself: chmod go-rwx { $paths }
doctor-rights-foreign = { $path } belongs to another user.
    .next = Log in as the person who interviews. If the file is yours, have an administrator mend its owner (chown).
doctor-rights-folder-foreign = The folder { $path } belongs to another user, who can remove or replace your files.
    .next = Move the database to a folder of your own and name it with --database.
doctor-encrypted = It is encrypted.
doctor-plain = It is not encrypted. Whoever has this computer, or a copy, can read every answer.
    .next = Give it a passphrase with “kikitori passphrase”.
doctor-plain-build = It is not encrypted. Whoever has this computer, or a copy, can read every answer.
    .next = This kikitori was built without encryption. Install one that has it, then give the database a passphrase with “kikitori passphrase”.
doctor-in-use = Another window is using it (here it is only read).
doctor-locked = Its inside was not tested: no passphrase was given.
    .next = Run this at a terminal, or name a file that holds the passphrase with --passphrase-file.
doctor-holds = It opens: { $interviews ->
        [one] 1 interview
       *[other] { $interviews } interviews
    }, { $size }, schema { $version }.
doctor-whole = It is whole (its structure and every row were checked).
doctor-copies = The newest copy is { $days ->
        [0] from today.
        [one] 1 day old.
       *[other] { $days } days old.
    }
doctor-copies-due = The newest copy is { $days } days old. The next one is made when you next open kikitori to work.
doctor-copies-unneeded = There is no interview yet, so no copy is needed.
doctor-copies-none = There is no copy beside the database.
    .next = Make one with “kikitori backup FILE”, best on another disk.
doctor-copies-old = The newest copy is { $days } days old.
    .next = Make a new one with “kikitori backup FILE”, best on another disk.
doctor-copies-plain = { $count ->
        [one] 1 copy
       *[other] { $count } copies
    } beside this encrypted database can be read without the passphrase:
    { $paths }
    .next = Delete what you do not need: it is from before there was a passphrase.
doctor-trail = { $told }
doctor-trail-broken = { $told }
    .next = This is tampering or a damaged file. Compare with a copy, or with the hash on a printed page, to find out which is right.

## Disk

doctor-kind = It is a disk of this computer ({ $kind }).
doctor-kind-memory = It is memory, not a disk ({ $kind }): everything is gone at power off.
    .next = Name a folder on a disk with --database.
doctor-kind-network = It is reached over a network or through another program ({ $kind }). Nothing is saved when the connection breaks, and two windows may write at once.
    .next = Keep the database on this computer’s own disk, and only copies there.
doctor-kind-removable = It has the format of sticks and cards ({ $kind }): easily damaged when pulled out, and others can read it.
    .next = Keep the database on this computer’s own disk, and only copies there.
doctor-kind-unknown = What kind of disk it is could not be told.
doctor-disk-silent = The folder { $folder } did not answer within 5 seconds. The database was not tested.
    .next = Check the network or the disk’s cable, or name a place on this computer’s own disk with --database.
doctor-disk-read-only = { $folder } is on a read-only disk. Nothing can be saved there.
    .next = Connect it so that it can be written, or name another place with --database.
doctor-disk-unwritable = Nothing can be written in the folder { $folder }: { $why }
    .next = Change the folder’s permissions, or name another place with --database.
doctor-sync = It writes through in { $median } ms (median of { $times }; worst { $worst } ms).
doctor-sync-fast = It claims to have written in { $median } ms (median of { $times }; worst { $worst } ms). That is too fast to be true: it may not really write, and a power cut may lose the last words.
    .next = In a virtual machine, set the disk’s cache to write through. Otherwise make a copy on another disk after each interview with “kikitori backup”.
doctor-sync-slow = It takes { $median } ms to write (median of { $times }; worst { $worst } ms). A power cut loses what was typed in that time.
    .next = Stop other heavy programs, or name a faster disk with --database.
doctor-sync-memory = It is memory: how fast it writes means nothing.
doctor-sync-failed = The disk refuses to write: { $why }
    .next = Do not use this disk; name another with --database.
doctor-log = The database can keep its log (WAL) there.
doctor-log-none = The database cannot keep its log (WAL) there. Typing will wait for the disk each time.
    .next = Name a place on this computer’s own disk with --database.
doctor-locks = Two windows are kept from writing at once.
doctor-locks-none = Two windows are not kept from writing at once ({ $why }).
    .next = Open only one window, or name a place on this computer’s own disk with --database.
doctor-space = { $free } are free (about { $interviews } interviews).
doctor-space-little = Only { $free } are free (about { $interviews } interviews).
    .next = Make room by deleting files you do not need.
doctor-space-none = Only { $free } are free (about { $interviews } interviews). Saving will fail before long.
    .next = Make room by deleting files you do not need, or name another disk with --database.
doctor-space-unknown = How much is free could not be told.

## Terminal

doctor-size = The screen has { $columns } columns and { $rows } rows.
doctor-size-small = The screen has only { $columns } columns and { $rows } rows. Parts of it will be hidden.
    .next = Make the window larger than 60 columns by 16 rows, or the letters smaller.
doctor-size-tiny = The screen has only { $columns } columns and { $rows } rows: too small for an interview.
    .next = Make the window larger than 60 columns by 16 rows, or the letters smaller.
doctor-size-untested = The size of the screen was not tested: this is not a terminal.
doctor-term = The terminal is { $term }.
doctor-term-unset = The kind of terminal (TERM) is not set.
    .next = Run this at a terminal, or set it: export TERM=xterm-256color
doctor-term-dumb = The terminal cannot draw a screen (TERM=dumb).
    .next = Use another terminal, or go line by line with “kikitori --plain”.
doctor-term-console = This is Linux’s text console (TERM=linux). It has no kanji.
    .next = Use a terminal window on the desktop.
doctor-colours = 256 colours or more can be shown.
doctor-colours-few = Only the basic colours can be shown.
doctor-colours-none = No colours can be shown. It works without them.
doctor-colours-off = Colours are off, as you asked.
doctor-locale = The characters are UTF-8 ({ $name }={ $value }).
doctor-locale-other = The characters are not UTF-8 ({ $name }={ $value }). Japanese may not show as it should.
    .next = Set it: export { $name }=ja_JP.UTF-8 (or C.UTF-8, where there is no such locale)
doctor-locale-unset = No character set is chosen (LANG, LC_ALL, LC_CTYPE). Japanese may not show as it should.
    .next = Set it: export LANG=ja_JP.UTF-8 (or C.UTF-8, where there is no such locale)
doctor-widths = The terminal and this program count the width of characters alike.
doctor-widths-ambiguous = The terminal gives some signs two cells (terminal, program): { $texts }. The screen will be out of line.
    .next = Set “ambiguous width” to narrow. GNOME Terminal: Preferences, Compatibility, Ambiguous-width characters: Narrow. iTerm2: Profiles, Text, “Ambiguous characters are double-width” off. mintty: Options, Text, Ambiguous width: narrow. xterm: without -cjk_width.
doctor-widths-other = The terminal counts some characters differently (terminal, program): { $texts }. Lines with them look shifted; what is kept stays right.
    .next = If you use these characters, try another terminal (a new GNOME Terminal, kitty, WezTerm, Windows Terminal).
doctor-widths-silent = The width of characters was not tested: the terminal does not answer.
doctor-widths-untested = The width of characters was not tested: this is not a terminal.
doctor-font = See for yourself: { $glyphs }
    .next = If you see boxes or question marks here, choose a font such as Noto Sans Mono CJK JP, IPAGothic or BIZ UDGothic in the terminal’s settings.
doctor-font-untested = The font was not tested: this is not a terminal.

## System

doctor-clock = The clock says { $now }.
doctor-clock-wrong = The clock says { $now }.
    .next = Set the computer’s date and time.
doctor-clock-behind = The clock ({ $now }) is behind the last save in the database ({ $newest }).
    .next = Check the computer’s date and time. If they are right, the computer that saved was ahead.
doctor-zone = The time zone is { $zone }.
doctor-zone-unknown = The time zone is not known. Times are shown in UTC.
    .next = Set the computer’s time zone, or: export TZ=Asia/Tokyo
doctor-clock-runs = The clock that times an interview runs.
doctor-clock-stands = The clock that times an interview stands still.
    .next = Restart the computer. If that does not help, use another one.
doctor-random = There are random numbers for keys.
doctor-random-none = There are no random numbers for keys ({ $why }).
    .next = Restart the computer. If that does not help, use another one.
doctor-core = A crash leaves nothing of the memory on the disk.
doctor-core-left = A crash may leave what is in memory (answers, keys) on the disk.
    .next = Run ulimit -c 0 before you start kikitori.
doctor-core-unknown = Whether a crash leaves what is in memory on the disk cannot be tested on this system.
doctor-version = kikitori { $version }, SQLite { $sqlite }, SQLCipher { $sqlcipher }.
doctor-version-plain = kikitori { $version }, SQLite { $sqlite }, built without encryption.
    .next = For what companies tell you, use a kikitori built with encryption.

## Your files

doctor-home = Your home folder is { $home }.
doctor-home-none = The home folder { $home } does not exist.
    .next = Set HOME to the right folder, or have an administrator make your home folder.
doctor-home-closed = Nothing can be written in the home folder { $home }.
    .next = Check the folder’s permissions, or name a place you can write with --database.
doctor-home-unknown = Your home folder is not known.
    .next = Set HOME to a folder of your own.
doctor-config = The config file has no faults.
doctor-config-faults = { $faults ->
        [one] The configuration has a fault:
       *[other] The configuration has { $faults } faults. The first:
    } { $first }
    .next = { $todo }
doctor-sets = { $sets } question sets can be used.
doctor-sets-faults = { $faults ->
        [one] A file of question sets was left out
       *[other] { $faults } files of question sets were left out
    } ({ $sets } sets can be used). The first: { $first }
    .next = { $todo }
doctor-locales = The files of words have no faults.
doctor-locales-faults = { $faults ->
        [one] The files of words have a fault:
       *[other] The files of words have { $faults } faults. The first:
    } { $first }
    .next = { $todo }
doctor-listening = The word lists for listening have no faults.
doctor-listening-faults = { $faults ->
        [one] The word lists for listening have a fault:
       *[other] The word lists for listening have { $faults } faults. The first:
    } { $first }
    .next = { $todo }
doctor-reports = The templates of reports have no faults.
doctor-reports-faults = { $faults ->
        [one] The templates of reports have a fault:
       *[other] The templates of reports have { $faults } faults. The first:
    } { $first }
    .next = { $todo }
