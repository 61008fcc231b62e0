### Frames: the headings of other sheets (frames/*.toml)

frame-swot = SWOT
frame-swot-note = What is heard of the market is neither an opportunity nor a threat by itself: the tags on the answers divide them.
frame-swot-strengths = Strengths
frame-swot-weaknesses = Weaknesses
frame-swot-opportunities = Opportunities
frame-swot-threats = Threats
frame-swot-undivided = Surroundings not yet divided into opportunities and threats
frame-swot-undivided-hint = A tag on the answer moves it to one of them.

frame-assets = Intellectual assets
frame-assets-note = Strengths divided by where they live, and the steps and the value for customers they work on.
frame-assets-human = Human assets
frame-assets-human-hint = What leaves with the person.
frame-assets-structural = Structural assets
frame-assets-structural-hint = What stays in the company when people leave.
frame-assets-relational = Relational assets
frame-assets-relational-hint = Ties with customers, suppliers and others outside.
frame-assets-undivided = Strengths not yet divided
frame-assets-undivided-hint = A tag on the answer moves it to one of the three.
frame-assets-steps = Steps they work on
frame-assets-steps-hint = The edges in the flow of work: which step each asset carries.
frame-assets-value = Value for customers
frame-assets-value-hint = Which asset is behind the reasons why customers choose the company.

frame-design = Management design sheet
frame-design-note = From the company as it has been to the company as it wants to be, and the way between.
frame-design-purpose = Purpose and principles
frame-design-past = So far: history and resources
frame-design-past-business = So far: the flow of work and trade
frame-design-future = From now on: the goal
frame-design-transition = The way there: the gap and the next step

frame-person = The person sought
frame-person-note = From the goal to the work that is missing, and from the work to the person who could do it; not from a list of conditions.
frame-person-vision = What the company holds to, and its goal
frame-person-work = Work that is missing
frame-person-work-hint = It shows in orders turned down and in what stops while the owner is away.
frame-person-profile = The person to be entrusted with it
frame-person-profile-hint = Which work, and how much of it.
frame-person-growing = How people learn here, and why they stay
frame-person-growing-hint = What an advertisement can tell.

frame-ip = Intellectual property
frame-ip-note = What must not be copied, registered or not, and how it is protected.
frame-ip-rights = Rights
frame-ip-rights-hint = Patents, designs, trade marks, copyright.
frame-ip-knowhow = Know-how
frame-ip-knowhow-hint = Skills and recipes kept inside and not registered.
frame-ip-brand = Brand
frame-ip-brand-hint = What is chosen for its name or repute.
frame-ip-contracts = Contracts
frame-ip-contracts-hint = Agreements on secrecy, joint development, licences.
frame-ip-data = Data
frame-ip-data-hint = What has been gathered: drawings, histories, records of customers.
frame-ip-protection = How it is protected, and to what effect
frame-ip-new = What is coming up

## Faults in the files of frames and schemes

failure-reports-file-unread = { $file } cannot be read ({ $error }).
    .next = Check the file and its rights. It goes on without it.
failure-reports-file-big = { $file } is bigger than { $most } KiB and was not read.
    .next = Divide it into several files.
failure-reports-file-encoding = { $file } is not UTF-8 in line { $line }.
    .next = Save it as UTF-8.
failure-reports-file-deep = The key in line { $line } of { $file } has too many parts between dots.
    .next = Check how the headers are written.
failure-reports-file-wrong = { $file } cannot be read in line { $line } ({ $error }).
    .next = The file is not used until that is put right.
failure-frame-id = In line { $line } of { $file }, "{ $value }" cannot be an id.
    .next = Begin with a small letter, and use small letters, digits, - and _ only.
failure-frame-id-taken = In line { $line } of { $file }, "{ $value }" is the name of a kind of page.
    .next = Give the frame another id.
failure-frame-id-twice = The frame { $id } of { $file } is in { $other } as well. The one read first is used.
    .next = Change the id of one of them.
failure-frame-title = In line { $line } of { $file }, "{ $value }" has no title.
    .next = Write its title.
failure-frame-heading-twice = In line { $line } of { $file }, the heading "{ $value }" is there a second time.
    .next = Change the id of one of them.
failure-frame-heading-empty = In line { $line } of { $file }, the heading "{ $value }" has neither questions nor tags.
    .next = Write questions or tags.
failure-scheme-title = In line { $line } of { $file }, the scheme "{ $value }" has no id or no title.
    .next = Write id and title. The scheme is not used.
failure-scheme-twice = In line { $line } of { $file }, the scheme "{ $value }" is there a second time.
    .next = Give it another id. The first one is used.
failure-scheme-for-all = In line { $line } of { $file }, the scheme "{ $value }" has neither tags nor questions.
    .next = Say which answers it fits. The scheme is not used.
failure-scheme-url = In line { $line } of { $file }, "{ $value }" is no address of the web.
    .next = Write an address that begins with https://. The scheme is not used.
failure-scheme-until = In line { $line } of { $file }, "{ $value }" is no date.
    .next = Write it as 2026-12-31. The scheme is not used.
