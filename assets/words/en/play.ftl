# The play screen: the bars, what is asked, what came of it, and what lies over everything.

# The top bar.
play-you-are = You are { $role }
play-next-event = Next event
play-speed = Speed { $times }
play-pause = Pause
play-go-on = Go on

# How it is with the clock.
play-clock-over = over
play-clock-paused = paused
play-clock-held = held: talk it over
play-clock-saving = saving …
play-clock-unsaved = not saved
play-clock-waits = waiting for you
play-clock-fast = running fast
play-clock-slow = running slowly
play-clock-running = running

# The foot.
play-severity = Severity
play-severity-none = not declared
play-menu = Menu

# The timeline.
play-timeline = Timeline: { $now } of { $end }
play-timeline-phase = “{ $phase }” since { $at }
play-timeline-act = { $what }, { $from } to { $until }
play-timeline-act-open = { $what }, since { $from }
play-timeline-question = Decide until { $at }: { $question }
play-timeline-question-open = Decide: { $question }
play-timeline-duty = { $what }: due by { $at }

# A question.
play-question-open = Open the question: { $question }
play-question-yours = ◆ Your call
play-question-yours-left = ◆ Your call · { $left } left
play-question-owner = ◆ { $who } decides
play-question-owner-left = ◆ { $who } decides · { $left } left
play-question-votes = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}
play-question-sure = Sure?
play-question-sure-name = { $percent } per cent sure
play-question-why = Why?
play-question-why-hint = Why? It goes on record.
play-question-decide = Decide
play-question-vote = Vote

# Legal clocks.
play-legal = Legal clocks
play-legal-waived = { $regime }: no duty
play-legal-met = met { $at }
play-legal-overdue = overdue
play-legal-left = { $left } left
play-legal-days-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
play-legal-due = due { $at }
play-legal-used = { $what }: time used

# What came of a phase.
play-verdicts = “{ $phase }” is over
play-verdicts-read = Read, go on
play-verdicts-in-time = { $count } in time
play-verdicts-late = { $count } late
play-verdicts-missed = { $count } not done

# The menu.
play-menu-close = Close
play-menu-settings = Settings
play-menu-leave = Leave, go on later
play-menu-end = End the exercise
play-menu-end-sure = Yes, end it here
play-menu-unsaved = This run is not saved. Whoever leaves it now loses it.
play-menu-save = Save it now

# When it is over.
play-over-breath = Take a breath. Then look at what happened, and why.
play-over-hotwash = To the hot wash

# A real incident.
play-stop = A real incident?
play-stop-about = Stopping ends this exercise at once. What was done so far is kept.
play-stop-now = Stop now
play-stop-not = Go on playing

# When nothing is saved any more.
play-trouble = This run is not being saved
play-trouble-about = The clock stands still meanwhile. Nothing is lost as long as this window is open; what was saved before stays where it is.
play-trouble-again = Try again
play-trouble-elsewhere = Or save the whole run in another folder:
play-trouble-folder = Another folder
play-trouble-save = Save it there
play-trouble-without = Or go on without. Then the run is gone when the window is closed:
play-trouble-unsaved = Go on unsaved

# Notes of one’s own.
play-notes = Notes
play-note-write = Write a note
play-note-hint = What do you want to know, or remember?
play-note-question = Open question
play-note-remark = Remark
play-note-do = Write it down
play-note-not = Never mind
play-note-answered = Answered: { $question }

# Tabs where there is room for one thing only.
play-tab-card = Card
play-tab-inbox = Inbox
play-tab-board = Situation
play-tab-side = Team and time
play-tab-side-asked = Team and time ({ $count } for you)

# For those who do not see the clocks.
play-time-left = { $what }: { $left } left
