"""Drillhall's window beside an empty one of the same libraries: the time from the start of the
process to the first frame, and resident memory after ten seconds.

    cargo build --release && cargo build --release --manifest-path benches/window/Cargo.toml
    python3 benches/window/measure.py target/release/drillhall benches/window/target/release/empty-window

Needs Xvfb and libX11. Each program is started in turn, A B A B; medians are printed. A frame counts
as seen when the pixel in the window's lower right part has the background's colour, asked for every
two milliseconds.
"""

import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time

X = ctypes.CDLL("libX11.so.6")
X.XOpenDisplay.restype = ctypes.c_void_p
X.XOpenDisplay.argtypes = [ctypes.c_char_p]
X.XDefaultRootWindow.restype = ctypes.c_ulong
X.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
X.XGetImage.restype = ctypes.c_void_p
X.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_int] * 2 + [
    ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
X.XGetPixel = ctypes.CFUNCTYPE(ctypes.c_ulong, ctypes.c_void_p, ctypes.c_int, ctypes.c_int)
BACKGROUND = 0x12161C
ROUNDS = 9
ALL_PLANES, Z_PIXMAP = ctypes.c_ulong(~0).value, 2


class Image(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_ubyte))]


def pixel(display, root):
    # Near the corner, where neither program writes.
    handle = X.XGetImage(display, root, 1200, 790, 1, 1, ALL_PLANES, Z_PIXMAP)
    if not handle:
        return None
    blue, green, red = Image.from_address(handle).data[0:3]
    X.XDestroyImage(ctypes.c_void_p(handle))
    return red << 16 | green << 8 | blue


def seen(display, root, within=60):
    end = time.monotonic() + within
    while time.monotonic() < end:
        if pixel(display, root) == BACKGROUND:
            return True
        time.sleep(0.002)
    return False


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
    return float("nan")


def ticks(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def once(program, display, root, environment, rest):
    begun = time.monotonic()
    process = subprocess.Popen([program], env=environment, cwd=environment["HOME"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert seen(display, root), f"{program} shows nothing"
    took = time.monotonic() - begun
    idle = None
    if rest:
        time.sleep(10)
        before = ticks(process.pid)
        time.sleep(20)
        idle = ticks(process.pid) - before
    resident = memory(process.pid)
    process.terminate()
    process.wait()
    end = time.monotonic() + 10
    while pixel(display, root) == BACKGROUND and time.monotonic() < end:
        time.sleep(0.01)
    return took, resident, idle


def main():
    programs = sys.argv[1:3]
    number = os.getpid() % 400 + 500
    server = subprocess.Popen(["Xvfb", f":{number}", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(1)
    display = X.XOpenDisplay(f":{number}".encode())
    root = X.XDefaultRootWindow(display)
    try:
        with tempfile.TemporaryDirectory() as home:
            environment = {**os.environ, "DISPLAY": f":{number}", "HOME": home,
                           "XDG_RUNTIME_DIR": home, "XDG_DATA_HOME": home}
            times, kept, idles = {}, {}, {}
            for turn in range(ROUNDS + 1):
                for program in programs:
                    took, resident, idle = once(os.path.abspath(program), display, root,
                                                environment, turn == ROUNDS)
                    if turn > 0:
                        times.setdefault(program, []).append(took)
                    if turn == ROUNDS:
                        kept[program], idles[program] = resident, idle
            for program in programs:
                name = os.path.basename(program)
                low, middle, high = min(times[program]), statistics.median(times[program]), max(times[program])
                print(f"{name}: first frame {middle:.3f} s ({low:.3f} to {high:.3f}), "
                      f"{kept[program]:.0f} MB, {idles[program]} ticks of processor time in 20 s of rest")
            ours, empty = (statistics.median(times[program]) for program in programs)
            print(f"ratio: {ours / empty:.2f} in time, {kept[programs[0]] / kept[programs[1]]:.2f} in memory")
    finally:
        server.terminate()


main()
