"""What the scripts of this folder tell about the machine and the process they ran in."""
import os
import time


class Others:
    """Cores that other programs keep busy from now on."""

    def __init__(self):
        self.wall, self.machine, self.own = time.monotonic(), machine_seconds(), own_seconds()

    def cores(self):
        busy = machine_seconds() - self.machine - (own_seconds() - self.own)
        return round(max(0, busy) / (time.monotonic() - self.wall), 2)


def machine_seconds():
    """Seconds that all processors have worked since the machine started."""
    with open("/proc/stat") as stat:
        user, nice, system, _idle, _wait, interrupts, soft, stolen = map(int, stat.readline().split()[1:9])
    return (user + nice + system + interrupts + soft + stolen) / os.sysconf("SC_CLK_TCK")


def own_seconds():
    """Seconds that processors have worked for this process and for those that it waited for."""
    return sum(os.times()[:4])


def blas():
    """The file of the BLAS that this process has loaded: Debian's reference BLAS is tens of times slower than OpenBLAS."""
    with open("/proc/self/maps") as maps:
        files = {os.path.basename(os.path.realpath(line.split()[-1])) for line in maps if "/" in line}
    return ", ".join(sorted(file for file in files if file.startswith("lib") and "blas" in file))


def seconds_since_start():
    """Seconds since this process was started, from the 22nd field of its stat file (the name before may hold spaces)."""
    with open("/proc/self/stat") as stat:
        started = int(stat.read().rsplit(")", 1)[1].split()[19]) / os.sysconf("SC_CLK_TCK")
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started
