# The database: what could not be done with it.

-ask-doctor = kikitori doctor checks the storage.

failure-store-full = The disk is full: { $file } cannot be written.
    .next = Free some space. In an interview, what is typed stays on the screen and is saved as soon as there is room; a command has to be given again.
failure-store-locked = Another program is using { $file } at this moment.
    .next = Close the other program. In an interview, what is typed is saved as soon as the file is free; a command has to be given again.
failure-store-read-only = { $file } must not be written.
    .next = Change the rights of the file and its folder, or name another place with --database.
failure-store-disk = The disk gave an error at { $file }: { $why }
    .next = Save a copy on another disk with “kikitori backup”. { -ask-doctor }
failure-store-sync = The disk did not take in what was saved in { $file }: { $why }
    .next = It is tried again. Until then a power cut can lose the last words: save a copy on another disk with “kikitori backup”.
failure-store-cannot-open = { $file } cannot be opened: { $why }
    .next = Check that the folder exists and may be read and written, or name another place with --database.
failure-store-link = { $file } is a symbolic link.
    .next = Name the file that it points to with --database.
failure-store-not-a-file = { $file } is not a file.
    .next = Name a file with --database.
failure-store-none = There is no database at { $file } yet.
    .next = Start an interview, or name another database with --database.
failure-store-in-use = { $file } is in use by another window.
    .next = Go on in that window, or close it. Until then the interviews can be read here, but not changed.
failure-store-opened-to-read = { $file } was opened to read only.
    .next = Close the other window and open the database again.
failure-store-not-a-database = { $file } is not a database, or its beginning is damaged. It was left as it is.
    .next = If it should be one, “kikitori recover” shows the copies, and “kikitori recover --rescue -o FILE” saves what can still be read. If not, name another file with --database.
failure-store-not-ours = { $file } is the database of another program. It was left as it is.
    .next = Name another file with --database.
failure-store-newer = { $file } was written by a newer version (schema { $version }; this program knows { $known }). It was left as it is.
    .next = Update kikitori, or export the interviews with the newer version.
failure-store-older = { $file } was written by an older version.
    .next = Open it once for writing with “kikitori”: a copy is kept beside it, and it is brought up to date.
failure-store-damaged = { $file } is damaged. It was left as it is. Found: { $found ->
        [pages] pages that cannot be read.
        [value] a value that does not belong in its column.
       *[other] { $found }
    }
    .next = “kikitori recover” shows the copies and puts one back. “kikitori recover --rescue -o FILE” saves what can still be read.
failure-store-damaged-row = { $file } is damaged. It was left as it is. Found: { $table ->
        [answer] an answer
        [follow_up] a follow-up
        [interval] a time
        [revision] an earlier wording
        [question_set] the question set
        [company] the company
       *[interview] the head
    } of interview { $interview } is no longer what was saved.
    .next = “kikitori recover” shows the copies and puts one back. “kikitori recover --rescue -o FILE” saves what can still be read.
failure-store-damaged-part = { $file } is damaged. It was left as it is. Found: a row of { $table } is no longer what was saved.
    .next = “kikitori recover” shows the copies and puts one back. “kikitori recover --rescue -o FILE” saves what can still be read.
failure-store-unchecked = { $file } could not be checked for damage. It was left as it is.
    .next = Open it again. { -ask-doctor }
failure-store-set = The question set cannot be kept: { $why }
    .next = Check the set with “kikitori sets check”.
failure-store-too-long = The text is too long: { $bytes } bytes, at most { $most } can be kept in one answer.
    .next = Shorten it, or divide it between questions. Nothing was cut off.
failure-store-no-interview = There is no interview { $interview }.
    .next = “kikitori list” shows which there are.
failure-store-known-id = This interview is already recorded, as number { $interview }.
    .next = Open number { $interview }.
failure-store-none-found = No interview fits “{ $wanted }”.
    .next = “kikitori list” shows which there are.
failure-store-several = Several companies fit “{ $wanted }”: { $names }
    .next = Give more of the name, or the number from “kikitori list”.
failure-store-none-in-bin = No interview in the bin has the number or id “{ $wanted }”.
    .next = “kikitori list --bin” shows what lies there.
failure-store-no-company = There is no company “{ $company }”.
    .next = “kikitori list” shows the companies' names.
failure-store-company-taken = There is a company “{ $name }” already. No name was changed.
    .next = If they are the same one, “kikitori company merge '{ $company }' '{ $name }'” makes one of them. If not, choose a name that tells them apart.
failure-store-company-same = Both are the same company ({ $company }).
    .next = Check which one is to go and which one is to stay.
failure-store-backup-itself = { $file } is the database itself.
    .next = Name another file for the copy.
failure-store-backup-other = { $file } is another file. It was left as it is.
    .next = Name a new file for the copy.
failure-store-backup-name = A copy cannot be given the name { $file }.
    .next = Use a name without unreadable characters.
failure-store-encrypted = { $file } is encrypted. Opening it needs its passphrase.
    .next = Run this at a terminal, or name a file that holds the passphrase with --passphrase-file.
failure-store-wrong-passphrase = The passphrase does not fit { $file }. The file was left as it is.
    .next = Type it again; the recovery key opens it too. If neither fits, its first bytes may be damaged: “kikitori recover” shows the copies, “kikitori recover --rescue -o FILE” looks for the key.
failure-store-not-encrypted = { $file } is not encrypted. It is not opened with the passphrase that was given.
    .next = If it is the right database, leave the passphrase out. “kikitori passphrase” encrypts it.
failure-store-encrypted-here-not = { $file } is encrypted, and this kikitori was built without encryption.
    .next = Open it with a kikitori that has encryption.
failure-store-shut = The database is closed while the screen is locked.
    .next = Give the passphrase to unlock it.
failure-store-backup-differs = The copy { $file } was read back and does not hold as many interviews as the database. It was not kept.
    .next = Try again. { -ask-doctor }

failure-store-damaged-log = The log beside { $file } (its name ends in -wal) is damaged or belongs to another database. Both were left as they are.
    .next = “kikitori recover --rescue -o FILE” saves what can be read of both; “kikitori recover” shows the copies. Only if the log is not needed, move it away: what was typed last may stand in it.
failure-store-rescue-nothing = Nothing in { $file } can still be read. It was left as it is.
    .next = “kikitori recover” shows the copies. If it is encrypted, check the passphrase.
