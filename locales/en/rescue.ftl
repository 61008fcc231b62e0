# What was rescued from a damaged database.

rescue-done = What can be read is in { $file }. { $whole ->
        [one] One interview is whole.
       *[other] { $whole } interviews are whole.
    } { $gaps ->
        [0] None has gaps.
        [one] One has gaps.
       *[other] { $gaps } have gaps.
    }
rescue-interview = Interview { $interview } ({ $company }): { $gaps }
rescue-and = {"; "}
rescue-gap-head = its head (date, interviewer, visit) cannot be read
rescue-gap-company = the company's name cannot be read
rescue-gap-set = the question set cannot be read; another stands in for it
rescue-gap-lost = the answer to { $question } is lost
rescue-gap-unsure = look at the answer to { $question } (it is flagged)
rescue-gap-rows = { $table ->
        [follow_up] follow-ups
        [interval] times
        [revision] kept wordings
        [tag] tags
        [remark] notes of the visit
        [turn] turns
       *[other] records ({ $table })
    } are missing
rescue-left-out = { $rows ->
        [one] One row was left out: it is
       *[other] { $rows } rows were left out: they are
    } not what was saved.
rescue-pages = Of the { $pages } pages of the damaged file, { $damaged } are damaged. Records that are not named here may be lost as well.
rescue-next = Look at it with “kikitori list --database { $file }”; if it is good, “kikitori recover { $file }” puts it back. The damaged file was left as it is.
rescue-trying = The first 16 bytes may be damaged: looking for the key ({ $tried }/128)
rescue-company = Unknown company, interview
rescue-note = Rescued from a damaged database. Check what it says.
rescue-author = (a damaged row)
