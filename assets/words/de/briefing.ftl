# Die Einweisung: warum, wer, was bekannt ist, und die Regeln.

briefing-facts = { $role } · höchstens { $length } · die Geschichte beginnt { $start }
briefing-you-are = Sie sind
briefing-other-chair = Oder eine andere Rolle übernehmen:
briefing-assumptions = Das gilt als gegeben
briefing-goal = Wozu diese Übung dient
briefing-back = Zurück
briefing-start = Uhr starten

# Worauf sich alle vor einer Übung einigen; jede Regel höchstens vierzig Wörter.
briefing-rules = Regeln
briefing-rule-exercise = Dies ist eine Übung. Nichts, was Sie hier tun, erreicht ein echtes System oder einen echten Menschen, und jeder Bildschirm sagt das auch.
briefing-rule-stop = Wenn etwas Echtes geschieht, hören Sie auf: { $key } beendet die Übung sofort, und niemand fragt nach dem Grund.
briefing-rule-time = Die Zeit ist knapp. Was Sie tun, bindet Ihre Rolle und wirkt erst, wenn es fertig ist; die anderen können nur mit dem arbeiten, was man ihnen gesagt hat.
briefing-rule-marks = Niemand wird für etwas bewertet, das er nicht wusste. Es zählt, was Ihre Rolle getan hat, in welcher Reihenfolge und bis wann.
briefing-rule-ask = Sagen Sie, was Sie sehen; fragen Sie, wenn Sie unsicher sind. Hinweise gibt es jederzeit, den mildesten zuerst.
briefing-rule-hints = { $cost ->
    [0] Hinweise kosten hier nichts.
    [one] Jeder Hinweis kostet einen Punkt.
   *[other] Jeder Hinweis kostet { $cost } Punkte.
}
