#!/usr/bin/python3
"""How quickly an installed Jupyter kernel starts, answers, prints and stops, and what it holds.

Usage: kernel_figures.py [--kernel NAME] [--runs N] [--lines N]; prints a Markdown table of medians, smallest and largest.
"""
import argparse
import statistics
import subprocess
import time

from jupyter_client import KernelManager

CELLS = ["var numbers = Enumerable.Range(1, 10).ToList();\nnumbers.Sum()", "numbers.Where(n => n % 2 == 0).Select(n => n * n)", "numbers.Count"]
LIMIT = 120


def memory(process, field="VmRSS"):
    """MiB that a process and those it started hold, with VmHWM at most: the kernel may stand behind a launcher."""
    total = 0
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        total += int(next(line for line in status if line.startswith(field)).split()[1])
    with open(f"/proc/{process}/task/{process}/children", encoding="ascii") as children:
        return total / 1024 + sum(memory(int(child), field) for child in children.read().split())


class Kernel:
    def __init__(self, name, folder=None):
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(cwd=folder, stdout=subprocess.DEVNULL)
        self.client = self.manager.blocking_client()
        self.client.start_channels()

    def run(self, code):
        """Seconds until reply and idle, and the characters printed."""
        start = time.perf_counter()
        identity = self.client.execute(code)
        printed = 0
        replied = False
        idle = False
        while not idle:
            message = self.client.get_iopub_msg(timeout=LIMIT)
            if message["parent_header"].get("msg_id") != identity:
                continue
            if message["msg_type"] == "stream":
                printed += len(message["content"]["text"])
            if message["msg_type"] == "error":
                raise SystemExit(f"A cell failed: {message['content']['evalue']}\n{code}")
            idle = message["msg_type"] == "status" and message["content"]["execution_state"] == "idle"
        while not replied:
            replied = self.client.get_shell_msg(timeout=LIMIT)["parent_header"].get("msg_id") == identity
        return time.perf_counter() - start, printed

    def interrupt(self):
        """Seconds from the interrupt of an endless loop to its reply."""
        identity = self.client.execute('Console.WriteLine("begun");\nwhile (true) ;')
        while self.client.get_iopub_msg(timeout=LIMIT)["msg_type"] != "stream":
            pass
        time.sleep(0.5)
        start = time.perf_counter()
        self.manager.interrupt_kernel()
        while self.client.get_shell_msg(timeout=LIMIT)["parent_header"].get("msg_id") != identity:
            pass
        return time.perf_counter() - start

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.manager.cleanup_resources()


def measure(name, lines):
    start = time.perf_counter()
    kernel = Kernel(name)
    try:
        kernel.client.wait_for_ready(timeout=LIMIT)
        row = {"kernel ready, ms": (time.perf_counter() - start) * 1000}
        time.sleep(1)
        for position, code in zip(("first", "second", "third"), CELLS):
            row[f"{position} cell, ms"] = kernel.run(code)[0] * 1000
        row["memory after three cells, MiB"] = memory(kernel.manager.provisioner.pid)
        start = time.perf_counter()
        for _ in range(500):
            kernel.client.kernel_info()
            kernel.client.get_shell_msg(timeout=LIMIT)
        row["500 kernel_info round trips, s"] = time.perf_counter() - start
        seconds, printed = kernel.run(f"for (var i = 0; i < {lines}; i++) Console.WriteLine(i);")
        row[f"{lines:,} printed lines, s"] = seconds
        expected = sum(len(str(i)) + 1 for i in range(lines))
        if printed != expected:
            raise SystemExit(f"{name} printed {printed} of {expected} characters.")
        row["interrupt of an endless loop, s"] = kernel.interrupt()
        return row
    finally:
        kernel.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kernel", default="csharp-lstm")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--lines", type=int, default=200_000)
    arguments = parser.parse_args()
    rows = [measure(arguments.kernel, arguments.lines) for _ in range(arguments.runs)]
    print(f"| {arguments.kernel}, {arguments.runs} runs | median | smallest | largest |\n|---|---:|---:|---:|")
    for name in rows[0]:
        values = [row[name] for row in rows]
        print(f"| {name} | {statistics.median(values):.3g} | {min(values):.3g} | {max(values):.3g} |")


if __name__ == "__main__":
    main()
