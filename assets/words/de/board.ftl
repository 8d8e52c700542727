# Das Lagebild.

board-title = Lagebild, soweit Sie es kennen
board-show = Zeigen
board-show-name = Lagebild zeigen
board-fold = Einklappen
board-fold-name = Lagebild einklappen
board-in-words = Lagebild, soweit Sie es kennen: { $places ->
    [one] { $places } Element
   *[other] { $places } Elemente
}, { $counted }
board-counted = { $count } { $how }
board-counted-nothing = noch nichts bekannt

# Wie es um etwas steht.
board-quiet = nichts bekannt
board-suspect = fraglich
board-hit = betroffen
board-held = gestoppt
board-safe = in Ordnung
board-lost = verloren

# Was darüber bekannt ist und was dort getan wurde.
board-about-unknown = Darüber wissen Sie noch nichts.
board-about-untouched = Hier hat noch niemand etwas unternommen.
board-about-under-way = läuft
