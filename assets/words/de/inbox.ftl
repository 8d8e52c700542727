# Was ankommt, wie es aussieht und was daraus bekannt ist.

inbox-title = Eingang
inbox-seen = { $seen } von { $all } gesehen
inbox-row = { $title }, { $channel } von { $from }
inbox-row-new = Neu: { $title }, { $channel } von { $from }
inbox-alone = Nur für Sie
inbox-alone-open = Nur für Sie: bitte öffnen
inbox-only-you = ◐ { $from } · nur Sie
inbox-decided = ✓ entschieden: { $answer }
inbox-your-call = Sie entscheiden
inbox-owner-decides = { $who } entscheidet
inbox-arrived = Neu: { $channel } von { $from }, { $title }
inbox-arrived-alone = Neu: { $channel } von { $from }, nur für Sie

# Kanäle.
inbox-pager = Pager
inbox-phone = Telefon
inbox-mail = E-Mail
inbox-chat = Chat
inbox-alert = Alarm
inbox-ticket = Ticket
inbox-news = Nachrichten
inbox-log = Protokoll
inbox-in-person = Persönlich

# Der Kopf der Karte.
inbox-card-call = Anruf
inbox-card-from = von { $who }
inbox-card-with = mit { $who }
inbox-card-by = von { $who }
inbox-card-of = von { $who }
inbox-card-exercise = ÜBUNG · { $at }

# Die Karte.
inbox-card-for = Für { $whom }.
inbox-card-only-for = ◐ Nur für { $whom }.
inbox-sealed = Das ist nur für Sie. Öffnen Sie es, wenn Ihnen niemand über die Schulter sieht.
inbox-sealed-open = Öffnen und lesen
inbox-hint = Hinweis: { $hint }
inbox-hint-ask = Hinweis geben
inbox-hint-ask-cost = { $points ->
    [one] Hinweis geben (kostet { $points } Punkt)
   *[other] Hinweis geben (kostet { $points } Punkte)
}
inbox-hint-ask-name = { $ask }, noch { $left }
inbox-not-begun = Die Übung hat noch nicht begonnen.
inbox-empty = Noch ist nichts angekommen.

# Der Kopf einer E-Mail.
inbox-mail-from = Von
inbox-mail-to = An
inbox-mail-subject = Betreff
inbox-mail-date = Datum

# Was bekannt ist.
inbox-known = Bisher bekannt
inbox-known-nothing = Noch nichts, was man weitergeben könnte.
inbox-known-only-you = ◐ Nur Sie: { $fact }
inbox-known-some = ◐ Nicht alle: { $fact }
inbox-known-tell = Weitergeben: { $fact }

# Bescheid geben.
inbox-tell = Bescheid geben …
inbox-tell-title = Bescheid geben
inbox-tell-cost = Das kostet Sie eine halbe Minute.
inbox-tell-known = hier wissen es alle
inbox-tell-whom = Wem
inbox-tell-one = Bescheid geben: { $who }
inbox-tell-do = Bescheid geben
inbox-tell-not = Jetzt nicht

# Vorgelesen, wenn es aufgeschlagen wird.
inbox-aloud-card = Von { $from }: { $title }.
