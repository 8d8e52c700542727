# What a person can set. It lies over any screen.

settings-title = Settings
settings-close = Close the settings
# How one of several choices is read aloud.
settings-choice = { $what }: { $choice }
# The one key whose name is not the same on every keyboard.
settings-ctrl = Ctrl

settings-language = Language

settings-look = Look
settings-look-dark = Dark
settings-look-light = Light
settings-look-contrast-dark = White on black
settings-look-contrast-light = Black on white
settings-look-stage-dark = Stage, dark
settings-look-stage-light = Stage, bright

settings-size = Size
settings-size-smaller = Size: smaller
settings-size-larger = Size: larger
settings-size-usual = Usual
settings-size-usual-name = Size: the usual one
settings-size-fits = { $percent } % is the most that fits this window.

settings-motion = Motion
settings-motion-full = As it is
settings-motion-reduced = Reduced

settings-pause = Pause for you
settings-pause-about = Stops the clock when something big arrives, until you press { $key }.
settings-pause-tutorials = In tutorials
settings-pause-always = Always
settings-pause-never = Never

settings-timing = Time to think
settings-timing-as-it-is = As it is
settings-timing-half-again = ×1.5
settings-timing-twice = ×2
settings-timing-no-pressure = No time pressure
settings-timing-as-it-is-about = A minute of the exercise takes a minute.
settings-timing-half-again-about = A minute of the exercise takes a minute and a half. You are judged by the exercise clock, so there is more time for everything.
settings-timing-twice-about = A minute of the exercise takes two. You are judged by the exercise clock, so there is more time for everything.
settings-timing-no-pressure-about = The clock stands while a question waits for you and while you type. { $key } lets time pass all the same.

# The file that keeps them.
settings-unread = Your settings could not be read, so everything is as it was at first. The file is replaced when you change something: { $why }
settings-unread-damaged = it is damaged ({ $error }): { $path }
settings-unread-later = a later version wrote it: { $path }
settings-unkept = This holds until the window is closed, then it is lost: { $why }: { $path }

settings-aloud = Read aloud
settings-aloud-off = Off
settings-aloud-on = On
settings-aloud-about = Reads out what arrives, the card, what was turned down and what came of a phase. { $again } reads the last again, { $hush } stops.
