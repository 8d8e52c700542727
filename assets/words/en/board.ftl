# The situation board.

board-title = Situation, as far as you know
board-show = Show
board-show-name = Show the situation
board-fold = Fold
board-fold-name = Fold the situation away
board-in-words = Situation, as far as you know: { $places ->
    [one] { $places } place
   *[other] { $places } places
}, { $counted }
board-counted = { $count } { $how }
board-counted-nothing = nothing known yet

# How it is with a thing.
board-quiet = nothing known
board-suspect = in doubt
board-hit = hit
board-held = stopped
board-safe = well
board-lost = gone

# What is known of a thing, and what was done to it.
board-about-unknown = You know nothing about it yet.
board-about-untouched = Nobody has done anything about it.
board-about-under-way = under way
