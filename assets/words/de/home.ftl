# Der erste Bildschirm: was es zu spielen gibt und was ansteht.

home-tagline = hier üben Einsatzteams
home-quit = Beenden
home-look = Farben
home-look-name = Andere Farben
home-settings = Einstellungen
home-reports = Berichte
home-alone = Allein üben
home-team = Übung mit einem Team
home-new-here = Neu hier? „{ $title }“ dauert { $minutes } Minuten und braucht sonst niemanden.
home-read-briefing = Zur Einweisung
home-prepare = Übung vorbereiten

# Eine Zeile der Liste.
home-minutes = { $minutes } min
home-solo = allein
home-people = { $few } Personen
home-people-from-to = { $few }–{ $many } Personen
home-first-steps = Einstieg
home-easy = leicht
home-medium = mittel
home-hard = schwer

# Der unterbrochene Lauf.
home-resume = Fortsetzen
home-resume-title = „{ $title }“ fortsetzen
home-stopped-at = angehalten bei { $at }, nichts ist verloren
home-over-at = zu Ende bei { $at }; die Nachbesprechung steht noch aus
home-discard = Verwerfen
home-discard-sure = Verwerfen? Das Journal bleibt auf der Platte; der Lauf wird nur nicht mehr angeboten.
home-discard-yes = Ja, verwerfen
home-discard-no = Behalten

# Wie ein Lauf abläuft.
home-how-it-goes = So läuft es ab
home-step-briefing = Einweisung lesen
home-step-briefing-about = Wer Sie sind, was bekannt ist und die fünf Regeln. Zwei Minuten.
home-step-play = Gegen die Uhr spielen
home-step-play-about = Zwei, drei Buchstaben genügen, um zu handeln. Die anderen spielen von selbst. Leertaste hält die Uhr an, F1 zeigt die Tasten.
home-step-hotwash = Ansehen, was geschah
home-step-hotwash-about = Was am meisten gekostet hat und warum, und ein Bericht zum Mitnehmen.
