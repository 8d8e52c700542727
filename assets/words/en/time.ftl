# Lengths, counts and lists.

time-days = days
time-and = and
time-or = or
