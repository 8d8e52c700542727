# Der Bildschirm während der Übung: die Leisten, was gefragt ist, was daraus wurde und was über allem liegt.

# Die Leiste oben.
play-you-are = Ihre Rolle: { $role }
play-next-event = Nächstes Ereignis
play-speed = Tempo { $times }
play-pause = Anhalten
play-go-on = Weiter

# Wie es um die Uhr steht.
play-clock-over = zu Ende
play-clock-paused = angehalten
play-clock-held = steht: besprechen Sie es
play-clock-saving = wird gespeichert …
play-clock-unsaved = nicht gespeichert
play-clock-waits = wartet auf Sie
play-clock-fast = läuft schnell
play-clock-slow = läuft langsam
play-clock-running = läuft

# Die Leiste unten.
play-severity = Schweregrad
play-severity-none = nicht festgelegt
play-menu = Menü

# Die Zeitleiste.
play-timeline = Zeitleiste: { $now } von { $end }
play-timeline-phase = „{ $phase }“ seit { $at }
play-timeline-act = { $what }, { $from } bis { $until }
play-timeline-act-open = { $what }, seit { $from }
play-timeline-question = Entscheidung bis { $at }: { $question }
play-timeline-question-open = Entscheidung: { $question }
play-timeline-duty = { $what }: fällig bis { $at }

# Eine Frage.
play-question-open = Frage öffnen: { $question }
play-question-yours = ◆ Sie entscheiden
play-question-yours-left = ◆ Sie entscheiden · noch { $left }
play-question-owner = ◆ { $who } entscheidet
play-question-owner-left = ◆ { $who } entscheidet · noch { $left }
play-question-votes = { $votes ->
    [one] { $votes } Stimme
   *[other] { $votes } Stimmen
}
play-question-sure = Sicher?
play-question-sure-name = zu { $percent } Prozent sicher
play-question-why = Warum?
play-question-why-hint = Warum? Es wird festgehalten.
play-question-decide = Entscheiden
play-question-vote = Abstimmen

# Rechtsfristen.
play-legal = Rechtsfristen
play-legal-waived = { $regime }: keine Pflicht
play-legal-met = erfüllt { $at }
play-legal-overdue = überschritten
play-legal-left = noch { $left }
play-legal-days-left = { $days ->
    [one] noch { $days } Tag
   *[other] noch { $days } Tage
}
play-legal-due = fällig { $at }
play-legal-used = { $what }: verbrauchte Zeit

# Was aus einer Phase wurde.
play-verdicts = „{ $phase }“ ist vorbei
play-verdicts-read = Gelesen, weiter
play-verdicts-in-time = { $count } rechtzeitig
play-verdicts-late = { $count } verspätet
play-verdicts-missed = { $count } nicht getan

# Das Menü.
play-menu-close = Schließen
play-menu-settings = Einstellungen
play-menu-leave = Später weiter
play-menu-end = Übung beenden
play-menu-end-sure = Ja, hier beenden
play-menu-unsaved = Dieser Lauf ist nicht gespeichert. Wer ihn jetzt verlässt, verliert ihn.
play-menu-save = Jetzt speichern

# Wenn es vorbei ist.
play-over-breath = Atmen Sie durch. Sehen Sie sich dann an, was geschah und warum.
play-over-hotwash = Zur Nachbesprechung

# Ein echter Vorfall.
play-stop = Ein echter Vorfall?
play-stop-about = Ein Abbruch beendet diese Übung sofort. Was bisher getan wurde, bleibt erhalten.
play-stop-now = Jetzt abbrechen
play-stop-not = Weiterspielen

# Wenn nichts mehr gespeichert wird.
play-trouble = Dieser Lauf wird nicht gespeichert
play-trouble-about = Die Uhr steht so lange still. Solange dieses Fenster offen ist, geht nichts verloren; was schon gespeichert war, bleibt, wo es ist.
play-trouble-again = Noch einmal versuchen
play-trouble-elsewhere = Oder den ganzen Lauf in einem anderen Ordner speichern:
play-trouble-folder = Anderer Ordner
play-trouble-save = Dort speichern
play-trouble-without = Oder ohne Speichern weiter. Dann ist der Lauf weg, sobald das Fenster geschlossen wird:
play-trouble-unsaved = Ungespeichert weiter

# Eigene Notizen.
play-notes = Notizen
play-note-write = Notiz schreiben
play-note-hint = Was möchten Sie wissen oder sich merken?
play-note-question = Offene Frage
play-note-remark = Bemerkung
play-note-do = Festhalten
play-note-not = Doch nicht
play-note-answered = Beantwortet: { $question }

# Tabs where there is room for one thing only.
play-tab-card = Meldung
play-tab-inbox = Eingang
play-tab-board = Lagebild
play-tab-side = Team und Zeit
play-tab-side-asked = Team und Zeit ({ $count } für Sie)

# Für alle, die die Uhren nicht sehen.
play-time-left = { $what }: noch { $left }
