# Was zwischen den Bildschirmen geschieht: Meldungen, und was die Nachbesprechung über einen Lauf sagt.

# Einen Lauf fortsetzen oder verwerfen.
hall-cannot-resume = Dieser Lauf lässt sich nicht fortsetzen: { $why }
hall-not-for-one = er ist nicht für eine Person allein
hall-discarded = Verworfen. Das Journal ist noch da: { $path }
hall-not-discarded = Verwerfen ging nicht ({ $why }): { $path }
hall-back = Sie sind wieder da, wo Sie aufgehört haben. Die Leertaste lässt die Uhr weiterlaufen.
hall-asleep = Der Rechner hat geschlafen oder war beschäftigt, darum steht die Uhr da, wo Sie sie zuletzt gesehen haben: Die Leertaste lässt sie weiterlaufen.
hall-paused-decide = Angehalten: Hier ist eine Entscheidung nötig. Die Leertaste lässt die Uhr weiterlaufen.
hall-paused-read = Angehalten: Lesen Sie das zuerst. Die Leertaste lässt die Uhr weiterlaufen.
hall-not-done = Das wurde nicht ausgeführt. Bitte noch einmal versuchen.
hall-your-answer = Ihre Antwort
hall-your-vote = Ihre Stimme

# Speichern.
hall-saved-again = Alles ist wieder gespeichert: { $path }
hall-unsaved = Von hier an wird nichts gespeichert. Über das Menü (F1) lässt es sich nachholen.
hall-no-folder = Diesen Ordner gibt es nicht ({ $why }): { $path }
hall-nothing-opens = Hier lassen sich keine Ordner öffnen. Die Dateien liegen in { $path }

# Zurückgehen. Ein Ort ist der Rest eines Satzes.
hall-again = Sie sind wieder bei { $at }, { $place }. Die Leertaste lässt die Uhr weiterlaufen.
hall-cannot-go-back = Dorthin führt kein Weg zurück.
hall-place-decision = vor „{ $question }“
hall-place-asked = als Sie gefragt wurden: „{ $question }“
hall-place-deed = bevor dies getan wurde: „{ $what }“
hall-place-wanted = als dies zum ersten Mal nötig war: „{ $what }“
hall-answered = Ihre Antwort: { $answer }
hall-left-open = Sie haben es offengelassen.
hall-left-open-so = Sie haben es offengelassen, darum kam es so: { $answer }

# Die Punkte.
hall-ended = zu Ende bei { $at } · { $entries ->
    [one] { $entries } Eintrag
   *[other] { $entries } Einträge
}
hall-ended-unsaved = { $ended } · nicht gespeichert
hall-score = { $base } für das, was getan wurde und wann{ $harm ->
    [0] {""}
   *[other] , minus { $harm } für Schaden
}{ $waste ->
    [0] {""}
   *[other] , minus { $waste } für Maßnahmen ohne Anlass
}{ $hints ->
    [0] {""}
   *[other] , minus { $hints } für Hinweise
}. Eine einzelne Übung misst ungenau: Lesen Sie die Gründe, nicht die Zahl.
hall-done = { $done } von { $count } rechtzeitig
hall-not-exercised = nicht geübt
hall-cost = −{ $points },{ $tenths }

# Wer was wann tat.
hall-you = { $role } (Sie)
hall-late = { $span } zu spät
hall-did = { $role }, um { $at }: { $what }.
hall-done-at = Getan um { $at }.
hall-tell = Weitersagen: { $fact }
hall-carry-out = Ausführen, was vorbereitet war

# Mehrere Versuche.
hall-try = { $nth ->
    [2] Zweiter Versuch
    [3] Dritter Versuch
    [4] Vierter Versuch
    [5] Fünfter Versuch
   *[other] Versuch { $nth }
}
hall-same = Beide Läufe kamen in allem, was zählt, auf dasselbe heraus.
hall-decided-differently = Anders entschieden
hall-met-now = Jetzt erfüllt, vorher nicht
hall-better = Besser gemacht
hall-harm-kept-away = Schaden vermieden
hall-lost-now = Jetzt verloren
hall-less-well = Weniger gut gemacht
hall-harm-now = Jetzt Schaden angerichtet
hall-did-not-count = Zählte diesmal nicht
hall-harm = Schaden
hall-no-harm = keiner
hall-not-decided = nicht entschieden

# Ein guter Weg.
hall-best = Dies ist ein guter Weg, nicht der einzige: dieselbe Geschichte mit Fachleuten auf jedem Platz, auch auf Ihrem. Was auf Ihrem getan wurde, bringt { $points } von 100.
hall-best-you = Sie
hall-held = Aussprache: das Drehbuch wartet, Antworten bleiben fällig. H beendet sie.

# Der Weg von hundert Punkten zum Ergebnis.
hall-gain = +{ $points },{ $tenths }
hall-step-others = { $count } kleinere Verluste
hall-step-waste = Maßnahmen ohne Anlass
hall-step-waste-why = { $count ->
    [one] Für eine Maßnahme gab es keinen Anlass: { $acts }.
   *[other] Für { $count } Maßnahmen gab es keinen Anlass: { $acts }.
}
hall-step-hints = Gezeigte Hinweise
hall-step-hints-why = Zwei Punkte je Hinweis, höchstens zehn.
hall-step-rounding = Auf ganze Punkte gerundet
hall-step-rounding-why = Die Schritte zeigen Zehntel, das Ergebnis ganze Punkte.
hall-step-capped = Schaden kostet zusammen höchstens 30 Punkte.
hall-step-none-left = Es war nichts mehr da, was verloren gehen konnte.
hall-seat-facilitator = Übungsleitung

hall-no-voice = Auf diesem Rechner liest nichts vor. Unter Linux tut es spd-say.
