# What somebody does: the command line, what it offers, and what is under way.

act-what = What do you do?
act-what-hint = What do you do? Two or three letters will do.
act-key-do = do it
act-key-choose = choose
act-nothing-not-told = You have not been told yet. Wait for somebody to call you in.
act-nothing-here = There is nothing for you to do here.
act-nothing-found = Nothing your role does goes by “{ $letters }”. Try another word, or tell the one whose work it is.

# What is offered while nothing is typed.
act-shown-all = All phases
act-shown-lately = Done lately
act-shown-name = Phase of the work: { $shown }

# Phases of the work.
act-phase-intake = Intake
act-phase-triage = Triage
act-phase-mobilise = Mobilise
act-phase-contain = Contain
act-phase-investigate = Investigate
act-phase-eradicate = Eradicate
act-phase-recover = Recover
act-phase-escalate = Escalate
act-phase-communicate = Communicate
act-phase-run = Run
act-phase-close = Close
act-phase-learn = Learn

# One thing that can be done.
act-not-now = not now
act-busy = busy { $time }
act-busy-effect = busy { $time } · effect at { $at }
act-busy-later = waits until you are free · then busy { $time }
act-need-met = ✓ first: { $need }
act-need-open = – first: { $need }
act-do = Do it
act-do-name = Do it: { $what }

# What it still needs, and each thing that can be picked.
act-pick-object = about
act-pick-object-name = about { $what }
act-pick-level = level
act-pick-level-name = level { $what }
act-pick-recipient = to
act-pick-recipient-name = to { $what }
act-pick-channel = by
act-pick-channel-name = by { $what }
act-pick-manner = how
act-pick-manner-name = how { $what }
act-manner-done = do it
act-manner-prepared = make it ready
act-manner-considered = only weigh it

# What this seat has under way.
act-own = You have under way
act-own-waiting = waits for its turn
act-own-under-way = under way
act-own-ready = prepared
act-own-sent = sent, no answer yet
act-own-no-answer = nobody answered
act-undo = Undo
act-undo-name = Undo: { $what }
act-take-back = Take back
act-take-back-name = Take back: { $what }
act-do-next = Do next
act-do-next-name = Do next: { $what }
act-carry-out = Carry it out
act-carry-out-name = Carry out: { $what }

# The people.
act-people = People
act-people-you = { $who } (you)
act-people-free = free
act-people-leads = leads
act-people-waiting = { $count } waiting
act-people-last = last: { $what }
act-people-nothing = nothing yet
act-people-not-told = not told yet
act-people-joining = being told
act-people-absent = nobody sits here

# Writing a message.
act-compose-how = Pick what it says, part by part. What you leave out counts as well.
act-compose-line = { $part }: { $text }
act-compose-empty = Nothing is said yet.
act-compose-send = Send it
act-compose-back = Back
act-part-known = What we know
act-part-unknown = What we do not know
act-part-asked = What we ask for
act-part-next = When they hear again
