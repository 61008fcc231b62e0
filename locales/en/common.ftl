### Words used all over the program

## Where a question stands

state-open = not asked yet
state-answered = answered
state-none = none
state-unknown = owner does not know
state-declined = declined
state-later = next visit
state-not_applicable = not applicable

## How the interview is held

mode-preparing = preparing
mode-together = together
mode-shared = shared screen
mode-afterwards = afterwards
mode-practice = Practice (role-play)

assisted-alone = alone
assisted-accompanied = with an expert
assisted-reviewed = reviewed

need-off = off
need-gentle = gentle
need-normal = normal
need-strict = strict

## A date as it was read. $western is the western date, $era the Japanese year

date-both = { $western } ({ $era })
date-western-year = { $year }
date-western-month = { date-month } { $year }
date-western-day = { $day } { date-month } { $year }
date-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
date-era-or = {" / "}
date-era-year = { $era } { $year }
date-era-first = { $era } 1
era-meiji = Meiji
era-taisho = Taisho
era-showa = Showa
era-heisei = Heisei
era-reiwa = Reiwa
