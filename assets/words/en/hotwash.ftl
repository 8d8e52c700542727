# The hot wash: what came of it, and what to talk about.

hotwash-name = Hot wash
hotwash-report = Report is ready
hotwash-scenarios = Scenarios
hotwash-try-before = The try before
hotwash-try-after = The try after

# The score.
hotwash-earned = What we earned
hotwash-of-hundred = of 100
hotwash-of-hundred-doubt = of 100, give or take { $doubt }
hotwash-too-little = Too little was exercised for a score. The reasons below still hold.
hotwash-bar = { $title }, of 100
hotwash-rating-p = performed without challenges
hotwash-rating-s = performed with some challenges
hotwash-rating-m = performed with major challenges
hotwash-rating-u = unable to be performed
hotwash-rating-none = not exercised

# What to talk about.
hotwash-talk = { $count ->
    [0] Nothing was lost
    [1] Talk about this
    [2] Talk about these two
    [3] Talk about these three
    [4] Talk about these four
   *[other] Talk about these five
}
hotwash-go-on = To go on with
hotwash-again = Try again from here
# The place is one of hall-place-….
hotwash-again-name = Try again from { $at }, { $place }

# What lies below.
hotwash-below-compared = Then and now
hotwash-below-lanes = When it happened
hotwash-below-decisions = Your decisions
hotwash-below-best = Show me the best way

# This try and the one before.
hotwash-then = Then
hotwash-now = Now
hotwash-no-score = no score
hotwash-give-or-take = give or take { $doubt }

# The decisions.
hotwash-decisions-none = You were not asked to decide anything in this run.
hotwash-decisions = Go back to any of these and decide again. This run stays as it is; afterwards the two stand side by side.

# When it happened: what the signs mean.
hotwash-legend-in-time = in time
hotwash-legend-late = late
hotwash-legend-missed = not done
hotwash-legend-window = the time for it
hotwash-legend-deeds = what was done

# When it happened: what stands behind each sign.
hotwash-asked = Asked for at { $opened }, in good time until { $full }.
hotwash-deed = { $from } to { $to }

# When it happened, for those who hear it.
hotwash-lanes = When it happened. { $rows }
hotwash-lane = { $acts ->
    [one] { $role }, 1 act: { $asked }.
   *[other] { $role }, { $acts } acts: { $asked }.
}
hotwash-lane-deeds = { $acts ->
    [one] { $role }, 1 act.
   *[other] { $role }, { $acts } acts.
}
hotwash-lane-in-time = { $what } done in time at { $at }
hotwash-lane-late = { $what } done late at { $at }
hotwash-lane-missed = { $what } not done at { $at }

# Where the points went. The kinds say in a word what a step is.
hotwash-below-points = Where the points went
hotwash-as-table = As a table
hotwash-step-not-best = not in the best way
hotwash-step-several = several
hotwash-step-harm = harm
hotwash-step-waste = answered nothing
hotwash-step-hints = hints
hotwash-step-rounding = rounding
hotwash-steps-none = Nothing was lost: the score is the whole hundred.
hotwash-steps-all = What there was to earn
hotwash-steps-score = What we earned
hotwash-steps-what = What
hotwash-steps-points = Points
hotwash-steps-left = Left
hotwash-steps-why = Why
hotwash-tenths = { $points }.{ $tenths }
hotwash-step-name = { $what }, { $kind }: { $cost }, { $left } left

# The replay.
hotwash-replay = Replay
hotwash-replay-at = Replay from { $at }
hotwash-replay-go = Play ×60
hotwash-replay-stop = Stop
hotwash-replay-back = To what happened before
hotwash-replay-on = To what happened next
hotwash-replay-seat = as seen by: { $seat }
hotwash-replay-severity = Severity: { $level }
hotwash-replay-no-severity = No severity declared
hotwash-replay-nearest = Nearest: { $what }
hotwash-replay-nothing = Nothing is marked in this run.
hotwash-replay-inbox = { $count ->
    [0] Nothing had arrived
    [1] One thing had arrived
   *[other] { $count } things had arrived
}
hotwash-replay-inbox-none = What arrives shows here, the latest first.
hotwash-replay-open = Waited for
hotwash-replay-open-none = Nothing was waited for at this moment.
hotwash-replay-until = { $who }, in good time until { $at }
hotwash-replay-overdue = { $who }, overdue since { $at }
hotwash-strip = Replay, at { $now } of { $end }. Arrow keys step, Home and End jump, Space plays.
hotwash-strip-arrived = arrived: { $what }
hotwash-strip-done = begun: { $what }
hotwash-strip-decided = decided: { $what }
hotwash-strip-lost = points lost: { $what }
hotwash-strip-sign-arrived = arrived
hotwash-strip-sign-decided = decided
hotwash-strip-sign-lost = points lost

# Talking it over.
hotwash-agree = Agree
hotwash-agenda-lead = For each: what do you start, stop, and go on with? What is written here goes into the report.
hotwash-agenda-else = Anything else
hotwash-remark-start = Start
hotwash-remark-stop = Stop
hotwash-remark-continue = Continue
hotwash-remark-hint = What exactly?
hotwash-remark-name = { $kind }, about: { $about }
hotwash-remark-add = Add under “{ $kind }”, about: { $about }
hotwash-remark-remove = Remove “{ $kind }”, about: { $about }

# What will be done.
hotwash-do = What we will do
hotwash-do-count = { $count ->
    [0] Nothing is agreed yet
    [1] What we will do
   *[other] What we will do ({ $count })
}
hotwash-do-none = Nothing yet. Say what was found, what will be done about it, which role sees to it, and by when.
hotwash-do-add = Add an action…
hotwash-do-empty = Not said yet
hotwash-do-nobody = nobody yet
hotwash-do-no-day = no day yet
hotwash-do-by = by { $day }
hotwash-do-change = Change
hotwash-do-change-name = Change: { $what }
hotwash-do-finding = What was found
hotwash-do-finding-hint = The clock of the authority had no keeper
hotwash-do-action = What will be done
hotwash-do-action-hint = Name a clock keeper and a deputy in the plan
hotwash-do-owner = Who sees to it
hotwash-do-due = Due
hotwash-do-done = Done
hotwash-do-remove = Remove
hotwash-choice-name = { $what }: { $text }
hotwash-day-hint = 2026-12-05
hotwash-day-wrong = A day is written like 2026-12-05.
hotwash-due-two-weeks = in two weeks
hotwash-due-month = in a month
hotwash-due-quarter = in three months
hotwash-kept = Kept with every change in { $path }
hotwash-unkept = This is not kept: { $why }. { $path }
hotwash-unread = What was written here before cannot be read: { $why }. It stays as it is and is put aside once something is written: { $path }

# Feedback and sign-off.
hotwash-feedback = How it was for those who took part
hotwash-feedback-lead = Ask for a show of hands from 1, not at all, to 5, entirely, and enter how many gave each answer.
hotwash-feedback-mean = mean
hotwash-feedback-1 = The story was believable.
hotwash-feedback-2 = I knew what was expected of my role.
hotwash-feedback-3 = I could work with the others well.
hotwash-feedback-4 = I learned something for a real incident.
hotwash-feedback-5 = The time was well spent.
hotwash-feedback-count = How many gave { $answer }: { $question }
hotwash-sign = Sign-off
hotwash-sign-lead = Roles, not names. It can be taken back as long as the hot wash is open.
hotwash-sign-who = Signed by
hotwash-sign-facilitator = Facilitator
hotwash-sign-sponsor = Sponsor
hotwash-sign-sentence = What is signed
hotwash-sign-usual = We have talked this through, and what is agreed above will be done.
hotwash-sign-day = Day
hotwash-sign-do = Sign off
hotwash-sign-back = Take it back
hotwash-signed = Signed off by { $role } on { $date }

# Tabs where there is room for one thing only.
hotwash-tab-figures = What we earned
hotwash-tab-talk = To talk about
hotwash-tab-below = What happened
