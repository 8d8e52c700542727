# What a seat sees of play: marks, names of people and work, the end, verdicts.

view-exercise = EXERCISE

# Who.
view-you = you
view-everyone = everyone
view-everyone-here = everyone here
view-nobody = nobody
view-whoever-commands = whoever commands
view-anybody = anybody
view-until-somebody-commands = { $role }, until somebody commands

# What.
view-tell = Tell { $to }: { $text }
view-tell-something = Tell { $to } something
view-prepare = Prepare: { $text }
view-consider = Consider: { $text }
view-carry-out = Carry out: { $text }
view-carry-out-prepared = Carry out what was prepared
view-busy = Busy with something else
view-nothing-like-that = Nothing like that has come up.

# When a scripted item comes.
view-at-its-moment = when its moment comes
view-after-its-moment = { $span } after its moment comes
view-on-standby = on standby
view-called = called by something else

# How play ended.
view-time-is-up = Time is up.
view-ended = The exercise was ended.
view-last-scene = That was the last scene.
view-real-incident = Stopped for a real incident.
view-no-exercise = This is not part of the exercise.

# What came of something that was looked for.
view-done-at-once = Done at once, in time.
view-done = Done after { $took }, in time.
view-done-at-once-late = Done at once; it was wanted within { $full }.
view-done-late = Done after { $took }; it was wanted within { $full }.
view-not-done = Not done; it was wanted within { $full }.
view-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
view-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
view-seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
view-no-time = no time
