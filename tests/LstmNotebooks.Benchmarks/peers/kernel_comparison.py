#!/usr/bin/python3
"""How soon Jupyter kernels for C# show a first result, how long they take for a whole notebook, and how much memory that needs.

Usage: kernel_comparison.py [--kernels NAME...] [--notebook FILE] [--alternations N]
It prints a Markdown table of medians, with the smallest and largest values in brackets.
The kernels run in turns, each time in a fresh process, and the first of them changes every time.
"""
import argparse
import json
import os
import statistics
import time

from kernel_figures import LIMIT, Kernel, memory
from machine import Others


def code_cells(notebook):
    with open(notebook, encoding="utf-8") as file:
        return ["".join(cell["source"]) for cell in json.load(file)["cells"] if cell["cell_type"] == "code"]


def measure(name, cells, folder):
    others = Others()
    start = time.perf_counter()
    kernel = Kernel(name, folder)
    try:
        row = run(kernel, cells, start)
    finally:
        kernel.close()
    row["cores that others kept busy"] = others.cores()
    return row


def run(kernel, cells, start):
    kernel.client.wait_for_ready(timeout=LIMIT)
    kernel.run("1+1")
    row = {"start to the result of `1+1`, s": time.perf_counter() - start}
    row["most memory by then, MiB"] = memory(kernel.manager.provisioner.pid, "VmHWM")
    start = time.perf_counter()
    for cell in cells:
        kernel.run(cell)
    row["all cells of the notebook, s"] = time.perf_counter() - start
    row["most memory by the end, MiB"] = memory(kernel.manager.provisioner.pid, "VmHWM")
    return row


def main():
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kernels", nargs="+", default=["csharp-lstm", ".net-csharp"])
    parser.add_argument("--notebook", default=os.path.join(root, "notebooks", "01-workflow.ipynb"))
    parser.add_argument("--alternations", type=int, default=5)
    arguments = parser.parse_args()

    cells, folder = code_cells(arguments.notebook), os.path.dirname(os.path.abspath(arguments.notebook))
    rows = {name: [] for name in arguments.kernels}
    for _ in range(arguments.alternations):
        for name in arguments.kernels:
            rows[name].append(measure(name, cells, folder))
        arguments.kernels.reverse()

    print(f"| {os.path.basename(arguments.notebook)}, {arguments.alternations} alternations | " + " | ".join(rows) + " |")
    print("|---|" + "---:|" * len(rows))
    for field in rows[arguments.kernels[0]][0]:
        values = [[row[field] for row in side] for side in rows.values()]
        print(f"| {field} | " + " | ".join(f"{statistics.median(side):.3g} ({min(side):.3g}–{max(side):.3g})" for side in values) + " |")


if __name__ == "__main__":
    main()
