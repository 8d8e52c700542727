# Was ein Platz von der Übung sieht: Kennzeichen, Namen von Personen und Arbeit, Ende, Bewertungen.

view-exercise = ÜBUNG

# Wer.
view-you = Sie
view-everyone = alle
view-everyone-here = alle Anwesenden
view-nobody = niemand
view-whoever-commands = wer die Einsatzleitung hat
view-anybody = wer möchte
view-until-somebody-commands = { $role }, bis jemand die Einsatzleitung hat

# Was.
view-tell = { $to } informieren: { $text }
view-tell-something = { $to } über etwas informieren
view-prepare = Vorbereiten: { $text }
view-consider = Erwägen: { $text }
view-carry-out = Ausführen: { $text }
view-carry-out-prepared = Das Vorbereitete ausführen
view-busy = Mit etwas anderem beschäftigt
view-nothing-like-that = Von so etwas war noch nicht die Rede.

# Wann etwas aus dem Drehbuch kommt.
view-at-its-moment = wenn es so weit ist
view-after-its-moment = { $span } nachdem es so weit ist
view-on-standby = in Bereitschaft
view-called = von etwas anderem ausgelöst

# Wie es zu Ende ging.
view-time-is-up = Die Zeit ist um.
view-ended = Die Übung wurde beendet.
view-last-scene = Das war die letzte Szene.
view-real-incident = Abgebrochen wegen eines echten Vorfalls.
view-no-exercise = Das gehört nicht zur Übung.

# Was aus dem wurde, was erwartet war.
view-done-at-once = Sofort erledigt, rechtzeitig.
view-done = Nach { $took } erledigt, rechtzeitig.
view-done-at-once-late = Sofort erledigt; erwartet war es innerhalb von { $full }.
view-done-late = Erst nach { $took } erledigt; erwartet war es innerhalb von { $full }.
view-not-done = Nicht erledigt; erwartet war es innerhalb von { $full }.
view-hours =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
view-minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
view-seconds =
    { $count ->
        [one] { $count } Sekunde
       *[other] { $count } Sekunden
    }
view-no-time = null Sekunden
