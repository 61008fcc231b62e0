# Copies of the database: made by hand and by themselves, listed, put back.

copy-made = The copy is in { $file } ({ $size }, { $count ->
        [one] one interview
       *[other] { $count } interviews
    }, { $encrypted ->
        [yes] encrypted
       *[no] not encrypted
    }). It was read back and is whole.

copies-rule = Kept by themselves: the last { $weekly } weekly copies, one a month for the { $months } months before those, and the last { $migrations } from before a change of the database's form. They lie in { $folder }.
copies-none = There are no copies yet. One a week is made by itself in { $folder } when interviews are worked on; "kikitori backup FILE" makes one now.
copies-put-back = "kikitori recover NUMBER" puts one back.
copies-unprotected = The database is encrypted, but { $count ->
        [one] one copy is
       *[other] { $count } copies are
    } not: anyone can read them. Once there is an encrypted one that is whole, remove them.

copies-number = No.
copies-day = Day
copies-why = Made
copies-size = Size
copies-interviews = Interviews
copies-encrypted = Encrypted
copies-whole = State
copies-file = File
copies-why-weekly = weekly
copies-why-schema = before version { $schema } of its form was changed
copies-why-aside = set aside
copies-yes = yes
copies-no = no
copies-state-whole = whole
copies-state-damaged = damaged
copies-state-unknown = needs its passphrase

recover-done = The copy { $file } is the database now: { $count ->
        [one] one interview
       *[other] { $count } interviews
    }, last changed { $touched }.
recover-done-empty = The copy { $file } is the database now. There are no interviews in it.
recover-aside = What stood there before is kept as { $file }. "kikitori recover { $file }" takes it back.
recover-protected = The copy was not encrypted. The database is, with the passphrase it had.
recover-unprotected = The copy is not encrypted, and so the database is not any more. "kikitori passphrase" encrypts it.
recover-encrypted = The database is encrypted, as the copy is.
recover-ask-newer = The database holds { $count ->
        [one] one interview that is newer than the copy or not in it.
       *[other] { $count } interviews that are newer than the copy or not in it.
    } It is set aside, not deleted.
recover-ask-unprotected = The database is encrypted and the copy is not. Without the database's passphrase it is put back as it is: anyone can read it.
recover-ask = Put the copy back? (y/N)
recover-left = Nothing was changed.

notice-removed-later = Removed. Traces stay in the log until the other window closes; then they go by themselves.
notice-removed-copies = Removed from the database. Copies made before still hold it: "kikitori recover" lists them.

failure-recover-number = There is no copy { $number }.
    .next = "kikitori recover" lists the copies with their numbers.
failure-recover-no-file = There is no file { $file }.
    .next = Check its name, or choose a copy that "kikitori recover" lists.
failure-recover-newer = The database holds { $count ->
        [one] one interview that is newer than the copy or not in it.
       *[other] { $count } interviews that are newer than the copy or not in it.
    } Nothing was changed.
    .next = Add --yes to put the copy back all the same; the present database is set aside, not deleted.
failure-recover-unprotected = The database is encrypted and the copy is not. Nothing was changed.
    .next = Name the database's passphrase with --passphrase-file, or add --yes to put the copy back without encryption.

failure-copies-no-folder = { $file } is not a folder, so no copies are made by themselves.
    .next = Move it away, or make a copy with “kikitori backup FILE”.
failure-copies-not-writable = The folder { $file } cannot be written to, so no copies are made by themselves.
    .next = Make it writable: chmod 700

notice-copy-failed = The weekly copy could not be made; it is tried again at the next start. What you type is kept. ({ $why })
