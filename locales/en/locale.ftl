### What can happen when files of words are read

failure-locale-unreadable = The file of words { $path } could not be read ({ $reason }).
    .next = Check that you are allowed to read it. Until then the built-in words are used.
failure-locale-no-file = { $path } is not a regular file, so no words were read from it.
    .next = Use names that end in .ftl for files of words only.
failure-locale-too-large = The file of words { $path } is larger than 1 MB and was not read.
    .next = Split the file, or remove the words you do not need.
failure-locale-not-utf8 = The file of words { $path } is not UTF-8 and was not read.
    .next = Save it again as UTF-8.
failure-locale-syntax = The file of words { $path } has a mistake in the message that starts on line { $line }.
    .next = Write it as "name = words". Until then the built-in words are used for it.
