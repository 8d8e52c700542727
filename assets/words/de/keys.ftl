# Die Tasten und was sie bewirken.

keys-title = Tasten
keys-space = Leertaste
keys-page-up = Bild auf
keys-page-down = Bild ab
keys-home = Pos1
keys-end = Ende
keys-insert = Einfg
keys-shift = Umschalt
keys-alt = Alt

# Tasten, die in der Liste mit einem Wort genannt werden.
keys-cap-letters = Buchstaben

# Was sie bewirken.
keys-letters = eine Maßnahme finden
keys-choose = unter den gefundenen wählen
keys-do = ausführen oder wählen, was noch fehlt
keys-pick = eine Auswahl ändern
keys-escape = die Zeile leeren; schließen, was über dem Bildschirm liegt
keys-newer = eine neuere Meldung im Eingang
keys-older = eine ältere
keys-tell = jemandem Bescheid geben
keys-told = Bescheid geben, sobald gewählt ist, wem
keys-undo = das Letzte zurücknehmen, solange nichts darauf gefolgt ist
keys-note = eine Notiz schreiben: eine offene Frage oder eine Bemerkung
keys-board = das Lagebild einklappen oder zeigen
keys-question = zur Frage, die auf Sie wartet
keys-clock = die Uhr anhalten und weiterlaufen lassen, bei leerer Zeile
keys-next = zum nächsten Ereignis
keys-tab = alles andere der Reihe nach
keys-help = diese Tasten
keys-look = andere Farben
keys-say-again = das Letzte noch einmal vorlesen
keys-hush = mit dem Vorlesen aufhören
keys-settings = Einstellungen
keys-size = größer, kleiner, wie zuvor
keys-stop = Abbruch: ein echter Vorfall

# Wo eine Taste gilt.
keys-group-everywhere = Auf jedem Bildschirm
keys-group-play = Während Sie spielen
keys-group-lead = Im Fenster der Übungsleitung

# Die Seite der Einstellungen, auf der man sie ändert.
keys-change = Tasten
keys-change-open = Tasten ändern …
keys-change-about = Drücken Sie auf eine Zeile, dann die neue Taste. Eingabe, Esc, Tab und die Pfeile bleiben, was sie sind.
keys-change-name = { $what }: { $key }
keys-change-waits = Die neue Taste drücken …
keys-change-not = Esc lässt sie, wie sie ist.
keys-change-back = Zurück zu den Einstellungen
keys-usual-one = Wie am Anfang
keys-usual-one-name = Wie am Anfang: { $what }
keys-usual-all = Alle wie am Anfang

# Warum eine Taste nicht zu haben ist.
keys-taken = { $key } ist vergeben: { $what }.
keys-taken-fixed = { $key } bleibt auf jedem Bildschirm, was es ist.
keys-taken-editing = { $key } bearbeitet Text und bleibt, was es ist.
keys-taken-typing = { $key } ist hier zum Tippen da. Halten Sie Strg oder Alt, oder drücken Sie F1 bis F12.
keys-no-chord = eine Taste „{ $text }“ gibt es nicht
keys-unread = Ihre Tasten ließen sich nicht lesen, darum sind sie wie am Anfang: { $why }
