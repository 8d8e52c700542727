# What arrives, how it looks, and what is known from it.

inbox-title = Inbox
inbox-seen = { $seen } of { $all } seen
inbox-row = { $title }, { $channel } from { $from }
inbox-row-new = New: { $title }, { $channel } from { $from }
inbox-alone = For you alone
inbox-alone-open = For you alone: open it
inbox-only-you = ◐ { $from } · only you
inbox-decided = ✓ decided: { $answer }
inbox-your-call = your call
inbox-owner-decides = { $who } decides
inbox-arrived = New: { $channel } from { $from }, { $title }
inbox-arrived-alone = New: { $channel } from { $from }, something for you alone

# Channels.
inbox-pager = Pager
inbox-phone = Phone
inbox-mail = Mail
inbox-chat = Chat
inbox-alert = Alert
inbox-ticket = Ticket
inbox-news = News
inbox-log = Log
inbox-in-person = In person

# The head of the card.
inbox-card-call = Call
inbox-card-from = from { $who }
inbox-card-with = with { $who }
inbox-card-by = by { $who }
inbox-card-of = of { $who }
inbox-card-exercise = EXERCISE · { $at }

# The card.
inbox-card-for = For { $whom }.
inbox-card-only-for = ◐ Only for { $whom }.
inbox-sealed = This is for you alone. Open it when nobody looks over your shoulder.
inbox-sealed-open = Open and read
inbox-hint = Hint: { $hint }
inbox-hint-ask = Give me a hint
inbox-hint-ask-cost = { $points ->
    [one] Give me a hint (costs { $points } point)
   *[other] Give me a hint (costs { $points } points)
}
inbox-hint-ask-name = { $ask }, { $left } left
inbox-not-begun = Play has not begun.
inbox-empty = Nothing has arrived yet.

# The head of a mail.
inbox-mail-from = From
inbox-mail-to = To
inbox-mail-subject = Subject
inbox-mail-date = Date

# What is known.
inbox-known = Known so far
inbox-known-nothing = Nothing that can be told yet.
inbox-known-only-you = ◐ Only you: { $fact }
inbox-known-some = ◐ Not everybody: { $fact }
inbox-known-tell = Tell someone: { $fact }

# Telling it on.
inbox-tell = Tell someone …
inbox-tell-title = Tell someone
inbox-tell-cost = Telling takes half a minute of your time.
inbox-tell-known = everybody here knows
inbox-tell-whom = Whom
inbox-tell-one = Tell { $who }
inbox-tell-do = Tell
inbox-tell-not = Not now

# Read aloud when it is put on the card.
inbox-aloud-card = From { $from }: { $title }.
