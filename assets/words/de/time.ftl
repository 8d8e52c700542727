# Längen, Anzahlen und Listen.

time-days = Tage
time-and = und
time-or = oder
