# Vor einer Übung mit einem Team.

prepare-length = { $minutes } min Spielzeit
prepare-table = Am Tisch
prepare-here = anwesend
prepare-you = Sie sprechen dafür
prepare-bot = ein Programm spielt
prepare-role-name = { $role }: { $state }
prepare-covered = { $percent } % der Rollen sitzen am Tisch. Was nur die anderen könnten, wird nicht gewertet.
prepare-cover-you = Ich spreche für die anderen
prepare-cover-bots = Programme spielen die anderen
prepare-agenda = Die ganze Sitzung
prepare-minutes = { $minutes } min
prepare-agenda-fits = Zehn Minuten Einweisung, das ganze Spiel und { $left } Minuten Nachbesprechung.
prepare-agenda-short = Zu kurz für alles: spielen Sie etwa { $play } Minuten, damit fünfzehn für die Nachbesprechung bleiben. Der Ablaufplan sagt, wie Sie stehen.
prepare-dice = Würfel
prepare-dice-on = Wie geschrieben
prepare-dice-off = Aus: nichts bleibt dem Zufall überlassen
prepare-names = Eigene Namen
prepare-preview = So liest es sich
prepare-back = Zurück
prepare-print = Druckpaket
prepare-rehearse = Mit Programmen proben
prepare-open = Raum öffnen
prepare-rehearsed = Programme haben es durchgespielt: { $injects } Einlagen kamen an, { $roles } Rollen hatten etwas zu tun, Ende nach { $end }. Nichts blieb hängen.
prepare-printed = Das Druckpaket liegt in { $folder }
prepare-not-printed = Das Druckpaket ließ sich nicht schreiben ({ $why }): { $folder }
