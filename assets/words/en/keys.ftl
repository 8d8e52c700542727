# The keys and what they do.

keys-title = Keys
keys-space = Space

# Keys that are called by a word in the list.
keys-cap-letters = letters
keys-cap-pages = Page Up, Page Down

# What they do.
keys-letters = find something to do
keys-choose = choose among what was found
keys-do = do it, or pick what it still needs
keys-pick = change a pick
keys-escape = clear the line; put away what lies over the screen
keys-pages = newer and older items of the inbox
keys-tell = tell someone what you know
keys-told = tell it, once you have chosen whom
keys-undo = take back what you did last, as long as nothing has followed
keys-board = fold the situation away, or show it
keys-question = go to the question that waits for you
keys-clock = stop and start the clock, on an empty line
keys-next = go to the next event
keys-tab = go through everything else
keys-help = these keys; ? on an empty line
keys-look = the next look
keys-settings = settings
keys-size = larger, smaller, as it was
keys-stop = stop: a real incident
