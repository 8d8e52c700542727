# What came of a run when it is over: reasons for lost points, harm, two runs side by side.

# The sentence for a lost point, and its reasons.
verdict-because = { $title }: { $reason }.
verdict-missed-window = not done; asked for at { $opened }, with { $full } to begin it
verdict-missed = not done; asked for at { $opened }
verdict-never-asked = not done; play never came to the point where it was asked
verdict-begun-slow = begun after { $after }, { $full } was the time for it
verdict-begun-late = begun only after { $after }, { $full } was the time for it
verdict-other-role = done by another role than the plan says
verdict-second-best = a second-best way of doing it
verdict-not-each-time = done, but not each time it was due
verdict-order-one = what should come first did not
verdict-order-all = the things that should come first did not
verdict-order-some = { $some } of the { $all } things that should come first did not
verdict-words-said = the message said { $said }
verdict-words-left-out = the message left out { $missing }
verdict-words-both = the message said { $said }; it left out { $missing }
verdict-words-line = “{ $text }” ({ $because })
verdict-words-more = { $count } more
verdict-not-reached = not exercised, play never came to it
verdict-unstaffed = not exercised, nobody sat in a role that could do it
verdict-skipped = not exercised, its inject was left out
verdict-still-open = not exercised, there was still time for it at the end

# Harm.
verdict-too-early = “{ $action }” was begun before what it needs was there.
verdict-something-too-early = Something was begun before what it needs was there.
verdict-put-right = { $harm } It was put right later, which halves the loss.

# Two runs side by side.
verdict-went-better =
    { $better ->
        [one] One thing went better, nothing went worse.
       *[other] { $better } things went better, nothing went worse.
    }
verdict-went-worse =
    { $worse ->
        [one] One thing went worse, nothing went better.
       *[other] { $worse } things went worse, nothing went better.
    }
verdict-went-both-ways =
    { $better ->
        [one] One thing went better, { $worse } went worse.
       *[other] { $better } things went better, { $worse } went worse.
    }
verdict-no-score = One of the two has too little in it for a score: look at what changed.
verdict-same-points = Both earned the same. Look at what changed, if anything did.
verdict-more-points =
    { $points ->
        [one] This time earned one point more than before.
       *[other] This time earned { $points } points more than before.
    }
verdict-fewer-points =
    { $points ->
        [one] This time earned one point less than before.
       *[other] This time earned { $points } points less than before.
    }
verdict-within-doubt = That is within the doubt of a single run: read what changed, not the number.
verdict-beyond-doubt = That is more than the doubt of a single run.

# How one thing fared.
verdict-in-time = in time
verdict-in-time-not-best = in time, but not the best way
verdict-late = { $late } late
verdict-not-done = not done
verdict-still-time = still time for it at the end
verdict-not-asked = not asked for

# How sure a person was; the verdict ends the sentence.
verdict-sure =
    You were { $confidence } per cent sure { $calls ->
        [3] three times
        [4] four times
        [5] five times
        [6] six times
       *[other] { $calls } times
    }, and { $right ->
        [0] never right
        [1] right once
        [2] right twice
        [3] right three times
        [4] right four times
        [5] right five times
        [6] right six times
       *[other] right { $right } times
    }: { $verdict }
verdict-sure-always-right =
    You were { $confidence } per cent sure { $calls ->
        [3] three times
        [4] four times
        [5] five times
        [6] six times
       *[other] { $calls } times
    }, and right every time: { $verdict }
verdict-sure-on-average =
    You said how sure you were { $calls ->
        [3] three times
        [4] four times
        [5] five times
        [6] six times
       *[other] { $calls } times
    }, { $confidence } per cent on average, and { $right ->
        [0] never right
        [1] right once
        [2] right twice
        [3] right three times
        [4] right four times
        [5] right five times
        [6] right six times
       *[other] right { $right } times
    }: { $verdict }
verdict-sure-on-average-always-right =
    You said how sure you were { $calls ->
        [3] three times
        [4] four times
        [5] five times
        [6] six times
       *[other] { $calls } times
    }, { $confidence } per cent on average, and right every time: { $verdict }
verdict-sureness-fits = that fits. People can act on how sure you say you are.
verdict-too-sure = surer than the facts allowed. Next time ask what would show that you are wrong, and look there first.
verdict-not-sure-enough = you knew more than you gave yourself credit for. With reasons that good, say so sooner.
