# Die Tasten und was sie bewirken.

keys-title = Tasten
keys-space = Leertaste

# Tasten, die in der Liste mit einem Wort genannt werden.
keys-cap-letters = Buchstaben
keys-cap-pages = Bild auf, Bild ab

# Was sie bewirken.
keys-letters = eine Maßnahme finden
keys-choose = unter den gefundenen wählen
keys-do = ausführen oder wählen, was noch fehlt
keys-pick = eine Auswahl ändern
keys-escape = die Zeile leeren; schließen, was über dem Bildschirm liegt
keys-pages = neuere und ältere Meldungen im Eingang
keys-tell = jemandem Bescheid geben
keys-told = Bescheid geben, sobald gewählt ist, wem
keys-undo = das Letzte zurücknehmen, solange nichts darauf gefolgt ist
keys-board = das Lagebild einklappen oder zeigen
keys-question = zur Frage, die auf Sie wartet
keys-clock = die Uhr anhalten und weiterlaufen lassen, bei leerer Zeile
keys-next = zum nächsten Ereignis
keys-tab = alles andere der Reihe nach
keys-help = diese Tasten; ? bei leerer Zeile
keys-look = andere Farben
keys-settings = Einstellungen
keys-size = größer, kleiner, wie zuvor
keys-stop = Abbruch: ein echter Vorfall
