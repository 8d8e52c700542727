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

# Tabs where there is room for one thing only.
hotwash-tab-figures = Was wir erreicht haben
hotwash-tab-talk = Zu besprechen
hotwash-tab-below = Was geschah
