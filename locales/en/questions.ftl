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
    .short = Recap

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

## The owner

q-mgmt-philosophy = As long as the company's running, what's the one thing you've decided will never change?
    .topic = Philosophy, vision and principles
    .hint = Not the motto but the event behind it, and a recent choice it settled
    .probe-reason = What happened that led you to see it that way?
    .probe-reason-2 = If you ever bent on that, what would the company lose?
    .probe-example = Tell me about something you decided recently with that in mind.

q-mgmt-ambition = Over the next three years, where would you like to take the company? Bigger, steady or smaller, any of those is fine.
    .topic = Ambition (growth, staying put and so on)
    .hint = How far, by when, starting where; steady and smaller have content too
    .probe-number = In sales or headcount, what size of company do you have in mind?
    .probe-number-2 = At what size would it start to feel like too much?
    .probe-time = By when would you like to be there?
    .probe-how = What would you tackle first to get there?

q-mgmt-succession = One day, when you hand the company on, what would need to be passed on for your mind to be at rest?
    .topic = Successor, grooming and timing
    .hint = Who, what they run today, when; "undecided" and its story count too
    .probe-actor = When you think of who might take over, whose face comes to mind?
    .probe-actor-2 = Who have you talked this over with so far?
    .probe-time = Roughly which year do you have in mind for the handover?
    .probe-how = What work have you already handed to that person?
    .probe-how-2 = How do you see the shares, the land and the buildings being passed on?

## The business

q-biz-history = Looking back from the founding to today, when do you feel the company changed?
    .topic = History and turning points
    .hint = Forks in the road, not a chronicle: what was decided, what remains
    .probe-time = About what year was that?
    .probe-time-2 = When was the next time the company took a big turn?
    .probe-reason = What led you to that decision?
    .probe-reason-2 = What other roads were open to you at the time?
    .probe-impact = What is there in the company today that goes back to that decision?

q-biz-strengths = Tell me about one recent job that went well, right from the start.
    .topic = Strengths (technology, sales and so on)
    .hint = One real job, who you were compared with, why they chose you
    .probe-example = If you had to pick the one job that's most typical of you at your best, which would it be?
    .probe-example-2 = At what point in that job did your skill really show?
    .probe-comparison = If another firm had taken on the same job, where would the difference have shown?
    .probe-reason = What do you think made the customer settle on you?
    .probe-reason-2 = People, equipment, the way you plan the work: which of them makes that possible?

q-biz-weaknesses = What kinds of work have you had to turn down, or not managed to win?
    .topic = Weaknesses (technology, sales and so on)
    .hint = One real case, what it cost, what it would have taken to say yes
    .probe-example = What was the most recent one?
    .probe-example-2 = And of the jobs you did take on, which gave you a hard time?
    .probe-impact = Over a year, roughly how much in sales does that sort of work add up to?
    .probe-how = What would you have needed to be able to take it on?

q-biz-it = Which jobs still depend on paper, or on what's in one person's head?
    .topic = IT investment and use
    .hint = How tools are used, effort saved; the reasons for having none count too
    .probe-how = Of the software and kit you've brought in, how are you using what stuck?
    .probe-how-2 = With what you gave up on, what was it that didn't fit?
    .probe-impact = Before and after it came in, how many hours a month does the work take?

q-biz-productivity = To earn a little more with the same people and the same hours, what have you changed so far?
    .topic = Raising value added per hour
    .hint = The task changed, figures before and after; work dropped and prices too
    .probe-how = Which task was it exactly, and how is it done now?
    .probe-how-2 = What work have you dropped or cut back on?
    .probe-number = Before and after, how different are the hours or the output?

## Environment and stakeholders

q-env-market = What's been happening in your customers' industry over the past five years?
    .topic = Market trend, size and share
    .hint = Figures for size and growth, set against others; what "tough" means
    .probe-number = Compared with five years ago, how much of the kind of work you do is there?
    .probe-number-2 = What share of that market would you say is yours?
    .probe-comparison = How has it hit you differently from others in your trade?

q-env-competitors = When customers weigh you up against someone else, whose name comes up most?
    .topic = Comparison with competitors
    .hint = Names, and what differs between winning and losing
    .probe-actor = Who were you up against the last time you quoted for a job?
    .probe-actor-2 = When you can't take a job, who do your customers go to?
    .probe-comparison = Between the times you win against them and the times you lose, what's different?

q-env-customers = Out of every ten customers, about how many come back?
    .topic = Repeat and new-customer rates
    .hint = Shares of repeat and new; what brings new ones to you
    .probe-number = How many new customers have you gained in the past year?
    .probe-number-2 = What share of sales comes from your long-standing customers?
    .probe-how = What usually brings a new customer to you?
    .probe-how-2 = What do you make a point of doing so that people come back?

q-env-partners = Between five years ago and now, how has the line-up of your biggest trading partners changed?
    .topic = Main trading partners over time
    .hint = Names at the top, their shares, when places changed
    .probe-actor = Who are your top three today?
    .probe-actor-2 = And five years ago, who were the top three?
    .probe-number = Roughly what share of sales is your biggest one?
    .probe-time = Since when has the line-up been what it is now?

q-env-feedback = What has a customer said to you lately that's stayed with you?
    .topic = Feedback from customers
    .hint = The customer's own words, glad and painful; how they are gathered
    .probe-example = How did that customer actually put it?
    .probe-example-2 = What have you heard that was hard to listen to?
    .probe-how = How do you usually get to hear what customers think?
    .probe-how-2 = Having heard that, what did you change in the work?

q-env-employees = Of the people who've been with you longest, what would you say keeps them here?
    .topic = Staff retention, tenure and pay
    .hint = Leavers in three years, average tenure, level of pay, what lies behind
    .probe-number = How many people have left in the past three years?
    .probe-number-2 = On average, how many years have your people been here?
    .probe-reason = When people left, what brought it on?
    .probe-reason-2 = For those who joined recently, what made them choose you?

q-env-banks = Apart from money, what do you and your banks talk about?
    .topic = Number of banks, and the main bank
    .hint = How many and how that changed, the main bank, who explains the accounts
    .probe-actor = Which bank do you talk to most?
    .probe-actor-2 = Who takes the bank through the annual accounts?
    .probe-number = How many banks do you deal with at the moment?
    .probe-number-2 = Of your borrowing, roughly what share is with the main bank?

## Internal control

q-ctl-organization = If you were away for two weeks, what would come to a standstill?
    .topic = Organisation
    .hint = Who decides, how many in each part; an org chart alone won't do
    .probe-actor = When you're not here, who makes the decisions?
    .probe-actor-2 = Who do people on the shop floor look to?
    .probe-number = How many people are there in each part of the firm?
    .probe-number-2 = Up to what amount can the people you trust decide on their own?

q-ctl-quality = When there's a defect or a complaint, where does it get written down?
    .topic = Quality and information management
    .hint = The latest case and what followed; how drawings and data are kept safe
    .probe-how = Once there's been a defect or a complaint, what happens, step by step?
    .probe-how-2 = How do you keep drawings and customer details safe?
    .probe-example = What was the most recent case?

q-ctl-plan = When things drift from the plan, or from what you expected, at what point do you find out?
    .topic = Business plan
    .hint = When it was made, how it is used; with none on paper, what stands in
    .probe-time = When was the present plan drawn up?
    .probe-time-2 = How often do you set the results beside the plan?
    .probe-how = From day to day, how do you use that plan?
    .probe-how-2 = How did you arrive at the figures in it?

q-ctl-sharing = If I asked people on the shop floor about this year's target, in what words have they heard it?
    .topic = Sharing with staff, and meetings
    .hint = Where and how often it is told, what comes back; what meetings hold
    .probe-how = On what sort of occasion do you tell people about targets and figures?
    .probe-how-2 = How do ideas and concerns from the floor reach you?
    .probe-time = How often do you get together like that?

q-ctl-rnd = What new products or new ways of working have you started in the last few years?
    .topic = Research and product development
    .hint = Whose idea, and one that took shape; dropped ones too
    .probe-actor = Whose idea was it in the first place?
    .probe-actor-2 = Who does the trying out?
    .probe-example = Take one of them that worked out: how did it go, from the beginning?
    .probe-example-2 = Which ones did you drop along the way?

q-ctl-ip = The things you'd hate to see copied: how do you protect them?
    .topic = Intellectual property held and used
    .hint = Rights held and their effect; trade secrets; reasons for none count
    .probe-number = How many patents, trademarks and the like do you have registered?
    .probe-number-2 = How many methods or recipes do you keep in-house, unregistered?
    .probe-impact = In business terms, what has protecting it done for you?

q-ctl-training = When someone new joins, in what order do they learn the job until they can stand on their own feet?
    .topic = Training of people
    .hint = Who teaches, what is written down, years it takes; one recent example
    .probe-how = The knacks that are hard to put into words: how do you pass them on?
    .probe-how-2 = In what form do you keep what's being taught?
    .probe-example = Think of the last person who got there: how did they come on?
    .probe-example-2 = What have people gone outside the company to learn?

## Summing up

q-sum-current = From all you've told me, this is how I understand the company today. Where have I got it wrong?
    .topic = Where the company stands
    .hint = First restate in two or three lines; check with figures and comparisons
    .probe-number = Which figure tells you best how the company's doing?
    .probe-number-2 = Which figure do you look at first each month?
    .probe-comparison = Compared with three years ago, what's changed most?
    .probe-comparison-2 = Set beside others in your trade, whereabouts would you say you stand?

q-sum-goal = Picture yourself arriving at work one morning three years from now. What does the place look like?
    .topic = Future goal
    .hint = The scene first; figures and dates come after
    .probe-number = What are sales and headcount by then?
    .probe-number-2 = By then, how much money is left over at the end of the year?
    .probe-time = About when do you see it looking like that?

q-sum-gap = If you put today's company next to that picture, where's the biggest difference?
    .topic = The gap: what has to be solved
    .hint = What the gap goes back to, and what follows if nothing changes
    .probe-reason = What do you think first opened up that gap?
    .probe-reason-2 = What's been getting in the way of closing it?
    .probe-impact = If things go on like this for another year, where will it be felt?
    .probe-impact-2 = Once it's closed, what will be different in the company?

q-sum-action = If you had to name one small step you could take within the next month, what would it be?
    .topic = Measures
    .hint = In the owner's own words: what, who, by when
    .probe-how = What's the very first thing you'd do?
    .probe-how-2 = What will tell you that it's going well?
    .probe-actor = Who will take the lead on it?
    .probe-time = By when would you like it done?
