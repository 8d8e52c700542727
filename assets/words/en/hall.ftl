# What happens between the screens: notices, and what the hot wash says of a run.

# Going on with a run, and putting it aside.
hall-cannot-resume = This run cannot be gone on with: { $why }
hall-not-for-one = it is not for one person
hall-discarded = Discarded. Its journal is still there: { $path }
hall-not-discarded = It could not be put aside ({ $why }): { $path }
hall-back = You are back where you stopped. Space lets the clock go on.
hall-asleep = The computer was asleep or busy, so the clock stands where you last saw it: Space lets it go on.
hall-paused-decide = Paused: this one needs a decision. Space lets the clock go on.
hall-paused-read = Paused: read this one first. Space lets the clock go on.
hall-not-done = This was not done. Ask for it again.
hall-your-answer = your answer
hall-your-vote = your vote

# Saving.
hall-saved-again = Everything is saved again: { $path }
hall-unsaved = Nothing is saved from here on. The menu (F1) can save it later.
hall-no-folder = There is no such folder ({ $why }): { $path }
hall-nothing-opens = Nothing here opens folders. The files are in { $path }

# Going back. A place is the rest of a sentence.
hall-again = You are back at { $at }, { $place }. Space lets the clock go on.
hall-cannot-go-back = One cannot go back to there.
hall-place-decision = before “{ $question }”
hall-place-asked = when you were asked “{ $question }”
hall-place-deed = before this was done: “{ $what }”
hall-place-wanted = when this was first wanted: “{ $what }”
hall-answered = You answered: { $answer }
hall-left-open = You left it open.
hall-left-open-so = You left it open, so it went this way: { $answer }

# The score.
hall-ended = ended at { $at } · { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}
hall-ended-unsaved = { $ended } · not saved
hall-score = { $base } earned by what was done and when{ $harm ->
    [0] {""}
   *[other] , less { $harm } for harm
}{ $waste ->
    [0] {""}
   *[other] , less { $waste } for acts that answered nothing
}{ $hints ->
    [0] {""}
   *[other] , less { $hints } for hints
}. One drill is a noisy measure: read the reasons, not the number.
hall-done = { $done } of { $count } in time
hall-not-exercised = not exercised
hall-cost = −{ $points }.{ $tenths }

# Who did what when.
hall-you = { $role } (you)
hall-late = { $span } late
hall-did = { $role }, at { $at }: { $what }.
hall-done-at = Done at { $at }.
hall-tell = Tell: { $fact }
hall-carry-out = Carry out what was prepared

# Several tries.
hall-try = { $nth ->
    [2] Second try
    [3] Third try
    [4] Fourth try
    [5] Fifth try
   *[other] Try { $nth }
}
hall-same = Both runs came to the same in everything that counts.
hall-decided-differently = Decided differently
hall-met-now = Met now, not before
hall-better = Done better
hall-harm-kept-away = Harm kept away
hall-lost-now = Lost now
hall-less-well = Done less well
hall-harm-now = Harm done now
hall-did-not-count = Did not count this time
hall-harm = harm done
hall-no-harm = none
hall-not-decided = not decided

# One good way through.
hall-best = This is one good way, not the only one: the same story with an expert in every chair, yours too. What was done in yours earns { $points } of 100.
hall-best-you = You
hall-held = Held for discussion: the script waits, answers stay due. H ends it.

# The way from a hundred points to the score.
hall-gain = +{ $points }.{ $tenths }
hall-step-others = { $count } smaller losses
hall-step-waste = Acts that answered nothing
hall-step-waste-why = { $count ->
    [one] One act answered nothing that was asked: { $acts }.
   *[other] { $count } acts answered nothing that was asked: { $acts }.
}
hall-step-hints = Hints shown
hall-step-hints-why = Two points for each hint, ten at most.
hall-step-rounding = Rounded to whole points
hall-step-rounding-why = The steps show tenths of a point, the score whole points.
hall-step-capped = Harm takes no more than 30 points in all.
hall-step-none-left = There was nothing left to lose.
hall-seat-facilitator = Facilitator

hall-no-voice = Nothing on this computer reads aloud. On Linux it is done by spd-say.
