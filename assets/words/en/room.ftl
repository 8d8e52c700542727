# The log of a drill with a team.

room-held = Held for discussion
room-continued = Discussion ended
room-paused = Clock stopped
room-resumed = Clock goes on
room-skipped = Left out: { $title }
room-logged-later = { $what } (logged at { $at })
room-decided-sure = { $text } · { $percent } % sure
