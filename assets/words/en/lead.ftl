# The facilitator's window.

# The bar at the top.
lead-stage-closed = Open the stage
lead-stage-test = Stage: test card
lead-stage-rules = Stage: rules
lead-stage-play = Stage: play
lead-stage-blank = Stage: blank
lead-clock-before = not begun
lead-clock-runs = { $left } left
lead-clock-paused = paused · { $left } left
lead-clock-held = held: talk it over · { $left } left
lead-clock-over = over
lead-start = Start the clock
lead-fire-next = Send next
lead-pause = Pause
lead-resume = Go on
lead-hold = Hold
lead-continue = End the hold
lead-speed-name = Speed
lead-stop-real = STOP · real incident

# The run sheet and the deck.
lead-sheet = Run sheet
lead-hotwash-left = hot wash: { $left }
lead-when = if
lead-line-name = { $at }, { $title }, { $state }
lead-line-out = sent
lead-line-planned = planned
lead-line-ghost = comes if something happens
lead-line-skipped = left out
lead-line-withdrawn = not needed any more
lead-line-asks = asks for a decision
lead-line-private = for some only
lead-line-to = To: { $to }
lead-fire-now = Send it now
lead-skip = Leave it out
lead-deck = Standby deck
lead-deck-empty = Nothing is kept in reserve here.
lead-deck-name = In reserve: { $title }
lead-improvise = Improvise …

# What is on the stage.
lead-now = Latest
lead-since = { $since } since
lead-now-to = to { $to }
lead-now-private = ◐ only { $to }
lead-say = Say:
lead-watch-for = Watch for:
lead-if-quiet = If it is quiet:
lead-nothing-out = Nothing has been sent yet.
lead-before-start = Nobody has seen anything yet. Show the test card ({ $key }), read the rules aloud, then start the clock.
lead-read-rules = Read the rules aloud

# What is looked for.
lead-expected = Looked for now
lead-expected-how = { $key } and two letters when you hear it
lead-expected-none = Nothing is due from the room right now.
lead-left = { $left } left
lead-slow = late in { $left }
lead-too-late = late
lead-extend-name = Two minutes more: { $title }

# Questions.
lead-question-owner = { $owner } decides
lead-decide = Decide
lead-decide-name = Decide: { $prompt }
lead-votes = Votes: { $voted } of { $of }
lead-vote-reveal = Show the votes

# The log.
lead-log = Log
lead-log-empty = What the room does will stand here, the latest first.
lead-note-decision = Decision
lead-note-strength = Strength
lead-note-gap = Gap
lead-note-park = Park it
lead-kind-inject = sent
lead-kind-act = act
lead-kind-decision = decision
lead-kind-clock = clock
lead-kind-strength = strength
lead-kind-gap = gap
lead-kind-park = for later
lead-kind-answered = answered question
lead-kind-question = open question
lead-kind-remark = remark
lead-pinned = pinned
lead-pin = Pin it for the report
lead-note-about = { $kind }, about this line

# The command line.
lead-line-hint = Who did what? Two or three letters will do.
lead-line-hint-key = { $key }: log what somebody did, in two or three letters
lead-line-name-field = Log what somebody did
lead-line-nothing = Nothing of that name. Esc, then { $gap } or { $strength } writes it down as a note.
lead-row-to = { $what }: { $to }
lead-row-by = by { $by } · { $when }
lead-row-now = now
lead-row-ago = { $ago } ago
lead-row-name = { $what }, by { $by }, { $when }
lead-row-earlier = 30 s earlier
lead-row-other = somebody else

# The room.
lead-room = Room
lead-heard-you = you speak for it
lead-heard-not-told = not told yet
lead-heard-silent = silent { $span }
lead-heard-now = now
lead-heard-ago = { $span } ago
lead-heard-nothing = nothing yet
lead-nudge = Ask by name: “{ $who }, what do you need to know now, and from whom?”
lead-nudge-wanted = Looked for from there: { $what }
lead-nudge-heard = Write down the answer
lead-nudge-heard-name = Write down what { $who } answered
lead-objectives = Objectives so far
lead-objective-not-yet = not yet
lead-rate = Rate
lead-world = World
lead-severity = Severity
lead-severity-is = true { $truth } · declared { $declared }

# The foot.
lead-saved = saved
lead-saving = saving …
lead-unsaved = not saved
lead-keys = all keys
lead-end = End …

# Dialogs.
lead-close = Close
lead-never-mind = Never mind
lead-choice-name = { $title }: { $text }
lead-improvise-title = Improvise an inject
lead-improvise-text = What arrives?
lead-improvise-hint = The minister’s office calls. They want to know when it will be over.
lead-improvise-from = From whom
lead-improvise-from-hint = From whom? Exercise control when left empty.
lead-improvise-from-nobody = Exercise control
lead-improvise-how = How it arrives
lead-improvise-whom = Who gets it
lead-improvise-everyone = Everyone
lead-improvise-private = For that role only
lead-improvise-send = Send it
lead-note-title = Write something down
lead-note-hint = One sentence that you will understand tomorrow
lead-note-write = Write it down
lead-decide-title = A decision falls
lead-decide-owner = { $owner } decides
lead-answer-votes =
    { $count ->
        [one] { $text } · 1 vote
       *[other] { $text } · { $count } votes
    }
lead-sure = How sure?
lead-sure-name = { $percent } per cent sure
lead-decide-why = Why?
lead-decide-why-hint = Why? In the room’s own words; it goes on record.
lead-decide-do = Decided
lead-decide-unasked = Nothing is asked right now
lead-decide-what = What was decided?
lead-decide-what-hint = What was decided, and by whom?
lead-decided-note = Decision: { $text }
lead-vote-title = Votes of the room
lead-vote-about = Everybody holds up a card or fingers at once; enter what you see. It can be changed until the votes are shown.
lead-vote-name = { $who }: { $text }
lead-vote-sure = { $who }: { $percent } per cent sure
lead-rules-title = Rules of engagement
lead-rules-about = Read each aloud and tick it off. The stage shows the same.
lead-rules-done = All read
lead-rule-exercise = This is an exercise. What is sent here begins and ends with the word EXERCISE.
lead-rule-blame = We test the plan, not the people. Nobody is graded; what is said in the room stays in the room.
lead-rule-plan = Act as you would on a bad day, with the plan and the people you really have.
lead-rule-aloud = Say aloud what you do, whom you tell and by what way. What nobody says did not happen.
lead-rule-contact = Call nobody outside this room. We answer for everybody who is not here.
lead-rule-real = In a real incident anybody says “STOP, real incident”, and the exercise ends at once.
lead-rate-title = Rate the objectives
lead-rate-about = The letter is what the record suggests. Confirm it, or say why it should be another.
lead-rate-suggested = suggested
lead-rate-ours = confirmed
lead-rate-p = P · without challenges
lead-rate-s = S · some challenges
lead-rate-m = M · major challenges
lead-rate-u = U · unable
lead-rate-none = Not exercised
lead-rate-why = Why?
lead-rate-why-hint = What you saw; needed when it is another letter than suggested
lead-rate-confirm = Confirm
lead-rate-override = Rate it so
lead-rate-agreed = As suggested.
lead-end-title = End the exercise?
lead-end-about = The clock stops for good, and the hot wash opens with the report behind it.
lead-end-yes = End it
lead-stop-title = Stop for a real incident?
lead-stop-about = The exercise ends at once, on both windows. Everything so far is kept.
lead-stop-yes = STOP

# The keys.
lead-keys-title = Keys of this window
lead-key-log = log what somebody did: two or three letters, ↵
lead-key-decide = a decision falls; then the number of the answer, ↵
lead-key-vote = enter the votes of the room
lead-key-next = send the next line of the run sheet now
lead-key-improvise = make an inject up
lead-key-pause = stop and start the clock
lead-key-hold = hold for discussion: the script stops, answers stay due
lead-key-speed = the next speed
lead-key-jump = go to the next event
lead-key-strength = write a strength down
lead-key-gap = write a gap down
lead-key-park = write something down for later
lead-key-rate = rate the objectives
lead-key-rules = the rules of engagement, before the start
lead-key-undo = take back what was done last
lead-key-test = test card on the stage, and back
lead-key-stage = blank stage, and back; opens it if it is closed
lead-key-page = next page of what hangs on the latest inject, on the stage
lead-key-full = stage in full screen, and back
lead-key-keys = these keys
lead-key-stop = stop: a real incident
lead-key-tab = go through everything else

# Private injects and the flow.
lead-sealed-for = ◐ ONLY FOR { $who }
lead-sealed-show = Show it to { $who }
lead-sealed-down = Take it off the stage
lead-sealed-paper = Handed over on paper
lead-sealed-paper-name = Handed to { $who } on paper: { $title }
lead-sealed-confirms = They confirm
lead-sealed-confirms-name = { $who } confirms: { $title }
lead-stage-private = Stage: for one role
lead-flow = Flow
lead-flow-title = The whole flow
lead-key-flow = the whole flow: what is done, due, and may never come
lead-flow-if = if …

# Tabs where there is room for one thing only.
lead-tab-now = Now
lead-tab-sheet = Run sheet
lead-tab-room = Room
lead-tab-log = Log
