# Warum etwas nicht geht, für die Person, die es wollte.

refusal-not-started = Die Übung hat noch nicht begonnen.
refusal-already-started = Die Übung hat schon begonnen.
refusal-over = Die Übung ist zu Ende.
refusal-paused = Die Übung pausiert; setzen Sie sie zuerst fort.
refusal-not-paused = Die Übung pausiert nicht.
refusal-already-held = Das Drehbuch ist schon angehalten.
refusal-not-held = Das Drehbuch ist nicht angehalten.
refusal-not-yours = Von diesem Platz aus geht das nicht.
refusal-not-in-play = { $role } ist noch nicht informiert und nicht da.
refusal-already-in-play = { $role } ist schon da.
refusal-vacant = Die Rolle { $role } ist nicht besetzt.
refusal-time-runs-backwards = Es ist schon { $now }; die Zeit läuft nur vorwärts.
refusal-too-far = So lange dauert keine Übung.
refusal-speed-out-of-range = Das Tempo reicht von 1/64 bis 64.

# Maßnahmen.
refusal-wrong-role = Laut Runbook ist „{ $action }“ Aufgabe von { $roles }.
refusal-needs-object = Sagen Sie, worum es geht: „{ $action }“.
refusal-takes-no-object = „{ $action }“ betrifft nichts Einzelnes.
refusal-object-does-not-fit = „{ $action }“ passt nicht zu { $object }.
refusal-not-come-up = Davon war noch nicht die Rede.
refusal-needs-level = Nennen Sie die Stufe.
refusal-no-such-level = Eine Stufe { $level } gibt es nicht; die Skala hat { $levels }.
refusal-missing-act = Vor „{ $action }“: { $first }.
refusal-missing-fact = „{ $action }“ ist beim jetzigen Stand nicht möglich.
refusal-needs-words = „{ $action }“ verschickt eine Nachricht: Wählen Sie die Zeilen, die darin stehen sollen.
refusal-says-nothing = „{ $action }“ verschickt jetzt keine Nachricht.
refusal-not-on-offer = Das lässt sich in dieser Nachricht jetzt nicht sagen.
refusal-queue-full = Auf { $role } wartet schon zu viel.
refusal-not-waiting = Diese Maßnahme wartet nicht mehr.
refusal-not-prepared = So etwas ist nicht vorbereitet.
refusal-no-such-act = Diese Maßnahme gibt es nicht.
refusal-does-not-know = Diese Rolle weiß das nicht.
refusal-nobody-to-tell = Alle hier wissen es schon.

# Wege, etwas mitzuteilen.
refusal-not-by-pager = Das lässt sich nicht per Pager mitteilen.
refusal-not-by-phone = Das lässt sich nicht per Telefon mitteilen.
refusal-not-by-mail = Das lässt sich nicht per E-Mail mitteilen.
refusal-not-by-chat = Das lässt sich nicht per Chat mitteilen.
refusal-not-by-alert = Das lässt sich nicht als Alarm mitteilen.
refusal-not-by-ticket = Das lässt sich nicht als Ticket mitteilen.
refusal-not-by-news = Das lässt sich nicht über die Nachrichten mitteilen.
refusal-not-by-log = Das lässt sich nicht über ein Protokoll mitteilen.
refusal-not-in-person = Das lässt sich nicht persönlich mitteilen.

# Fragen und Abstimmungen.
refusal-not-open = Diese Frage wurde noch nicht gestellt.
refusal-already-decided = Das ist schon entschieden.
refusal-not-the-owner = Das entscheidet jemand anderes.
refusal-not-an-answer = Das ist keine Antwort auf diese Frage.
refusal-confidence-out-of-range = Nennen Sie 50, 60, 70, 80 oder 90 Prozent.
refusal-already-revealed = Die Stimmen wurden schon gezeigt.
refusal-no-vote = Darüber wird nicht abgestimmt.

# Für Übungsleitung und Beobachtung.
refusal-no-such-inject = Diese Einlage gibt es nicht.
refusal-already-released = Diese Einlage ist schon eingespielt.
refusal-no-more-hints = Es gibt keine weiteren Hinweise.
refusal-needs-text = Schreiben Sie ein, zwei Worte.
refusal-window-not-open = Dieses Zeitfenster ist nicht offen.
refusal-needs-time = Ein Zeitfenster lässt sich verlängern, nicht verkürzen.
refusal-in-the-future = Das ist noch nicht geschehen.
refusal-before-verdict = Bei { $at } wurden Bewertungen gezeigt; was davor liegt, lässt sich nicht mehr ändern.
refusal-last-phase = Die letzte Phase hat begonnen.

# Zurücknehmen.
refusal-nothing-to-undo = Von Ihnen gibt es nichts zurückzunehmen.
refusal-too-late-to-undo = Anderes ist daraus gefolgt; es bleibt dabei.

# Der Lauf selbst.
refusal-closed = Diese Übung ist abgeschlossen. Gehen Sie darin zurück, um von dort weiterzuspielen.
refusal-not-recorded = { $why }. Es hat sich nichts geändert.
