# The briefing: why, who, what is known, and the rules.

briefing-facts = { $role } · { $length } at most · the story starts { $start }
briefing-you-are = You are
briefing-other-chair = Or take another chair:
briefing-assumptions = Take for granted
briefing-goal = What this is for
briefing-back = Back
briefing-start = Start the clock

# What everybody agrees to before an exercise; each at most forty words.
briefing-rules = Rules
briefing-rule-exercise = This is an exercise. Nothing you do here reaches a real system or a real person, and every screen says so.
briefing-rule-stop = If something real happens, stop: { $key } ends the exercise at once, and nobody asks why.
briefing-rule-time = Time is the resource. What you do keeps your role busy and takes effect when it is done; colleagues can only act on what they were told.
briefing-rule-marks = Nobody is marked for what they did not know. What counts is what your role did, in what order and by when.
briefing-rule-ask = Say what you see, ask when unsure. A hint is always there, mildest first.
briefing-rule-hints = { $cost ->
    [0] Hints cost nothing here.
    [one] Each hint costs one point.
   *[other] Each hint costs { $cost } points.
}
