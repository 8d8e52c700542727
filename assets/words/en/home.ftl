# The first screen: what there is to play, and what is next.

home-tagline = where response teams practise
home-quit = Quit
home-look = Look
home-look-name = Another look
home-settings = Settings
home-reports = Reports
home-alone = Practise alone
home-team = Run a drill with a team
home-new-here = New here? “{ $title }” takes { $minutes } minutes and needs nobody else.
home-read-briefing = Read the briefing
home-prepare = Prepare the drill

# A row of the list.
home-minutes = { $minutes } min
home-solo = solo
home-people = { $few } people
home-people-from-to = { $few }–{ $many } people
home-first-steps = first steps
home-easy = easy
home-medium = medium
home-hard = hard

# The run that was interrupted.
home-resume = Resume
home-resume-title = Resume “{ $title }”
home-stopped-at = stopped at { $at }, nothing lost
home-over-at = over at { $at }; its hot wash is waiting
home-discard = Discard
home-discard-sure = Discard it? Its journal stays on disk; it is only not offered any more.
home-discard-yes = Yes, discard it
home-discard-no = Keep it

# What happens in a run.
home-how-it-goes = How it goes
home-step-briefing = Read the briefing
home-step-briefing-about = Who you are, what is known, and the five rules. Two minutes.
home-step-play = Play against the clock
home-step-play-about = Type two or three letters to act. Colleagues play themselves. Space stops the clock, F1 shows the keys.
home-step-hotwash = Look at what happened
home-step-hotwash-about = What cost most and why, and a report to take along.
