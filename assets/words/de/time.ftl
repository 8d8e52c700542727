# Längen, Anzahlen und Listen.

time-days = Tage
time-and = und
time-or = oder

# Zeitpunkte der Geschichte.
time-day-time = { $weekday } { $time }
time-date-time = { $weekday } { $day }. { $month } { $year } { $time }
time-mon = Mo
time-tue = Di
time-wed = Mi
time-thu = Do
time-fri = Fr
time-sat = Sa
time-sun = So
time-jan = Jan.
time-feb = Feb.
time-mar = März
time-apr = Apr.
time-may = Mai
time-jun = Juni
time-jul = Juli
time-aug = Aug.
time-sep = Sept.
time-oct = Okt.
time-nov = Nov.
time-dec = Dez.
