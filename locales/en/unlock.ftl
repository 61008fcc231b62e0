# Opening an encrypted database; choosing a passphrase.

failure-no-random = This system gives no random numbers: { $why }
    .next = Check the state of the system, then run this again.
failure-passphrase-unread = The passphrase cannot be read from { $from }: { $why }
    .next = Check where the file is and who may read it.
failure-passphrase-empty = There is no passphrase in { $from }.
    .next = Put the passphrase on its first line.
failure-passphrase-left = No passphrase was decided on. The database was not made.
    .next = Start again to decide.
