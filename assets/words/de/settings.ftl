# Was man einstellen kann. Es liegt über jedem Bildschirm.

settings-title = Einstellungen
settings-close = Einstellungen schließen
# So wird eine von mehreren Möglichkeiten vorgelesen.
settings-choice = { $what }: { $choice }
# Die eine Taste, die nicht auf jeder Tastatur gleich heißt.
settings-ctrl = Strg

settings-language = Sprache

settings-look = Farben
settings-look-dark = Dunkel
settings-look-light = Hell
settings-look-contrast-dark = Weiß auf Schwarz
settings-look-contrast-light = Schwarz auf Weiß
settings-look-stage-dark = Leinwand, dunkel
settings-look-stage-light = Leinwand, hell

settings-size = Größe
settings-size-smaller = Größe: kleiner
settings-size-larger = Größe: größer
settings-size-usual = Üblich
settings-size-usual-name = Größe: die übliche
settings-size-fits = Mehr als { $percent } % passt nicht in dieses Fenster.

settings-motion = Bewegung
settings-motion-full = Wie gewohnt
settings-motion-reduced = Weniger

settings-pause = Pause für Sie
settings-pause-about = Hält die Uhr an, wenn etwas Großes eintrifft, bis Sie { $key } drücken.
settings-pause-tutorials = In Einführungen
settings-pause-always = Immer
settings-pause-never = Nie

settings-timing = Bedenkzeit
settings-timing-as-it-is = Wie vorgesehen
settings-timing-half-again = ×1,5
settings-timing-twice = ×2
settings-timing-no-pressure = Ohne Zeitdruck
settings-timing-as-it-is-about = Eine Minute der Übung dauert eine Minute.
settings-timing-half-again-about = Eine Minute der Übung dauert anderthalb Minuten. Bewertet wird nach der Übungsuhr, für alles ist also mehr Zeit.
settings-timing-twice-about = Eine Minute der Übung dauert zwei Minuten. Bewertet wird nach der Übungsuhr, für alles ist also mehr Zeit.
settings-timing-no-pressure-about = Die Uhr steht, solange eine Frage auf Sie wartet und während Sie tippen. { $key } lässt die Zeit trotzdem vergehen.

# Die Datei, in der sie stehen.
settings-unread = Ihre Einstellungen ließen sich nicht lesen, darum ist alles wie am Anfang. Die Datei wird ersetzt, sobald Sie etwas ändern: { $why }
settings-unread-damaged = sie ist beschädigt ({ $error }): { $path }
settings-unread-later = eine neuere Version hat sie geschrieben: { $path }
settings-unkept = Dies gilt, bis das Fenster geschlossen wird, dann geht es verloren: { $why }: { $path }

settings-aloud = Vorlesen
settings-aloud-off = Aus
settings-aloud-on = An
settings-aloud-about = Liest vor, was eintrifft, die Meldung, was abgelehnt wurde und was aus einer Phase wurde. { $again } liest das Letzte noch einmal, { $hush } hält an.
