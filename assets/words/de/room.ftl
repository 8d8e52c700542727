# Das Protokoll einer Übung mit einem Team.

room-held = Aussprache begonnen
room-continued = Aussprache beendet
room-paused = Uhr angehalten
room-resumed = Uhr läuft weiter
room-skipped = Ausgelassen: { $title }
room-logged-later = { $what } (festgehalten um { $at })
room-decided-sure = { $text } · zu { $percent } % sicher
