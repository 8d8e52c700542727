# Was aus einem Lauf wurde: Gründe für verlorene Punkte, Schaden, zwei Läufe nebeneinander.

# Der Satz zu einem verlorenen Punkt und seine Gründe.
verdict-because = { $title }: { $reason }.
verdict-missed-window = nicht erledigt; gefragt war es bei { $opened }, mit { $full }, um damit zu beginnen
verdict-missed = nicht erledigt; gefragt war es bei { $opened }
verdict-never-asked = nicht erledigt; die Übung kam nie an den Punkt, an dem es gefragt war
verdict-begun-slow = nach { $after } begonnen, { $full } waren dafür da
verdict-begun-late = erst nach { $after } begonnen, { $full } waren dafür da
verdict-other-role = von einer anderen Rolle erledigt, als der Plan es vorsieht
verdict-second-best = nur auf dem zweitbesten Weg erledigt
verdict-not-each-time = erledigt, aber nicht jedes Mal, als es fällig war
verdict-order-one = was zuerst kommen sollte, kam nicht zuerst
verdict-order-all = die Dinge, die zuerst kommen sollten, kamen nicht zuerst
verdict-order-some = { $some } von { $all } Dingen, die zuerst kommen sollten, kamen nicht zuerst
verdict-words-said = in der Nachricht stand { $said }
verdict-words-left-out = in der Nachricht fehlte { $missing }
verdict-words-both = in der Nachricht stand { $said }; es fehlte { $missing }
verdict-words-line = „{ $text }“ ({ $because })
verdict-words-more = { $count } weitere
verdict-not-reached = nicht geübt, die Übung kam nie so weit
verdict-unstaffed = nicht geübt, keine Rolle war besetzt, die es hätte tun können
verdict-skipped = nicht geübt, die Einlage dazu wurde ausgelassen
verdict-still-open = nicht geübt, am Ende war noch Zeit dafür

# Schaden.
verdict-too-early = „{ $action }“ wurde begonnen, bevor da war, was es dafür braucht.
verdict-something-too-early = Etwas wurde begonnen, bevor da war, was es dafür braucht.
verdict-put-right = { $harm } Es wurde später behoben; das halbiert den Verlust.

# Zwei Läufe nebeneinander.
verdict-went-better =
    { $better ->
        [one] Eine Sache lief besser, nichts schlechter.
       *[other] { $better } Dinge liefen besser, nichts schlechter.
    }
verdict-went-worse =
    { $worse ->
        [one] Eine Sache lief schlechter, nichts besser.
       *[other] { $worse } Dinge liefen schlechter, nichts besser.
    }
verdict-went-both-ways =
    { $better ->
        [one] Eine Sache lief besser, { $worse } schlechter.
       *[other] { $better } Dinge liefen besser, { $worse } schlechter.
    }
verdict-no-score = In einem der beiden Läufe steckt zu wenig für eine Punktzahl: Sehen Sie sich an, was sich geändert hat.
verdict-same-points = Beide brachten gleich viel. Sehen Sie sich an, ob sich etwas geändert hat.
verdict-more-points =
    { $points ->
        [one] Diesmal war es ein Punkt mehr als zuvor.
       *[other] Diesmal waren es { $points } Punkte mehr als zuvor.
    }
verdict-fewer-points =
    { $points ->
        [one] Diesmal war es ein Punkt weniger als zuvor.
       *[other] Diesmal waren es { $points } Punkte weniger als zuvor.
    }
verdict-within-doubt = Das liegt in der Unsicherheit eines einzelnen Laufs: Lesen Sie, was sich geändert hat, nicht die Zahl.
verdict-beyond-doubt = Das ist mehr als die Unsicherheit eines einzelnen Laufs.

# Wie es um etwas stand.
verdict-in-time = rechtzeitig
verdict-in-time-not-best = rechtzeitig, aber nicht auf dem besten Weg
verdict-late = { $late } zu spät
verdict-not-done = nicht erledigt
verdict-still-time = am Ende war noch Zeit dafür
verdict-not-asked = nicht gefragt

# Wie sicher jemand war; das Urteil beendet den Satz.
verdict-sure =
    Sie waren sich { $calls ->
        [3] dreimal
        [4] viermal
        [5] fünfmal
        [6] sechsmal
       *[other] { $calls }-mal
    } zu { $confidence } Prozent sicher und hatten { $right ->
        [0] nie
        [1] einmal
        [2] zweimal
        [3] dreimal
        [4] viermal
        [5] fünfmal
        [6] sechsmal
       *[other] { $right }-mal
    } recht: { $verdict }
verdict-sure-always-right =
    Sie waren sich { $calls ->
        [3] dreimal
        [4] viermal
        [5] fünfmal
        [6] sechsmal
       *[other] { $calls }-mal
    } zu { $confidence } Prozent sicher und hatten jedes Mal recht: { $verdict }
verdict-sure-on-average =
    Sie haben { $calls ->
        [3] dreimal
        [4] viermal
        [5] fünfmal
        [6] sechsmal
       *[other] { $calls }-mal
    } gesagt, wie sicher Sie sich waren, im Mittel { $confidence } Prozent, und hatten { $right ->
        [0] nie
        [1] einmal
        [2] zweimal
        [3] dreimal
        [4] viermal
        [5] fünfmal
        [6] sechsmal
       *[other] { $right }-mal
    } recht: { $verdict }
verdict-sure-on-average-always-right =
    Sie haben { $calls ->
        [3] dreimal
        [4] viermal
        [5] fünfmal
        [6] sechsmal
       *[other] { $calls }-mal
    } gesagt, wie sicher Sie sich waren, im Mittel { $confidence } Prozent, und hatten jedes Mal recht: { $verdict }
verdict-sureness-fits = Das passt. Andere können sich darauf verlassen, wie sicher Sie sich nennen.
verdict-too-sure = sicherer, als die Fakten es erlaubten. Fragen Sie nächstes Mal, woran Sie einen Irrtum erkennen würden, und sehen Sie dort zuerst nach.
verdict-not-sure-enough = Sie wussten mehr, als Sie sich zugetraut haben. Mit so guten Gründen dürfen Sie es früher sagen.
