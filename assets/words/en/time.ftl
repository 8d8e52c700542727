# Lengths, counts and lists.

time-days = days
time-and = and
time-or = or

# Moments of the story.
time-day-time = { $weekday } { $time }
time-date-time = { $weekday } { $day } { $month } { $year } { $time }
time-mon = Mon
time-tue = Tue
time-wed = Wed
time-thu = Thu
time-fri = Fri
time-sat = Sat
time-sun = Sun
time-jan = Jan
time-feb = Feb
time-mar = Mar
time-apr = Apr
time-may = May
time-jun = Jun
time-jul = Jul
time-aug = Aug
time-sep = Sep
time-oct = Oct
time-nov = Nov
time-dec = Dec
