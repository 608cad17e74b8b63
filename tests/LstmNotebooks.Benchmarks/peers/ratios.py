#!/usr/bin/python3
"""Prints the results of compare.sh as a Markdown table: ratios.py OURS.jsonl TORCH.jsonl

A time is the median over the alternations of each run's median; the ratio is ours / PyTorch's, so below 1 is faster.
Others are the cores that other programs kept busy in the worst of the runs.
"""
import collections
import json
import statistics
import sys

# Field, what it times, and how many milliseconds its unit has.
TIMES = (("ms_train", "training step", 1), ("ms_infer", "inference", 1), ("us_infer", "inference", 1e-3), ("ms", "product", 1))
MUST_AGREE = ("params", "flops", "flops_train", "flops_infer")


def read(path):
    """The lines of a file by case and number of threads, in order of appearance."""
    runs = collections.OrderedDict()
    with open(path) as lines:
        for line in lines:
            row = json.loads(line)
            runs.setdefault((row["name"], row["threads"]), []).append(row)
    return runs


def check_same_work(ours, theirs):
    for field in MUST_AGREE:
        if field in ours and ours[field] != theirs[field]:
            sys.exit(f"{ours['name']}: the two sides do not run the same: {field} is {ours[field]} here and {theirs[field]} in PyTorch.")


def main():
    ours, theirs = read(sys.argv[1]), read(sys.argv[2])
    print("| case | what | threads | ours ms | PyTorch best ms | ratio | ratios of the alternations | others | not slower |")
    print("|---|---|---:|---:|---:|---:|---|---:|---|")
    slower = 0
    for key, left in ours.items():
        right = theirs[key]
        check_same_work(left[0], right[0])
        busy = max(row.get("others", 0) for row in left + right)
        for field, what, unit in TIMES:
            if field not in left[0]:
                continue
            own = statistics.median(row[field] for row in left) * unit
            other = statistics.median(row[field] for row in right) * unit
            pairs = [a[field] / b[field] for a, b in zip(left, right)]
            slower += own > other
            print(f"| {key[0]} | {what} | {key[1]} | {own:.4g} | {other:.4g} | {own / other:.2f} "
                  f"| {min(pairs):.2f}–{max(pairs):.2f} | {busy:.2f} | {'yes' if own <= other else '**no**'} |")

    versions = sorted({f"PyTorch {row['torch']} on {row['blas']}" for rows in theirs.values() for row in rows})
    print(f"\n{'; '.join(versions)}. {max(map(len, ours.values()))} alternations. Slower than PyTorch: {slower}.")
    if not all("openblas" in row["blas"] for rows in theirs.values() for row in rows):
        print("Without OpenBLAS these ratios flatter us: do not quote them.")


main()
