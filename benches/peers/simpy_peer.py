"""The same courses through SimPy: reads them as JSON lines, prints events and seconds."""

import json
import sys
import time

import simpy


class Drill:
    def __init__(self, course):
        self.course = course
        self.env = simpy.Environment()
        self.people = [simpy.Resource(self.env) for _ in range(course["people"])]
        self.words = [0] * 32
        self.opened = {}
        self.met = {}
        self.meters = [0] * 16
        self.events = 0
        self.held = 0

    def change(self, first, last):
        for kind, where, what in self.course["ops"][first:last]:
            if kind == 0:
                self.words[where] |= what
            elif kind == 1:
                self.words[where] &= ~what
            elif kind == 2:
                self.opened[where] = self.env.now
            elif kind == 3:
                self.met[where] = self.env.now
            else:
                self.meters[where] += what
        self.events += last - first

    def walk(self):
        env = self.env
        for at, word, mask, first, last, act in self.course["jobs"]:
            if at > env.now:
                yield env.timeout(at - env.now)
            self.held += self.words[word] & mask == mask
            self.change(first, last)
            if act:
                self.events += 1
                env.process(self.work(*act))

    def work(self, person, occupies, takes, first, last):
        with self.people[person].request() as turn:
            yield turn
            self.events += 1
            if takes is not None:
                self.env.process(self.finish(takes, first, last))
            if occupies is None:
                yield self.env.event()
            yield self.env.timeout(occupies)
            self.events += 1

    def finish(self, takes, first, last):
        yield self.env.timeout(takes)
        self.events += 1
        self.change(first, last)


def main():
    courses = [json.loads(line) for line in sys.stdin]
    best, events = None, 0
    for _ in range(5):
        begun = time.perf_counter()
        events = 0
        for course in courses:
            drill = Drill(course)
            drill.env.process(drill.walk())
            drill.env.run(until=course["end"] + 1)
            events += drill.events
        took = time.perf_counter() - begun
        best = took if best is None else min(best, took)
    print(events, best)


main()
