# The keys and what they do.

keys-title = Keys
keys-space = Space
keys-page-up = Page Up
keys-page-down = Page Down
keys-home = Home
keys-end = End
keys-insert = Insert
keys-shift = Shift
keys-alt = Alt

# Keys that are called by a word in the list.
keys-cap-letters = letters

# What they do.
keys-letters = find something to do
keys-choose = choose among what was found
keys-do = do it, or pick what it still needs
keys-pick = change a pick
keys-escape = clear the line; put away what lies over the screen
keys-newer = a newer item of the inbox
keys-older = an older one
keys-tell = tell someone what you know
keys-told = tell it, once you have chosen whom
keys-undo = take back what you did last, as long as nothing has followed
keys-note = write a note: an open question, or a remark
keys-board = fold the situation away, or show it
keys-question = go to the question that waits for you
keys-clock = stop and start the clock, on an empty line
keys-next = go to the next event
keys-tab = go through everything else
keys-help = these keys
keys-look = the next look
keys-say-again = read the last again
keys-hush = stop reading aloud
keys-settings = settings
keys-size = larger, smaller, as it was
keys-stop = stop: a real incident

# Where a key works.
keys-group-everywhere = On every screen
keys-group-play = While you play
keys-group-lead = In the facilitator’s window

# The page of the settings that changes them.
keys-change = Keys
keys-change-open = Change the keys …
keys-change-about = Press a line, then the new key. Enter, Esc, Tab and the arrows stay what they are.
keys-change-name = { $what }: { $key }
keys-change-waits = Press the new key …
keys-change-not = Esc leaves it as it is.
keys-change-back = Back to the settings
keys-usual-one = As it came
keys-usual-one-name = As it came: { $what }
keys-usual-all = All as they came

# Why a key cannot be had.
keys-taken = { $key } is taken: { $what }.
keys-taken-fixed = { $key } stays what it is on every screen.
keys-taken-editing = { $key } edits text and stays what it is.
keys-taken-typing = { $key } is for typing here. Hold Ctrl or Alt, or press one of F1 to F12.
keys-no-chord = there is no key “{ $text }”
keys-unread = Your keys could not be read, so they are as they came: { $why }
