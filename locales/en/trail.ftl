### The trail: whether what was kept was changed later without this program

## On pages and in show

page-sealed = Hash of the record: { $hash } ({ $day })

## What was found

trail-whole = Interviews whose record is as this program left it: { $count }.
trail-open = Not sealed yet in part (somebody is at it, or was when it stopped): { $interviews }. It is sealed when it is left or next opened.
trail-unsealed = Interviews from before there was a trail: { $count }. They can be verified from their next change on.
trail-next = This is tampering or a damaged file. Compare with a copy, or with the hash on a printed page, to find out which is right.
trail-head = the head (company, who was there, times, remarks, reviews)
trail-part = Interview { $interview } ({ $company }): { $part } is not what was sealed.
trail-earlier = Interview { $interview } ({ $company }): { $part } was changed without this program before link { $link } of its trail.
trail-link = Interview { $interview } ({ $company }): link { $link } of its trail does not follow from the one before.
trail-link-database = Link { $link } of the trail of the database itself does not follow from the one before.
trail-beginning = The trail of the database itself does not begin where it began.
trail-unlinked = Interview { $interview } ({ $company }): its trail is gone.
trail-cut = Interview { $interview } ({ $company }): the end of its trail was cut off.
trail-unknown = Interview { $interview } ({ $company }) was not begun by this program.
trail-gone = Interview { $interview } was taken away without this program.
