# The built-in question sets in English: locaben and first-visit, which share ids and wording.
# Each opener is one question. Probes are open and neutral; "what led to" rather than "why".

set-locaben = Local Benchmark (non-financial)
set-first-visit = First visit (30 minutes)

p-flow = Work flow and trade
    .short = Flow
p-mgmt = The owner
    .short = Owner
p-biz = The business
    .short = Business
p-env = Environment and stakeholders
    .short = Outside
p-ctl = Internal control
    .short = Inside
p-sum = Summing up
    .short = Summary

## Work flow and trade

q-flow-process = Could you walk me through the work, from the moment an order comes in until it's in the customer's hands?
    .topic = Work flow and what sets it apart
    .hint = For each step, what others don't do; last row: what the customer gains
    .column-step = What is done
    .column-edge = What sets it apart
    .probe-comparison = Where in that flow would another firm in your trade cut a corner?
    .probe-comparison-2 = If someone else did the same job, at which step would their way differ most from yours?
    .probe-impact = If you dropped that extra bit of care, what trouble would it cause your customers?
    .probe-actor = Who looks after that part?
    .probe-time = Since when have you been doing it that way?
    .good =
        Quote / the owner answers the same day, from the drawing
        Machining / others send heat treatment out, we do it ourselves, so it takes 5 days instead of 10
        Inspection / every piece is measured and the record kept for 10 years
        Delivery / our own van, and the customer has dropped its incoming check
    .good-2 =
        Order / Mrs Ota takes every call herself
        Cutting / since 1998 by hand, where other shops use a die
        Sewing / one person makes the whole bag
        Handover / repairs are free for three years, so returns fell by half
    .thin = Order
    .thin-2 =
        Quote / carefully
        Make / properly
        Deliver / quickly

q-flow-trade = Think of one customer who's been with you a long time. How did you first come to work together?
    .topic = Trade (suppliers, partners, customers, end users)
    .hint = Widen out from that one; reasons in the other side's words
    .column-side = Side
    .column-name = Name
    .column-what = What and how much
    .column-reason = Why we chose them, or they us
    .probe-reason = If that customer were recommending you to somebody, what do you think they'd say?
    .probe-reason-2 = With your present suppliers and subcontractors, what settled the choice?
    .probe-number = Roughly what share of sales comes from your top three customers?
    .probe-comparison = Customers who've left over the years: where did they go instead?
    .good =
        Supplier / Maruzen Steel / sheet, 12 million yen a year / because they deliver offcuts the next morning
        Customer / Hokko Electric / housings, 40% of sales / came to us after another shop missed a date
        End user / ticket machines / 80 a month / the service crew say they rust less than others
    .good-2 =
        Supplier / the harbour co-op / 70% of our fish / because my grandfather always paid cash
        Partner / Yamagishi cold store / 3 tons in December / colder than the public one
        Customer / 12 restaurants in town / half of sales / nobody else delivers by six
    .thin = Customer / various
    .thin-2 =
        Supplier / a trading house
        Customer / makers
        End user / the public

## The owner

q-mgmt-philosophy = As long as the company's running, what's the one thing you've decided will never change?
    .topic = Philosophy, vision and principles
    .hint = Not the motto but the event behind it, and a recent choice it settled
    .probe-reason = What happened that led you to see it that way?
    .probe-reason-2 = If you ever bent on that, what would the company lose?
    .probe-example = Tell me about something you decided recently with that in mind.
    .good = We never miss a delivery date. In 1986 my father held up a customer's line for half a day, and I watched him apologise on his knees. Last winter, in the snow, two of us drove the parts over at night.
    .good-2 = I won't win work by cutting the price, because that nearly sank the firm before I took it over. Last month I turned down a request for 30% off; they came back after seeing our process.
    .thin = Customer first, with trust, passion and teamwork in everything we do.
    .thin-2 = Being honest, I think.

q-mgmt-ambition = Over the next three years, where would you like to take the company? Bigger, steady or smaller, any of those is fine.
    .topic = Ambition (growth, staying put and so on)
    .hint = How far, by when, starting where; steady and smaller have content too
    .probe-number = In sales or headcount, what size of company do you have in mind?
    .probe-number-2 = At what size would it start to feel like too much?
    .probe-time = By when would you like to be there?
    .probe-how = What would you tackle first to get there?
    .good = Staying at 12 people, I want to go from 200 to 250 million yen in three years. We'll start by selling our own boxes online and cutting back on subcontracting.
    .good-2 = No growth. Five people and 100 million is plenty. By 2028 we will drop the low-margin work and keep only the customers we can serve by hand.
    .thin = We want to grow and become a better company.
    .thin-2 = Staying as we are.

q-mgmt-succession = One day, when you hand the company on, what would need to be passed on for your mind to be at rest?
    .topic = Successor, grooming and timing
    .hint = Who, what they run today, when; "undecided" and its story count too
    .probe-actor = When you think of who might take over, whose face comes to mind?
    .probe-actor-2 = Who have you talked this over with so far?
    .probe-time = Roughly which year do you have in mind for the handover?
    .probe-how = What work have you already handed to that person?
    .probe-how-2 = How do you see the shares, the land and the buildings being passed on?
    .good = My eldest son, who runs sales, takes over in 2029. Since last year he signs off quotes and reads the monthly accounts with me.
    .good-2 = Nobody in the family, so I asked Onishi, the plant manager. In five years, when I turn 70, he becomes president; the shares go over step by step through an employee trust.
    .thin = My son, some day, I suppose.
    .thin-2 = We haven't thought about it yet.

## The business

q-biz-history = Looking back from the founding to today, when do you feel the company changed?
    .topic = History and turning points
    .hint = Forks in the road, not a chronicle: what was decided, what remains
    .probe-time = About what year was that?
    .probe-time-2 = When was the next time the company took a big turn?
    .probe-reason = What led you to that decision?
    .probe-reason-2 = What other roads were open to you at the time?
    .probe-impact = What is there in the company today that goes back to that decision?
    .good = My grandfather founded it in 1969. The turn came in 2008, when the one customer with 70% of our sales moved abroad. Because of that we went into medical parts, which now make up half the business.
    .good-2 = In 1998, when we gave up wholesale for retail, because two wholesalers failed in a row and left us unpaid. We've taken cash only since then, so today we have no debt.
    .thin = We have a long history.
    .thin-2 = Fifty years.

q-biz-strengths = Tell me about one recent job that went well, right from the start.
    .topic = Strengths (technology, sales and so on)
    .hint = One real job, who you were compared with, why they chose you
    .probe-example = If you had to pick the one job that's most typical of you at your best, which would it be?
    .probe-example-2 = At what point in that job did your skill really show?
    .probe-comparison = If another firm had taken on the same job, where would the difference have shown?
    .probe-reason = What do you think made the customer settle on you?
    .probe-reason-2 = People, equipment, the way you plan the work: which of them makes that possible?
    .good = Last month we repaired a mould in ten days that others had quoted three months for, because the man who cut it still works here and we have all the drawings.
    .good-2 = Last autumn an inn asked us to wash 200 robes. Other laundries shrink them; ours don't because we wash small batches in well water. Six inns come to us now.
    .thin = Our technology and our flexibility.
    .thin-2 = We are proud of our quality. Customers trust us.

q-biz-weaknesses = What kinds of work have you had to turn down, or not managed to win?
    .topic = Weaknesses (technology, sales and so on)
    .hint = One real case, what it cost, what it would have taken to say yes
    .probe-example = What was the most recent one?
    .probe-example-2 = And of the jobs you did take on, which gave you a hard time?
    .probe-impact = Over a year, roughly how much in sales does that sort of work add up to?
    .probe-how = What would you have needed to be able to take it on?
    .good = Last summer a large maker asked for 5,000 a month and we could only take half, for lack of inspectors; the rest went to a competitor. A camera check would have let us accept it.
    .good-2 = In May we lost an order for stainless tanks because none of us is certified to weld them. It was worth about 8 million yen; we are sending two people to the course in autumn.
    .thin = Staff shortage.
    .thin-2 = Sales is our weak point, I think.

q-biz-it = Which jobs still depend on paper, or on what's in one person's head?
    .topic = IT investment and use
    .hint = How tools are used, effort saved; the reasons for having none count too
    .probe-how = Of the software and kit you've brought in, how are you using what stuck?
    .probe-how-2 = With what you gave up on, what was it that didn't fit?
    .probe-impact = Before and after it came in, how many hours a month does the work take?
    .good = Orders are still on paper, but stock is on a tablet. Stocktaking went from two days to half a day.
    .good-2 = We scan every drawing and find it by part number. Looking for a drawing used to take twenty minutes, now it takes one.
    .thin = We use various systems.
    .thin-2 = Excel.

q-biz-productivity = To earn a little more with the same people and the same hours, what have you changed so far?
    .topic = Raising value added per hour
    .hint = The task changed, figures before and after; work dropped and prices too
    .probe-how = Take me through one task, as it used to be done and as it's done now.
    .probe-how-2 = What work have you dropped or cut back on?
    .probe-number = Before and after, how different are the hours or the output?
    .good = We set up the machines the evening before. Starting in the morning takes 10 minutes instead of 40, and output per person is up 20%.
    .good-2 = We cut deliveries from five days a week to three and moved one driver into the kitchen. Overtime fell from 30 hours a month to almost none.
    .thin = We work hard to improve every day.
    .thin-2 = We are trying to be more efficient.

## Environment and stakeholders

q-env-market = What's been happening in your customers' industry over the past five years?
    .topic = Market trend, size and share
    .hint = Figures for size and growth, set against others; what "tough" means
    .probe-number = Compared with five years ago, how much of the kind of work you do is there?
    .probe-number-2 = What share of that market would you say is yours?
    .probe-comparison = How has it hit you differently from others in your trade?
    .good = New houses in the prefecture fell from 900 to 600 a year in five years. We moved into renovation, so we are down only 10%, less than others.
    .good-2 = Pickles as a whole shrink 3% a year. We hold 30% of the shelf in local supermarkets, and compared with the big makers we are flat.
    .thin = It's tough.
    .thin-2 = The market is shrinking, as you know.

q-env-competitors = When customers weigh you up against someone else, whose name comes up most?
    .topic = Comparison with competitors
    .hint = Names, and what differs between winning and losing
    .probe-actor = Who were you up against the last time you quoted for a job?
    .probe-actor-2 = When you can't take a job, who do your customers go to?
    .probe-comparison = Between the times you win against them and the times you lose, what's different?
    .good = Mostly Towa Printing. We lose to them on long runs; up to 500 copies we are faster and cheaper.
    .good-2 = Kanda Glass, since the spring. They have the bigger furnace and we have the colours; for lamps customers come to us, for windows they go there.
    .thin = Nobody in particular.
    .thin-2 = There are many others in the trade.

q-env-customers = Out of every ten customers, about how many come back?
    .topic = Repeat and new-customer rates
    .hint = Shares of repeat and new; what brings new ones to you
    .probe-number = How many new customers have you gained in the past year?
    .probe-number-2 = What share of sales comes from your long-standing customers?
    .probe-how = What usually brings a new customer to you?
    .probe-how-2 = What do you make a point of doing so that people come back?
    .good = Eight out of ten come back. The two new ones are usually referrals: they call after seeing a machine we delivered.
    .good-2 = About 70% repeat. The other 30% mostly meet us at the trade fair and then come to visit the factory.
    .thin = We have many repeat customers.
    .thin-2 = By word of mouth.

q-env-partners = Between five years ago and now, how has the line-up of your biggest trading partners changed?
    .topic = Main trading partners over time
    .hint = Names at the top, their shares, when places changed
    .probe-actor = Who are your top three today?
    .probe-actor-2 = And five years ago, who were the top three?
    .probe-number = Roughly what share of sales is your biggest one?
    .probe-time = Since when has the line-up been what it is now?
    .good = Five years ago Tokai Seiki was 60%. In 2022 they took the work in-house and fell to 20%; together with Hokko Electric they are half of sales now.
    .good-2 = In 2019 our biggest was Fuji Hotel with a third of sales. It closed in 2021, and since then two wedding halls and Tanaka Catering have made up half.
    .thin = Mostly large makers.
    .thin-2 = Not much has changed.

q-env-feedback = What has a customer said to you lately that's stayed with you?
    .topic = Feedback from customers
    .hint = The customer's own words, glad and painful; how they are gathered
    .probe-example = How did that customer actually put it?
    .probe-example-2 = What have you heard that was hard to listen to?
    .probe-how = How do you usually get to hear what customers think?
    .probe-how-2 = Having heard that, what did you change in the work?
    .good = Last week the florist told us "the wrapping is hard to undo". We write complaints in the daily report and read them out each morning; we changed the string the same day.
    .good-2 = Last year the care home said our food was too salty, and we cut the salt by 20%. We collect comments with a card in every returned container.
    .thin = We get good feedback.
    .thin-2 = They like it.

q-env-employees = Of the people who've been with you longest, what would you say keeps them here?
    .topic = Staff retention, tenure and pay
    .hint = Leavers in three years, average tenure, level of pay, what lies behind
    .probe-number = How many people have left in the past three years?
    .probe-number-2 = On average, how many years have your people been here?
    .probe-reason = When people left, what brought it on?
    .probe-reason-2 = For those who joined recently, what made them choose you?
    .good = One person has left in three years, because of a parent's illness. Average tenure is 14 years; people say they stay because there is hardly any overtime.
    .good-2 = Twelve people, average pay 280,000 yen a month. They stay because we hire from nearby, so a parent can be home in five minutes.
    .thin = Retention is good.
    .thin-2 = Everybody gets along; it's a friendly workplace.

q-env-banks = Apart from money, what do you and your banks talk about?
    .topic = Number of banks, and the main bank
    .hint = How many and how that changed, the main bank, who explains the accounts
    .probe-actor = Which bank do you talk to most?
    .probe-actor-2 = Who takes the bank through the annual accounts?
    .probe-number = How many banks do you deal with at the moment?
    .probe-number-2 = Of your borrowing, roughly what share is with the main bank?
    .good = Three banks. The main one, Hokuriku Shinkin, has 70% of our loans; the branch manager comes once a month and tells us about grants.
    .good-2 = Only two, Toto Bank and the public finance corporation. Until 2018 there were four. My sister takes the accounts to both every June.
    .thin = We have a good relationship with our main bank.
    .thin-2 = A local bank.

## Internal control

q-ctl-organization = If you were away for two weeks, what would come to a standstill?
    .topic = Organisation
    .hint = Who decides, how many in each part; an org chart alone won't do
    .probe-actor = When you're not here, who makes the decisions?
    .probe-actor-2 = Who do people on the shop floor look to?
    .probe-number = How many people are there in each part of the firm?
    .probe-number-2 = Up to what amount can the people you trust decide on their own?
    .good = Eight in production, two in sales, one in the office. The plant manager decides up to 300,000 yen; only quotes for new customers wait for me.
    .good-2 = Three shops with a manager and four people each. My wife decides on buying. In two weeks nothing would stop.
    .thin = No particular departments.
    .thin-2 = There are departments under the president.

q-ctl-quality = When there's a defect or a complaint, where does it get written down?
    .topic = Quality and information management
    .hint = The latest case and what followed; how drawings and data are kept safe
    .probe-how = Once there's been a defect or a complaint, what happens, step by step?
    .probe-how-2 = How do you keep drawings and customer details safe?
    .probe-example = What was the most recent case?
    .good = Rejects go into a red box with the part number and the cause written down. Last month we had three wrong sizes and fixed the jig the same day. Drawings are locked up, on a server with no outside line.
    .good-2 = Whoever takes a complaint fills in a form, and we go through it the next morning. Last summer an insect got into a jar, and the form led us to a torn screen.
    .thin = We manage it properly.
    .thin-2 = We have ISO.

q-ctl-plan = When things drift from the plan, or from what you expected, at what point do you find out?
    .topic = Business plan
    .hint = When it was made, how it is used; with none on paper, what stands in
    .probe-time = When was the present plan drawn up?
    .probe-time-2 = How often do you set the results beside the plan?
    .probe-how = From day to day, how do you use that plan?
    .probe-how-2 = How did you arrive at the figures in it?
    .good = We drew up a three-year plan in 2024 with our accountant. On the 10th of every month we set sales and margin beside it and write down the cause of any gap over 10%.
    .good-2 = Nothing on paper. Every January I write the year's figures on the whiteboard and at the end of each month the results beside them; if they differ we cut purchasing.
    .thin = We have a plan.
    .thin-2 = It's in my head.

q-ctl-sharing = If I asked people on the shop floor about this year's target, in what words have they heard it?
    .topic = Sharing with staff, and meetings
    .hint = Where and how often it is told, what comes back; what meetings hold
    .probe-how = On what sort of occasion do you tell people about targets and figures?
    .probe-how-2 = How do ideas and concerns from the floor reach you?
    .probe-time = How often do you get together like that?
    .good = On the 5th of every month all of us meet for half an hour; I hand out last month's sales and profit. The target, "400 a month", is posted in the canteen.
    .good-2 = Every morning at eight we read out the previous day's rejects, and once a week the foremen meet to plan the work.
    .thin = At the morning meeting.
    .thin-2 = We communicate well with everybody.

q-ctl-rnd = What new products or new ways of working have you started in the last few years?
    .topic = Research and product development
    .hint = Whose idea, and one that took shape; dropped ones too
    .probe-actor = Whose idea was it in the first place?
    .probe-actor-2 = Who does the trying out?
    .probe-example = Take one of them that worked out: how did it go, from the beginning?
    .probe-example-2 = Which ones did you drop along the way?
    .good = Mrs Nishida, one of our part-timers, suggested rice-flour biscuits. We tried them at the roadside station last spring and sold 200 bags in a day; now it's 3,000 a month.
    .good-2 = Nobody full-time: the plant manager and I make prototypes on Saturdays. Two years ago a farmer asked for a leek peeler and we have sold eight.
    .thin = We put effort into new products.
    .thin-2 = The president thinks them up.

q-ctl-ip = The things you'd hate to see copied: how do you protect them?
    .topic = Intellectual property held and used
    .hint = Rights held and their effect; trade secrets; reasons for none count
    .probe-number = How many patents, trademarks and the like do you have registered?
    .probe-number-2 = How many methods or recipes do you keep in-house, unregistered?
    .probe-impact = In business terms, what has protecting it done for you?
    .good = Two trademarks. Somebody copied the name once and withdrew as soon as we showed the registration. The recipe is known to two of us only.
    .good-2 = One patent on the blade. A larger maker pays us a royalty of 2 million yen a year for it.
    .thin = None in particular.
    .thin-2 = We take it seriously.

q-ctl-training = When someone new joins, in what order do they learn the job until they can stand on their own feet?
    .topic = Training of people
    .hint = Who teaches, what is written down, years it takes; one recent example
    .probe-how = The knacks that are hard to put into words: how do you pass them on?
    .probe-how-2 = In what form do you keep what's being taught?
    .probe-example = Think of the last person who got there: how did they come on?
    .probe-example-2 = What have people gone outside the company to learn?
    .good = Half a year in inspection, then the lathe; after three years they set up alone. The foreman teaches and we film the tricky steps. Kobayashi, who came last year, already builds jigs.
    .good-2 = An older hand works beside them and ticks off each task on a chart. Last year we sent a 20-year-old on a three-day welding course, and that month she took over a machine.
    .thin = On the job.
    .thin-2 = They learn by watching.

## Summing up

q-sum-current = From all you've told me, this is how I understand the company today. Where have I got it wrong?
    .topic = Where the company stands
    .hint = First restate in two or three lines; check with figures and comparisons
    .probe-number = Which figure tells you best how the company's doing?
    .probe-number-2 = Which figure do you look at first each month?
    .probe-comparison = Compared with three years ago, what's changed most?
    .probe-comparison-2 = Set beside others in your trade, whereabouts would you say you stand?
    .good = The headcount is 15, not 12. Sales fell from 180 to 150 million in three years, but the margin rose from 20% to 30%.
    .good-2 = You have the loans too high: 30 million, not 50. Compared with three years ago we've paid back nearly half.
    .thin = That's about right.
    .thin-2 = Things are tough.

q-sum-goal = Picture yourself arriving at work one morning three years from now. What does the place look like?
    .topic = Future goal
    .hint = The scene first; figures and dates come after
    .probe-number = What are sales and headcount by then?
    .probe-number-2 = By then, how much money is left over at the end of the year?
    .probe-time = About when do you see it looking like that?
    .good = By spring 2029 my son is president, we are 20 people with sales of 300 million yen, and I come in two days a week.
    .good-2 = In three years half of sales are direct, everybody is off on Saturdays, and the loans are down to 20 million.
    .thin = A better company.
    .thin-2 = A bright workplace.

q-sum-gap = If you put today's company next to that picture, where's the biggest difference?
    .topic = The gap: what has to be solved
    .hint = What the gap goes back to, and what follows if nothing changes
    .probe-reason = What do you think first opened up that gap?
    .probe-reason-2 = What's been getting in the way of closing it?
    .probe-impact = If things go on like this for another year, where will it be felt?
    .probe-impact-2 = Once it's closed, what will be different in the company?
    .good = Sales is the biggest gap. Since our salesman left eight years ago, and because we never replaced him, we win one new customer a year. If our main customer cuts back we lose 40%.
    .good-2 = Prices. They were set in my father's day, so although we are busy only 20% margin is left.
    .thin = There are many issues.
    .thin-2 = We need to develop our people.

q-sum-action = If you had to name one small step you could take within the next month, what would it be?
    .topic = Measures
    .hint = In the owner's own words: what, who, by when
    .probe-how = What's the very first thing you'd do?
    .probe-how-2 = What will tell you that it's going well?
    .probe-actor = Who will take the lead on it?
    .probe-time = By when would you like it done?
    .good = By the 15th of next month my brother will list the margin on our top five customers and visit the lowest one about prices.
    .good-2 = The plant manager and I will film one set-up by the end of this month, and then one more every month.
    .thin = We will start with what we can.
    .thin-2 = We'll discuss it with everybody.
