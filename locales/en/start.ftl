### At the start: settings, places, the terminal

failure-config-unread = The settings file { $file } cannot be read ({ $error }).
    .next = Check its permissions and that it is UTF-8. Until then the program runs without settings.
failure-config-no-file = The settings file { $file } is a folder or a device, not a file.
    .next = Put a text file there, or nothing. Until then the program works without settings.
failure-config-large = The settings file { $file } is longer than { $most } KB, more than any settings.
    .next = Make it shorter. Until then the program works without settings.
failure-config-wrong = Line { $line } of the settings file { $file } cannot be understood ({ $error }).
    .next = Correct that line. Until then the program runs without settings.
failure-no-home = There is no telling where your personal files are.
    .next = Set the environment variable HOME and start again.
failure-terminal = The terminal cannot show the screen ({ $error }).
    .next = Start the program directly in a terminal, or use it line by line with --plain.
failure-set-unknown = There is no question set "{ $set }".
    .next = Sets there are: { $known }
