# Was jemand tut: die Befehlszeile, was sie anbietet und was gerade läuft.

act-what = Was tun Sie?
act-what-hint = Was tun Sie? Zwei, drei Buchstaben genügen.
act-key-do = ausführen
act-key-choose = wählen
act-nothing-not-told = Sie wissen noch von nichts. Warten Sie, bis jemand Sie hinzuruft.
act-nothing-here = Hier gibt es für Sie nichts zu tun.
act-nothing-found = In Ihrer Rolle gibt es nichts zu „{ $letters }“. Versuchen Sie ein anderes Wort oder geben Sie der zuständigen Rolle Bescheid.

# Was angeboten wird, solange nichts getippt ist.
act-shown-all = Alle Phasen
act-shown-lately = Zuletzt getan
act-shown-name = Arbeitsphase: { $shown }

# Arbeitsphasen.
act-phase-intake = Annahme
act-phase-triage = Ersteinschätzung
act-phase-mobilise = Aktivierung
act-phase-contain = Eindämmung
act-phase-investigate = Untersuchung
act-phase-eradicate = Bereinigung
act-phase-recover = Wiederherstellung
act-phase-escalate = Eskalation
act-phase-communicate = Kommunikation
act-phase-run = Führung
act-phase-close = Abschluss
act-phase-learn = Lehren

# Eine Maßnahme.
act-not-now = jetzt nicht
act-busy = kostet { $time }
act-busy-effect = kostet { $time } · wirkt um { $at }
act-busy-later = wartet, bis Sie frei sind · kostet dann { $time }
act-need-met = ✓ zuerst: { $need }
act-need-open = – zuerst: { $need }
act-do = Ausführen
act-do-name = Ausführen: { $what }

# Was noch fehlt und was zur Wahl steht.
act-pick-object = Ziel
act-pick-object-name = Ziel: { $what }
act-pick-level = Grad
act-pick-level-name = Grad: { $what }
act-pick-recipient = an
act-pick-recipient-name = an { $what }
act-pick-channel = per
act-pick-channel-name = per { $what }
act-pick-manner = wie
act-pick-manner-name = wie: { $what }
act-manner-done = ausführen
act-manner-prepared = vorbereiten
act-manner-considered = nur abwägen

# Was auf diesem Platz gerade läuft.
act-own = Bei Ihnen in Arbeit
act-own-waiting = wartet, bis es an der Reihe ist
act-own-under-way = läuft
act-own-ready = vorbereitet
act-own-sent = gesendet, noch keine Antwort
act-own-no-answer = niemand hat geantwortet
act-undo = Rückgängig
act-undo-name = Rückgängig: { $what }
act-take-back = Zurücknehmen
act-take-back-name = Zurücknehmen: { $what }
act-do-next = Als Nächstes
act-do-next-name = Als Nächstes: { $what }
act-carry-out = Ausführen
act-carry-out-name = Ausführen: { $what }

# Die Beteiligten.
act-people = Beteiligte
act-people-you = { $who } (Sie)
act-people-free = frei
act-people-leads = leitet
act-people-waiting = { $count } in der Warteschlange
act-people-last = zuletzt: { $what }
act-people-nothing = noch nichts
act-people-not-told = weiß noch nichts
act-people-joining = wird informiert
act-people-absent = unbesetzt

# Eine Nachricht schreiben.
act-compose-how = Wählen Sie Teil für Teil, was darin steht. Auch was Sie weglassen, zählt.
act-compose-line = { $part }: { $text }
act-compose-empty = Noch steht nichts darin.
act-compose-send = Senden
act-compose-back = Zurück
act-part-known = Was wir wissen
act-part-unknown = Was wir nicht wissen
act-part-asked = Worum wir bitten
act-part-next = Wann es weitergeht
