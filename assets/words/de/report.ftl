# Der Bericht auf dem Bildschirm: sein Rahmen. Was er selbst sagt, ist ein Dokument, auf Englisch.

report-name = Bericht
report-save-as = Speichern als
report-html = Webseite
report-html-name = Den Bericht als Webseite speichern
report-markdown = Markdown
report-markdown-name = Den Bericht als Markdown speichern
report-csv = Maßnahmen (CSV)
report-csv-name = Die Maßnahmen als CSV speichern
report-json = Daten (JSON)
report-json-name = Die Daten als JSON speichern
report-open-folder = Ordner öffnen
report-copy-path = Pfad kopieren
report-copy-path-name = Den Pfad des Ordners kopieren
report-journal = Das Journal liegt in { $folder }
report-saved = Gespeichert: { $path }
report-not-saved = Nicht gespeichert, { $why }: { $path }

# Die Seite.
report-glance = Das Ergebnis auf einen Blick
report-keep = Was so bleiben soll
report-improve = Was besser werden soll
report-do = Was zu tun ist
report-done = { $done } von { $count } rechtzeitig
report-not-exercised = nicht geübt
report-entries = { $count ->
    [one] Eintrag { $entries }
   *[other] Einträge { $entries }
}
report-action = Korrekturmaßnahme
report-owner = Zuständig
report-due = Fällig

# Was in der Nachbesprechung gesagt wurde.
report-said = In der Nachbesprechung gesagt
report-question = Von 1, gar nicht, bis 5, völlig
report-mean = Mittel
report-signed = Abgezeichnet von { $role }, { $date }. { $sentence }
