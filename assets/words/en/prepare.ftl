# Before a drill with a team.

prepare-length = { $minutes } min of play
prepare-table = At the table
prepare-here = here
prepare-you = you speak for it
prepare-bot = a program plays it
prepare-role-name = { $role }: { $state }
prepare-covered = { $percent } % of the roles are at the table. What only the others could do is not scored.
prepare-cover-you = I speak for the others
prepare-cover-bots = Programs play the others
prepare-agenda = The whole session
prepare-minutes = { $minutes } min
prepare-agenda-fits = Ten minutes of briefing, all of the play, and { $left } minutes of hot wash.
prepare-agenda-short = Too short for all of it: play about { $play } minutes, so that fifteen are left for the hot wash. The run sheet says how you stand.
prepare-dice = Dice
prepare-dice-on = As written
prepare-dice-off = Off: nothing is left to chance
prepare-names = Your own names
prepare-preview = How it will read
prepare-back = Back
prepare-print = Print pack
prepare-rehearse = Try it with programs
prepare-open = Open the room
prepare-rehearsed = Programs played it through: { $injects } injects arrived, { $roles } roles had something to do, it ended after { $end }. Nothing stuck.
prepare-printed = The print pack is in { $folder }
prepare-not-printed = The print pack could not be written ({ $why }): { $folder }
