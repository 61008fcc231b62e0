# Opening an encrypted database; choosing a passphrase.

failure-no-random = This system gives no random numbers: { $why }
    .next = Check the state of the system, then run this again.
failure-passphrase-unread = The passphrase cannot be read from { $from }: { $why }
    .next = Check where the file is and who may read it.
failure-passphrase-empty = There is no passphrase in { $from }.
    .next = Put the passphrase on its first line.
failure-passphrase-not-given = No passphrase was given, so { $file } was not opened.
    .next = Start again when you have it; the recovery key opens it too.
failure-passphrase-left = No passphrase was decided on. Nothing was made or changed.
    .next = Start again to decide.

## The passphrase on the whole screen, and locking

gate-open = { $file } is encrypted.
gate-enter = The real interviews are encrypted ({ $file }).
gate-locked = Locked
gate-covered = Press any key to go back to where you were.
gate-passphrase = Passphrase
gate-empty = Type the passphrase. The recovery key opens it too.
gate-checking = Checking…
gate-wrong = That is not the passphrase. Try again. The recovery key opens it too.
gate-wait = The next try is in { $seconds } s. You can type meanwhile.
gate-long = That is too long and was left out.
gate-choose = Encrypt the interviews?
gate-encrypted = With a passphrase (recommended)
gate-encrypted-more = Whoever gets the laptop or the file cannot read it without the passphrase. You type it at each start.
gate-plain = Without a passphrase
gate-plain-more = Whoever gets this laptop or a copy of the file can read all that owners said. You can encrypt later: kikitori passphrase.
gate-later = Look around first
gate-later-more = Demonstration and practice. Nothing of a real company is recorded; you are asked again before your first interview.
gate-first = A new passphrase (at least { $fewest } characters)
gate-first-more = Any language will do. If you forget it, only the recovery key that comes next opens the file.
gate-short = Too short: it needs at least { $fewest } characters.
gate-suggested = Write this down, then go on with Enter.
gate-again = The same passphrase once more
gate-differs = That differs from the first time. Type it again; Esc starts over.
gate-making = Making the key…
gate-written = Recovery key (shown this once)
gate-written-more = Opens the file if you forget. Keep it on paper, not with the laptop.
gate-last = To go on, type its last 4
gate-last-group = Those are not its last 4 characters. Look at what you wrote down.
gate-idle = No key came for a while: what was typed is gone from the screen.
gate-idle-key = No key came for a while: start over. The recovery key you wrote down opens nothing.
gate-keys-open = Enter open  Ctrl+T show  Esc leave
gate-keys-enter = Enter open  Ctrl+T show  Esc back
gate-keys-locked = Enter open  Ctrl+T show  Ctrl+Q quit
gate-keys-covered = Ctrl+Q quit
gate-keys-choose = Tab choose  Enter OK  Esc leave
gate-keys-first = Enter OK Ctrl+G suggest Ctrl+T show Esc
gate-keys-again = Enter next  Ctrl+T show  Esc back
gate-keys-written = Enter go on  Esc start over

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
