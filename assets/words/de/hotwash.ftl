# Die Nachbesprechung: was herauskam und worüber zu reden ist.

hotwash-name = Nachbesprechung
hotwash-report = Der Bericht ist fertig
hotwash-scenarios = Szenarien
hotwash-try-before = Versuch davor
hotwash-try-after = Versuch danach

# Die Punkte.
hotwash-earned = Was wir erreicht haben
hotwash-of-hundred = von 100
hotwash-of-hundred-doubt = von 100, ± { $doubt }
hotwash-too-little = Für eine Punktzahl wurde zu wenig geübt. Die Gründe unten gelten trotzdem.
hotwash-bar = { $title }, von 100
hotwash-rating-p = ohne Schwierigkeiten erfüllt
hotwash-rating-s = mit einigen Schwierigkeiten erfüllt
hotwash-rating-m = mit großen Schwierigkeiten erfüllt
hotwash-rating-u = nicht erfüllt
hotwash-rating-none = nicht geübt

# Worüber zu reden ist.
hotwash-talk = { $count ->
    [0] Nichts ging verloren
    [1] Sprechen Sie hierüber
    [2] Sprechen Sie über diese zwei
    [3] Sprechen Sie über diese drei
    [4] Sprechen Sie über diese vier
   *[other] Sprechen Sie über diese fünf
}
hotwash-go-on = Fragen für danach
hotwash-again = Von hier an noch einmal
# Der Ort ist einer von hall-place-….
hotwash-again-name = Noch einmal ab { $at }, { $place }

# Was darunter liegt.
hotwash-below-compared = Damals und jetzt
hotwash-below-lanes = Wann es geschah
hotwash-below-decisions = Ihre Entscheidungen
hotwash-below-best = Den besten Weg zeigen

# Dieser Versuch und der davor.
hotwash-then = Damals
hotwash-now = Jetzt
hotwash-no-score = keine Punktzahl
hotwash-give-or-take = ± { $doubt }

# Die Entscheidungen.
hotwash-decisions-none = In diesem Lauf hatten Sie nichts zu entscheiden.
hotwash-decisions = Gehen Sie zu einer davon zurück und entscheiden Sie neu. Dieser Lauf bleibt, wie er ist; danach stehen beide nebeneinander.

# Wann es geschah: was die Zeichen bedeuten.
hotwash-legend-in-time = rechtzeitig
hotwash-legend-late = zu spät
hotwash-legend-missed = nicht getan
hotwash-legend-window = die Zeit dafür
hotwash-legend-deeds = was getan wurde

# Wann es geschah: was hinter jedem Zeichen steht.
hotwash-asked = Gefragt ab { $opened }, rechtzeitig bis { $full }.
hotwash-deed = { $from } bis { $to }

# Wann es geschah, für alle, die es hören.
hotwash-lanes = Wann es geschah. { $rows }
hotwash-lane = { $acts ->
    [one] { $role }, 1 Maßnahme: { $asked }.
   *[other] { $role }, { $acts } Maßnahmen: { $asked }.
}
hotwash-lane-deeds = { $acts ->
    [one] { $role }, 1 Maßnahme.
   *[other] { $role }, { $acts } Maßnahmen.
}
hotwash-lane-in-time = { $what } um { $at } rechtzeitig getan
hotwash-lane-late = { $what } um { $at } zu spät getan
hotwash-lane-missed = { $what } um { $at } nicht getan

# Wohin die Punkte gingen. Die Arten sagen in einem Wort, was ein Schritt ist.
hotwash-below-points = Wohin die Punkte gingen
hotwash-as-table = Als Tabelle
hotwash-step-not-best = nicht auf die beste Art
hotwash-step-several = mehrere
hotwash-step-harm = Schaden
hotwash-step-waste = ohne Anlass
hotwash-step-hints = Hinweise
hotwash-step-rounding = gerundet
hotwash-steps-none = Nichts ging verloren: Es sind volle hundert Punkte.
hotwash-steps-all = Was zu erreichen war
hotwash-steps-score = Was wir erreicht haben
hotwash-steps-what = Was
hotwash-steps-points = Punkte
hotwash-steps-left = Rest
hotwash-steps-why = Warum
hotwash-tenths = { $points },{ $tenths }
hotwash-step-name = { $what }, { $kind }: { $cost }, es bleiben { $left }

# Der Rückblick.
hotwash-replay = Rückblick
hotwash-replay-at = Rückblick ab { $at }
hotwash-replay-go = Abspielen ×60
hotwash-replay-stop = Anhalten
hotwash-replay-back = Zu dem, was davor geschah
hotwash-replay-on = Zu dem, was als Nächstes geschah
hotwash-replay-seat = gesehen von: { $seat }
hotwash-replay-severity = Schweregrad: { $level }
hotwash-replay-no-severity = Kein Schweregrad festgelegt
hotwash-replay-nearest = Am nächsten: { $what }
hotwash-replay-nothing = In diesem Lauf ist nichts vermerkt.
hotwash-replay-inbox = { $count ->
    [0] Noch nichts eingegangen
    [1] Eine Nachricht eingegangen
   *[other] { $count } Nachrichten eingegangen
}
hotwash-replay-inbox-none = Was eingeht, steht hier, das Neueste zuerst.
hotwash-replay-open = Worauf gewartet wurde
hotwash-replay-open-none = In diesem Moment wurde auf nichts gewartet.
hotwash-replay-until = { $who }, rechtzeitig bis { $at }
hotwash-replay-overdue = { $who }, überfällig seit { $at }
hotwash-strip = Rückblick, bei { $now } von { $end }. Pfeiltasten gehen schrittweise, Pos1 und Ende springen, die Leertaste spielt ab.
hotwash-strip-arrived = eingegangen: { $what }
hotwash-strip-done = begonnen: { $what }
hotwash-strip-decided = entschieden: { $what }
hotwash-strip-lost = Punkte verloren: { $what }
hotwash-strip-sign-arrived = eingegangen
hotwash-strip-sign-decided = entschieden
hotwash-strip-sign-lost = Punkte verloren

# Darüber sprechen.
hotwash-agree = Vereinbaren
hotwash-agenda-lead = Zu jedem: Womit fangen Sie an, womit hören Sie auf, was behalten Sie bei? Was hier steht, kommt in den Bericht.
hotwash-agenda-else = Sonst noch etwas
hotwash-remark-start = Anfangen
hotwash-remark-stop = Aufhören
hotwash-remark-continue = Beibehalten
hotwash-remark-hint = Was genau?
hotwash-remark-name = { $kind }, zu: { $about }
hotwash-remark-add = Unter „{ $kind }“ hinzufügen, zu: { $about }
hotwash-remark-remove = „{ $kind }“ entfernen, zu: { $about }

# Was getan wird.
hotwash-do = Was wir tun werden
hotwash-do-count = { $count ->
    [0] Noch nichts vereinbart
    [1] Was wir tun werden
   *[other] Was wir tun werden ({ $count })
}
hotwash-do-none = Noch nichts. Schreiben Sie auf, was festgestellt wurde, was getan wird, welche Rolle sich darum kümmert und bis wann.
hotwash-do-add = Maßnahme hinzufügen…
hotwash-do-empty = Noch nicht gesagt
hotwash-do-nobody = noch niemand
hotwash-do-no-day = noch kein Tag
hotwash-do-by = bis { $day }
hotwash-do-change = Ändern
hotwash-do-change-name = Ändern: { $what }
hotwash-do-finding = Was festgestellt wurde
hotwash-do-finding-hint = Niemand behielt die Frist der Behörde im Auge
hotwash-do-action = Was getan wird
hotwash-do-action-hint = Im Plan benennen, wer die Frist im Auge behält, mit Vertretung
hotwash-do-owner = Wer sich darum kümmert
hotwash-do-due = Fällig
hotwash-do-done = Fertig
hotwash-do-remove = Entfernen
hotwash-choice-name = { $what }: { $text }
hotwash-day-hint = 2026-12-05
hotwash-day-wrong = Ein Tag wird so geschrieben: 2026-12-05.
hotwash-due-two-weeks = in zwei Wochen
hotwash-due-month = in einem Monat
hotwash-due-quarter = in drei Monaten
hotwash-kept = Bei jeder Änderung gespeichert in { $path }
hotwash-unkept = Das ist nicht gespeichert: { $why }. { $path }
hotwash-unread = Was hier früher geschrieben wurde, lässt sich nicht lesen: { $why }. Es bleibt, wie es ist, und wird beiseitegelegt, sobald etwas geschrieben wird: { $path }

# Rückmeldungen und Abzeichnung.
hotwash-feedback = Wie es für die Teilnehmenden war
hotwash-feedback-lead = Bitten Sie um Handzeichen von 1, gar nicht, bis 5, völlig, und tragen Sie ein, wie viele jeweils so antworteten.
hotwash-feedback-mean = Mittel
hotwash-feedback-1 = Die Geschichte war glaubwürdig.
hotwash-feedback-2 = Ich wusste, was von meiner Rolle erwartet wird.
hotwash-feedback-3 = Ich konnte mit den anderen gut arbeiten.
hotwash-feedback-4 = Ich habe etwas für einen echten Vorfall gelernt.
hotwash-feedback-5 = Die Zeit war gut verbracht.
hotwash-feedback-count = Wie viele { $answer } gaben: { $question }
hotwash-sign = Abzeichnung
hotwash-sign-lead = Rollen, keine Namen. Solange die Nachbesprechung offen ist, lässt sie sich zurücknehmen.
hotwash-sign-who = Abgezeichnet von
hotwash-sign-facilitator = Übungsleitung
hotwash-sign-sponsor = Auftraggeber
hotwash-sign-sentence = Was abgezeichnet wird
hotwash-sign-usual = Wir haben das besprochen, und was oben vereinbart ist, wird getan.
hotwash-sign-day = Tag
hotwash-sign-do = Abzeichnen
hotwash-sign-back = Zurücknehmen
hotwash-signed = Abgezeichnet von { $role } am { $date }

# Tabs where there is room for one thing only.
hotwash-tab-figures = Was wir erreicht haben
hotwash-tab-talk = Zu besprechen
hotwash-tab-below = Was geschah
