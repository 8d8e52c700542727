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

# Tabs where there is room for one thing only.
hotwash-tab-figures = What we earned
hotwash-tab-talk = To talk about
hotwash-tab-below = What happened
