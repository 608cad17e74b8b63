"""Validates notebook files by nbformat's own schema; prints a line for each error and ends with 1 when there are any."""
import json
import sys

from nbformat.validator import iter_validate

errors = 0
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        for error in iter_validate(json.load(file)):
            errors += 1
            print(f"{path}: {error.message[:300]} at {'/'.join(map(str, error.absolute_path))}")
sys.exit(1 if errors else 0)
