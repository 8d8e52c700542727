# Why something is not possible, for the person who asked for it.

refusal-not-started = Play has not begun yet.
refusal-already-started = Play has begun already.
refusal-over = Play is over.
refusal-paused = Play is paused; resume first.
refusal-not-paused = Play is not paused.
refusal-already-held = The script is held already.
refusal-not-held = The script is not held.
refusal-not-yours = This seat cannot ask for that.
refusal-not-in-play = { $role } has not been told yet and is not here.
refusal-already-in-play = { $role } is here already.
refusal-vacant = Nobody sits in the role of { $role }.
refusal-time-runs-backwards = It is { $now } already; time only goes forward.
refusal-too-far = No exercise goes on for so long.
refusal-speed-out-of-range = Speeds go from 1/64 to 64.

# Acts.
refusal-wrong-role = The runbook gives “{ $action }” to { $roles }.
refusal-needs-object = Say what this is about: “{ $action }”.
refusal-takes-no-object = “{ $action }” is not about one thing.
refusal-object-does-not-fit = “{ $action }” cannot be about { $object }.
refusal-not-come-up = That has not come up.
refusal-needs-level = Say which level.
refusal-no-such-level = There is no level { $level }; the scale has { $levels }.
refusal-missing-act = Before “{ $action }”: { $first }.
refusal-missing-fact = “{ $action }” is not possible as things stand.
refusal-needs-words = “{ $action }” sends a message: pick the lines it is to say.
refusal-says-nothing = “{ $action }” sends no message now.
refusal-not-on-offer = That cannot be said in this message now.
refusal-queue-full = { $role } has too much waiting already.
refusal-not-waiting = That act is not waiting any more.
refusal-not-prepared = Nothing of that kind is prepared.
refusal-no-such-act = There is no such act.
refusal-does-not-know = This role does not know that.
refusal-nobody-to-tell = There is nobody here who does not know it already.

# Ways to send something.
refusal-not-by-pager = This cannot be sent by Pager.
refusal-not-by-phone = This cannot be sent by Phone.
refusal-not-by-mail = This cannot be sent by Mail.
refusal-not-by-chat = This cannot be sent by Chat.
refusal-not-by-alert = This cannot be sent by Alert.
refusal-not-by-ticket = This cannot be sent by Ticket.
refusal-not-by-news = This cannot be sent by News.
refusal-not-by-log = This cannot be sent by Log.
refusal-not-in-person = This cannot be sent by InPerson.

# Questions and votes.
refusal-not-open = That question has not been asked.
refusal-already-decided = That has been decided.
refusal-not-the-owner = Somebody else decides this.
refusal-not-an-answer = That is no answer to this question.
refusal-confidence-out-of-range = Say 50, 60, 70, 80 or 90 per cent.
refusal-already-revealed = The votes have been shown.
refusal-no-vote = There is no vote on this.

# The facilitator's and the evaluator's.
refusal-no-such-inject = There is no such inject.
refusal-already-released = That inject is out already.
refusal-no-more-hints = There are no more hints.
refusal-needs-text = Write a word or two.
refusal-window-not-open = That window is not open.
refusal-needs-time = A window can be given more time, not less.
refusal-in-the-future = That has not happened yet.
refusal-before-verdict = Verdicts were shown at { $at }; nothing before can change any more.
refusal-last-phase = The last phase has begun.

# Taking back.
refusal-nothing-to-undo = There is nothing of yours to take back.
refusal-too-late-to-undo = Other things have followed from it; it stands.

# The run itself.
refusal-closed = This exercise is closed. Rewind it to play on from here.
refusal-not-recorded = { $why }. Nothing has changed.
