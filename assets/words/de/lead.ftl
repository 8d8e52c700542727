# Das Fenster der Übungsleitung.

# Die Leiste oben.
lead-stage-closed = Leinwand öffnen
lead-stage-test = Leinwand: Testbild
lead-stage-rules = Leinwand: Regeln
lead-stage-play = Leinwand: Spiel
lead-stage-blank = Leinwand: leer
lead-clock-before = noch nicht begonnen
lead-clock-runs = noch { $left }
lead-clock-paused = angehalten · noch { $left }
lead-clock-held = Aussprache · noch { $left }
lead-clock-over = zu Ende
lead-start = Uhr starten
lead-fire-next = Nächste senden
lead-pause = Anhalten
lead-resume = Weiter
lead-hold = Aussprache
lead-continue = Aussprache beenden
lead-speed-name = Geschwindigkeit
lead-stop-real = STOPP · Ernstfall

# Ablaufplan und Vorrat.
lead-sheet = Ablaufplan
lead-hotwash-left = Nachbespr.: { $left }
lead-when = falls
lead-line-name = { $at }, { $title }, { $state }
lead-line-out = gesendet
lead-line-planned = geplant
lead-line-ghost = kommt, wenn etwas geschieht
lead-line-skipped = ausgelassen
lead-line-withdrawn = nicht mehr nötig
lead-line-asks = verlangt eine Entscheidung
lead-line-private = nur für einige
lead-line-to = An: { $to }
lead-fire-now = Jetzt senden
lead-skip = Auslassen
lead-deck = Vorrat
lead-deck-empty = Hier ist nichts in Reserve.
lead-deck-name = In Reserve: { $title }
lead-improvise = Improvisieren …

# Was auf der Leinwand steht.
lead-now = Zuletzt
lead-since = seit { $since }
lead-now-to = an { $to }
lead-now-private = ◐ nur { $to }
lead-say = Sagen:
lead-watch-for = Achten auf:
lead-if-quiet = Wenn es still ist:
lead-nothing-out = Noch wurde nichts gesendet.
lead-before-start = Noch hat niemand etwas gesehen. Zeigen Sie das Testbild ({ $key }), lesen Sie die Regeln vor und starten Sie dann die Uhr.
lead-read-rules = Regeln vorlesen

# Worauf jetzt gewartet wird.
lead-expected = Jetzt erwartet
lead-expected-how = { $key } und zwei Buchstaben, wenn Sie es hören
lead-expected-none = Im Augenblick wird vom Raum nichts erwartet.
lead-left = noch { $left }
lead-slow = zu spät in { $left }
lead-too-late = zu spät
lead-extend-name = Zwei Minuten mehr: { $title }

# Fragen.
lead-question-owner = { $owner } entscheidet
lead-decide = Entscheiden
lead-decide-name = Entscheiden: { $prompt }
lead-votes = Stimmen: { $voted } von { $of }
lead-vote-reveal = Stimmen zeigen

# Das Protokoll.
lead-log = Protokoll
lead-log-empty = Hier steht, was der Raum tut, das Neueste zuerst.
lead-note-decision = Entscheidung
lead-note-strength = Stärke
lead-note-gap = Lücke
lead-note-park = Parken
lead-kind-inject = gesendet
lead-kind-act = Handlung
lead-kind-decision = Entscheid
lead-kind-clock = Uhr
lead-kind-strength = Stärke
lead-kind-gap = Lücke
lead-kind-park = für später
lead-kind-answered = beantwortete Frage
lead-kind-question = offene Frage
lead-kind-remark = Bemerkung
lead-pinned = angeheftet
lead-pin = Für den Bericht anheften
lead-note-about = { $kind }, zu dieser Zeile

# Die Eingabezeile.
lead-line-hint = Wer tat was? Zwei, drei Buchstaben genügen.
lead-line-hint-key = { $key }: festhalten, was jemand tat, mit zwei, drei Buchstaben
lead-line-name-field = Festhalten, was jemand tat
lead-line-nothing = Nichts dieses Namens. Esc, dann { $gap } oder { $strength }: als Notiz festhalten.
lead-row-to = { $what }: { $to }
lead-row-by = durch { $by } · { $when }
lead-row-now = jetzt
lead-row-ago = vor { $ago }
lead-row-name = { $what }, durch { $by }, { $when }
lead-row-earlier = 30 s früher
lead-row-other = jemand anderes

# Der Raum.
lead-room = Raum
lead-heard-you = Sie sprechen dafür
lead-heard-not-told = noch nicht verständigt
lead-heard-silent = still seit { $span }
lead-heard-now = eben
lead-heard-ago = vor { $span }
lead-heard-nothing = noch nichts
lead-nudge = Beim Namen fragen: „{ $who }, was müssen Sie jetzt wissen, und von wem?“
lead-nudge-wanted = Von dort erwartet: { $what }
lead-nudge-heard = Antwort notieren
lead-nudge-heard-name = Notieren, was { $who } geantwortet hat
lead-objectives = Ziele bisher
lead-objective-not-yet = noch nicht
lead-rate = Bewerten
lead-world = Welt
lead-severity = Schweregrad
lead-severity-is = wahr { $truth } · erklärt { $declared }

# Der Fuß.
lead-saved = gesichert
lead-saving = wird gesichert …
lead-unsaved = nicht gesichert
lead-keys = alle Tasten
lead-end = Beenden …

# Dialoge.
lead-close = Schließen
lead-never-mind = Doch nicht
lead-choice-name = { $title }: { $text }
lead-improvise-title = Eine Einlage improvisieren
lead-improvise-text = Was kommt an?
lead-improvise-hint = Das Büro der Ministerin ruft an. Man will wissen, wann es vorbei ist.
lead-improvise-from = Von wem
lead-improvise-from-hint = Von wem? Leer gelassen: die Übungsleitung.
lead-improvise-from-nobody = Übungsleitung
lead-improvise-how = Wie es ankommt
lead-improvise-whom = Wer es bekommt
lead-improvise-everyone = Alle
lead-improvise-private = Nur für diese Rolle
lead-improvise-send = Senden
lead-note-title = Etwas festhalten
lead-note-hint = Ein Satz, den Sie morgen noch verstehen
lead-note-write = Festhalten
lead-decide-title = Eine Entscheidung fällt
lead-decide-owner = { $owner } entscheidet
lead-answer-votes =
    { $count ->
        [one] { $text } · 1 Stimme
       *[other] { $text } · { $count } Stimmen
    }
lead-sure = Wie sicher?
lead-sure-name = Zu { $percent } Prozent sicher
lead-decide-why = Warum?
lead-decide-why-hint = Warum? In den Worten des Raums; es kommt ins Protokoll.
lead-decide-do = Entschieden
lead-decide-unasked = Im Augenblick ist nichts gefragt
lead-decide-what = Was wurde entschieden?
lead-decide-what-hint = Was wurde entschieden, und von wem?
lead-decided-note = Entscheidung: { $text }
lead-vote-title = Stimmen des Raums
lead-vote-about = Alle zeigen gleichzeitig eine Karte oder Finger; geben Sie ein, was Sie sehen. Bis die Stimmen gezeigt werden, lässt sich alles ändern.
lead-vote-name = { $who }: { $text }
lead-vote-sure = { $who }: zu { $percent } Prozent sicher
lead-rules-title = Spielregeln
lead-rules-about = Lesen Sie jede vor und haken Sie sie ab. Die Leinwand zeigt dasselbe.
lead-rules-done = Alle vorgelesen
lead-rule-exercise = Dies ist eine Übung. Was hier gesendet wird, beginnt und endet mit dem Wort ÜBUNG.
lead-rule-blame = Geprüft wird der Plan, nicht die Menschen. Niemand wird benotet; was im Raum gesagt wird, bleibt im Raum.
lead-rule-plan = Handeln Sie wie an einem schlechten Tag: mit dem Plan und den Leuten, die Sie wirklich haben.
lead-rule-aloud = Sagen Sie laut, was Sie tun, wem Sie es sagen und auf welchem Weg. Was niemand sagt, ist nicht geschehen.
lead-rule-contact = Rufen Sie niemanden außerhalb dieses Raums an. Für alle, die nicht hier sind, antworten wir.
lead-rule-real = Im Ernstfall sagt irgendjemand „STOPP, Ernstfall“, und die Übung ist sofort zu Ende.
lead-rate-title = Ziele bewerten
lead-rate-about = Der Buchstabe ist, was das Protokoll nahelegt. Bestätigen Sie ihn, oder sagen Sie, warum es ein anderer sein soll.
lead-rate-suggested = vorgeschlagen
lead-rate-ours = bestätigt
lead-rate-p = P · ohne Schwierigkeiten
lead-rate-s = S · einige Schwierigkeiten
lead-rate-m = M · große Schwierigkeiten
lead-rate-u = U · nicht gelungen
lead-rate-none = Nicht geübt
lead-rate-why = Warum?
lead-rate-why-hint = Was Sie gesehen haben; nötig, wenn der Buchstabe vom Vorschlag abweicht
lead-rate-confirm = Bestätigen
lead-rate-override = So bewerten
lead-rate-agreed = Wie vorgeschlagen.
lead-end-title = Die Übung beenden?
lead-end-about = Die Uhr bleibt endgültig stehen, und die Nachbesprechung öffnet sich, dahinter der Bericht.
lead-end-yes = Beenden
lead-stop-title = Wegen eines Ernstfalls abbrechen?
lead-stop-about = Die Übung ist sofort zu Ende, in beiden Fenstern. Alles Bisherige bleibt erhalten.
lead-stop-yes = STOPP

# Die Tasten.
lead-keys-title = Tasten dieses Fensters
lead-key-log = festhalten, was jemand tat: zwei, drei Buchstaben, ↵
lead-key-decide = eine Entscheidung fällt; dann die Nummer der Antwort, ↵
lead-key-vote = Stimmen des Raums eingeben
lead-key-next = die nächste Zeile des Ablaufplans jetzt senden
lead-key-improvise = eine Einlage erfinden
lead-key-pause = Uhr anhalten und weiterlaufen lassen
lead-key-hold = Aussprache: das Drehbuch steht, Antworten bleiben fällig
lead-key-speed = nächste Geschwindigkeit
lead-key-jump = zum nächsten Ereignis
lead-key-strength = eine Stärke festhalten
lead-key-gap = eine Lücke festhalten
lead-key-park = etwas für später festhalten
lead-key-rate = Ziele bewerten
lead-key-rules = Spielregeln, vor dem Start
lead-key-undo = das Letzte zurücknehmen
lead-key-test = Testbild auf der Leinwand, und zurück
lead-key-stage = leere Leinwand, und zurück; öffnet sie, wenn sie zu ist
lead-key-page = nächste Seite dessen, was an der letzten Einlage hängt, auf der Leinwand
lead-key-full = Leinwand als Vollbild, und zurück
lead-key-keys = diese Tasten
lead-key-stop = Stopp: ein Ernstfall
lead-key-tab = durch alles Übrige

# Vertrauliche Einlagen und der ganze Ablauf.
lead-sealed-for = ◐ NUR FÜR { $who }
lead-sealed-show = { $who } zeigen
lead-sealed-down = Von der Leinwand nehmen
lead-sealed-paper = Auf Papier übergeben
lead-sealed-paper-name = { $who } auf Papier übergeben: { $title }
lead-sealed-confirms = Bestätigt
lead-sealed-confirms-name = { $who } bestätigt: { $title }
lead-stage-private = Leinwand: für eine Rolle
lead-flow = Ablauf
lead-flow-title = Der ganze Ablauf
lead-key-flow = der ganze Ablauf: was geschehen ist, was ansteht, was vielleicht nie kommt
lead-flow-if = falls …

# Tabs where there is room for one thing only.
lead-tab-now = Jetzt
lead-tab-sheet = Ablauf
lead-tab-room = Raum
lead-tab-log = Protokoll
