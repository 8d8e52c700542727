"""How far the exercise clock of the real window strays from the room's clock.

    cargo build && python3 benches/window/drift.py target/debug/drillhall 3600

Plays the ward drill by itself for so many seconds, the first half with the keyboard's focus and the
second half without, and reads from the journal how long both clocks say each half took: the room's
stamp of an entry comes from the system's clock, the exercise time from the steady one. Needs Xvfb
and xdotool.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile
import time


def keys(environment, *chords):
    for chord in chords:
        subprocess.run(["xdotool", "key", chord], env=environment, check=True)
        time.sleep(1)


def entries(path):
    with open(path, encoding="utf-8") as journal:
        next(journal)
        for line in journal:
            entry = json.loads(line.split(" ", 1)[1])
            if "advance" in (entry.get("command") or {}):
                yield entry["command"]["advance"]["to"], entry["wall"]


def report(name, found):
    if len(found) < 2:
        print(f"{name}: nothing happened in it")
        return
    (first, stamped), (last, stamped_last) = found[0], found[-1]
    played, passed = last - first, stamped_last - stamped
    print(f"{name}: {played / 1000:.3f} s played in {passed / 1000:.3f} s, "
          f"{played - passed:+d} ms, {len(found)} entries")


def main():
    program, seconds = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    number = os.getpid() % 400 + 500
    server = subprocess.Popen(["Xvfb", f":{number}", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(1)
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DISPLAY": f":{number}", "HOME": home,
                       "XDG_RUNTIME_DIR": home, "XDG_DATA_HOME": home}
        window = subprocess.Popen([program], env=environment, cwd=home)
        try:
            search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Drillhall$"]
            handle = subprocess.run(search, env=environment, check=True, capture_output=True, text=True)
            handle = handle.stdout.split()[0]
            time.sleep(5)
            subprocess.run(["xdotool", "windowfocus", handle], env=environment, check=True)
            keys(environment, "Down", "Return", "Return")
            time.sleep(seconds / 2)
            # Another window takes the focus, as another program would.
            other = subprocess.Popen(["xev"], env=environment, stdout=subprocess.DEVNULL)
            halfway = time.time() * 1000
            time.sleep(2)
            found = subprocess.run(["xdotool", "search", "--name", "Event Tester"], env=environment,
                                   capture_output=True, text=True).stdout.split()
            if found:
                subprocess.run(["xdotool", "windowfocus", found[0]], env=environment, check=False)
            time.sleep(seconds / 2)
            other.terminate()
            [path] = glob.glob(f"{home}/**/*.journal", recursive=True)
            both = list(entries(path))
            report("in front", [it for it in both if it[1] <= halfway])
            report("behind", [it for it in both if it[1] > halfway])
            report("both", both)
        finally:
            window.terminate()
            server.terminate()


main()
