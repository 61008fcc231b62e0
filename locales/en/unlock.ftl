# Opening an encrypted database; choosing a passphrase.

failure-no-random = This system gives no random numbers: { $why }
    .next = Check the state of the system, then run this again.
failure-passphrase-unread = The passphrase cannot be read from { $from }: { $why }
    .next = Check where the file is and who may read it.
failure-passphrase-empty = There is no passphrase in { $from }.
    .next = Put the passphrase on its first line.
failure-passphrase-left = No passphrase was decided on. The database was not made.
    .next = Start again to decide.

# Asked for in lines.
unlock-ask = The passphrase of { $file } (not shown):
unlock-wrong = That is not the passphrase, nor the recovery key. { $left ->
        [one] 1 more try.
       *[other] { $left } more tries.
    }
unlock-offer =
    A database will be made at { $file }. What owners tell of their companies will be in it.

    1  Encrypt it with a passphrase (recommended): nobody reads it without, even if the machine is stolen.
    2  No passphrase: anyone who gets at this file, or at a copy of it, can read it.
unlock-offer-ask = 1 or 2 (Enter: 1, Ctrl+D: leave):
unlock-offer-which = Type 1 or 2.
unlock-offer-plain = It is made without a passphrase. “kikitori passphrase” encrypts it later.
unlock-new = The passphrase needs at least { $fewest } characters; several words are easier to keep in mind than signs. Press Enter alone for a suggestion.
unlock-new-ask = New passphrase (not shown):
unlock-new-again = The same again:
unlock-new-suggestion = A suggestion: { $suggestion }
    Write it down, then type it or another one.
unlock-new-short = That is too short: at least { $fewest } characters.
unlock-new-long = That is too long: at most { $most } bytes of text.
unlock-new-recovery-key = That is a recovery key. Think of a passphrase.
unlock-new-differs = The two are not the same. Again from the beginning.
unlock-recovery-key = Recovery key: { $key }
    Write it down and keep it away from the machine. It opens the database when the passphrase is forgotten: type it where the passphrase is asked for. It is not shown again.
unlock-recovery-key-unsaid = The recovery key is not shown here, because this output may go into a file. “kikitori passphrase” at a terminal makes and shows a new one.
unlock-plain-made = The database { $file } is made without a passphrase: anyone who gets at the file can read it. “kikitori passphrase” encrypts it (--no-passphrase leaves this sentence out).

passphrase-encrypted = { $file } is now encrypted.
passphrase-changed = { $file } now opens by the new passphrase.
passphrase-old-recovery-key = The old passphrase and the old recovery key no longer open this file.
passphrase-left-plain = Copies made before are still without a passphrase: backups elsewhere, exports, and beside the database whatever is named here.
passphrase-left-old = Copies made before still open by the old passphrase and the old recovery key: backups elsewhere, and beside the database whatever is named here.
passphrase-left-traces = The old file was overwritten. On an SSD or a memory stick traces of it may remain that a program cannot reach.

backup-decrypted = It is without encryption: anyone who gets at it can read it.

failure-encryption-none = This kikitori was built without encryption.
    .next = Use one that has it, or leave the passphrase out.
failure-passphrase-short = The passphrase in { $from } is too short for a database: at least { $fewest } characters.
    .next = Choose a longer one; several words are easier to keep in mind than signs.
failure-passphrase-long = The first line of { $from } is longer than { $most } bytes.
    .next = Put the passphrase alone on its first line.
failure-passphrase-is-recovery-key = This is a recovery key, not a passphrase.
    .next = Think of a passphrase of your own.
failure-passphrase-file-loose = Other users of this machine may read { $file }.
    .next = Take it from them: chmod 600
failure-passphrase-no-descriptor = This system has no numbered descriptors to read a passphrase from.
    .next = Name a file with --passphrase-file.
failure-passphrase-none-new = Nobody is at a terminal to be asked for the new passphrase.
    .next = Run this at a terminal, or name a file that holds it with --new-passphrase-file.
failure-passphrase-unchanged = No new passphrase was decided on. The database is as it was.
    .next = Start again to decide.
