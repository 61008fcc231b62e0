# Opening an encrypted database; choosing a passphrase.

failure-no-random = This system gives no random numbers: { $why }
    .next = Check the state of the system, then run this again.
failure-passphrase-unread = The passphrase cannot be read from { $from }: { $why }
    .next = Check where the file is and who may read it.
failure-passphrase-empty = There is no passphrase in { $from }.
    .next = Put the passphrase on its first line.
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
gate-first = A new passphrase (at least { $fewest } characters)
gate-first-more = Any language will do. If you forget it, only the recovery key that comes next opens the file.
gate-short = Too short: it needs at least { $fewest } characters.
gate-suggested = Write this down, then go on with Enter.
gate-again = The same passphrase once more
gate-differs = That differs from the first time. Type it again; Esc starts over.
gate-making = Making the key…
gate-written = Recovery key (shown this once)
gate-written-more = Opens the file if you forget. Keep it on paper, not with the laptop.
gate-last = Its last 4 characters
gate-last-group = Those are not its last 4 characters. Look at what you wrote down.
gate-keys-open = Enter open  Ctrl+T show  Esc leave
gate-keys-enter = Enter open  Ctrl+T show  Esc back
gate-keys-locked = Enter open  Ctrl+T show  Ctrl+Q quit
gate-keys-covered = Ctrl+Q quit
gate-keys-choose = Tab choose  Enter OK  Esc leave
gate-keys-first = Enter OK Ctrl+G suggest Ctrl+T show Esc
gate-keys-again = Enter next  Ctrl+T show  Esc back
gate-keys-written = Enter go on  Esc start over
