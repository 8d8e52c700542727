"""Drives the window as people do: accessible names, keys, the mouse. Exits 1 with a sentence."""

import os
import signal
import subprocess
import sys
import time

import pyatspi

PICTURES = os.environ.get("WALK_PICTURES")
SIZE = os.environ.get("WALK_SIZE", "1280x800")
LOOK = os.environ.get("WALK_LOOK", "dark")
SECONDS = 600
BUS = "/usr/libexec/at-spi-bus-launcher"


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def walk(node, found):
    try:
        found.append(node)
        for at in range(node.childCount):
            child = node.getChildAtIndex(at)
            if child is not None:
                walk(child, found)
    except Exception:  # a node that went away while we looked
        pass
    return found


def nodes():
    desktop = pyatspi.Registry.getDesktop(0)
    return [node for app in desktop if app is not None for node in walk(app, [])]


def named(part):
    hits = []
    for node in nodes():
        try:
            if part in (node.name or ""):
                hits.append(node)
        except Exception:
            pass
    return hits


def wait_for(part, seconds=40):
    until = time.time() + seconds
    while time.time() < until:
        hits = named(part)
        if hits:
            return hits
        time.sleep(0.5)
    names = sorted({node.name for node in nodes() if node.name})
    sys.exit(f"nothing on the screen is called “{part}”; there is: {names[:80]}")


def press(part):
    for node in wait_for(part):
        try:
            action = node.queryAction()
            if action.nActions and action.doAction(0):
                time.sleep(1.5)
                return
        except NotImplementedError:
            continue
    sys.exit(f"“{part}” cannot be pressed by its name")


def picture(name):
    if PICTURES:
        os.makedirs(PICTURES, exist_ok=True)
        time.sleep(1)
        run("import", "-window", "root", f"{PICTURES}/{name}-{LOOK}-{SIZE}.png")


def keys(*chords):
    for chord in chords:
        run("xdotool", "key", chord)
        time.sleep(1)


def too_long(*_):
    sys.exit(f"the walk took longer than {SECONDS} seconds")


def chord(modifier, key):
    """bevy_egui reads the modifiers once a frame: hold them for several."""
    run("xdotool", "keydown", modifier, "sleep", "0.3", "key", key, "sleep", "0.3", "keyup", modifier)
    time.sleep(0.4)


def click(left, top, until):
    """Clicks until something is on the screen: a slow machine loses clicks between its frames."""
    for _ in range(4):
        run("xdotool", "mousemove", left, top, "sleep", "0.5", "mousedown", "1", "sleep", "0.3",
            "mouseup", "1")
        end = time.time() + 4
        while time.time() < end:
            if named(until):
                return
            time.sleep(0.5)
    names = sorted({node.name for node in nodes() if node.name})
    sys.exit(f"clicking at {left}, {top} does not lead to “{until}”; there is: {names[:80]}")


def opened(program):
    """Starts the program; gives it and its window, which has the keyboard."""
    window = subprocess.Popen([program])
    handle = run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Drillhall$").split()[0]
    run("xdotool", "windowsize", "--sync", handle, *SIZE.split("x")) if SIZE != "1280x800" else None
    wait_for("First alert")
    run("xdotool", "windowfocus", handle)
    if LOOK == "light":
        keys("F2")
    return window, handle


def begins(handle):
    picture("1-library")
    keys("Return")                                   # by keyboard: the briefing
    wait_for("Start the clock")
    picture("2-briefing")
    press("Start the clock")                         # by accessible name: play
    wait_for("Two places, four minutes")
    run("xdotool", "type", "--delay", "250", "write down")
    time.sleep(1)
    picture("3-play")
    keys("Return")
    wait_for("Write down the report")
    press("Next event")
    picture("4-next-event")


def goes_on(handle):
    wait_for("Resume “First alert”")
    picture("5-library-interrupted")
    press("Resume")
    wait_for("paused")
    wait_for("Write down the report")                # what was done before is still there
    picture("6-resumed")
    press("Go on")
    wait_for("Pause")
    if SIZE == "1280x800":
        click("765", "27", "Go on")                  # by mouse: pause
        press("Go on")
        wait_for("Pause")
    keys("F1")
    wait_for("stop: a real incident")
    picture("7-menu")
    keys("Escape")


def ends():
    for _ in range(60):                              # by key: through the script to its end
        if named("Report is ready"):
            break
        if named("Go on"):                           # the tutorial stops for what is big
            press("Go on")
        chord("ctrl", "n")
    wait_for("Report is ready")
    picture("8-hot-wash")
    press("Report is ready")
    wait_for("Save the report as a web page")
    picture("9-report")
    press("Save the report as a web page")
    wait_for("Saved")
    picture("10-saved")
    press("Open the folder")
    told = os.path.join(os.environ["HOME"], "opened")
    until = time.time() + 20
    while not os.path.exists(told):
        if time.time() > until:
            sys.exit(f"no folder was opened; it says {[node.name for node in named('folder')]}")
        time.sleep(0.5)
    with open(told, encoding="utf-8") as said:
        folder = said.read().strip()
    if not any(name.endswith(".html") for name in os.listdir(folder)):
        sys.exit(f"the report is not in the folder that was opened: {folder}")


def leads(handle):
    """A drill with a team: both windows, led by name and by key."""
    press("Hot wash")
    press("Scenarios")
    press("Run a drill with a team")
    press("Ward lights")
    wait_for("Your own names".upper())
    picture("20-prepare")
    press("Open the room")
    wait_for("This is the stage")                    # the other window, by its text
    stage = run("xdotool", "search", "--sync", "--onlyvisible", "--name", "Stage$").split()[0]
    run("xdotool", "windowmove", stage, SIZE.split("x")[0], "0", "windowfocus", handle)
    picture("21-both-before")
    press("Start the clock")
    wait_for("Talk it over")
    keys("h", "n")
    wait_for("Shall I pull the plugs?")
    keys("l")
    run("xdotool", "type", "--delay", "250", "decl")
    time.sleep(1)
    picture("22-both-logging")
    keys("Return", "i")
    run("xdotool", "type", "--delay", "100", "The minister calls.")
    keys("Return")
    wait_for("The minister calls")
    picture("23-both-improvised")
    press("End …")
    press("End it")
    wait_for("Hot wash")
    picture("24-hot-wash-of-a-team")


def looks_round():
    """More of the screens, only for pictures."""
    press("Scenarios")
    press("Practise alone")
    press("Ward lights")
    wait_for("Start the clock")
    picture("11-briefing")
    press("Start the clock")
    for at in range(24):
        chord("ctrl", "n")
        if at % 6 == 5:
            picture(f"{12 + at // 6}-play")


def main(program):
    signal.signal(signal.SIGALRM, too_long)
    signal.alarm(SECONDS)
    bus = subprocess.Popen([BUS, "--launch-immediately"])
    time.sleep(1)
    run("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
        "--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status",
        "ScreenReaderEnabled", "<true>")
    window, handle = opened(program)
    try:
        begins(handle)
        window.kill()                                # as a crash
        window.wait(timeout=20)
        window, handle = opened(program)
        goes_on(handle)
        ends()
        leads(handle)
        if PICTURES:
            looks_round()
        if window.poll() is not None:
            sys.exit("the window closed by itself")
        window.terminate()
        window.wait(timeout=20)
    finally:
        window.kill()
        bus.kill()
    saved = [name for _, _, files in os.walk(os.environ["HOME"]) for name in files]
    if not any(name.endswith(".html") for name in saved):
        sys.exit(f"no report was written; there is {saved}")
    if not any(name.endswith(".journal") for name in saved):
        sys.exit(f"no journal was kept; there is {saved}")


main(sys.argv[1])
