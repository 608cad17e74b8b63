#!/bin/bash
# Runs the benchmark and PyTorch alternately on this machine and prints the ratios of their times as a Markdown table.
#
#   compare.sh [--cases "NAME…"] [--alternations N] [--seconds S] [--threads "N…"] [--quiet S] [--results FOLDER]
#
# Installs nothing. PyTorch is run as fast as it gets: with OpenBLAS if OPENBLAS_DIR (default: where Debian puts
# libopenblas0-openmp) holds a libblas.so.3, with AVX-512 if the processor has it, and with a malloc that keeps its
# memory, without which a large temporary costs page faults at every step. Before each run it waits up to --quiet seconds
# until other programs leave the machine alone: with a core taken away, PyTorch's two threads wait for each other in vain.
set -euo pipefail

usage() {
  sed -n '4p' "$0" | cut -c3- >&2
  exit 2
}

cases= alternations=5 seconds=4 threads="1 2" quiet=20 results=
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || usage
  case $1 in
    --cases) cases=$2 ;;
    --alternations) alternations=$2 ;;
    --seconds) seconds=$2 ;;
    --threads) threads=$2 ;;
    --quiet) quiet=$2 ;;
    --results) results=$2 ;;
    *) usage ;;
  esac
  shift 2
done

here=$(dirname "$(readlink -f "$0")")
python=/usr/bin/python3
if ! "$python" -c 'import torch' 2>/dev/null; then
  echo "PyTorch is missing: install Debian's python3-torch first (this script installs nothing)." >&2
  exit 1
fi

tuning=(MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=67108864)
openblas=${OPENBLAS_DIR:-/usr/lib/$(uname -m)-linux-gnu/openblas-openmp}
if [ -e "$openblas/libblas.so.3" ]; then
  tuning+=(LD_LIBRARY_PATH="$openblas${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}")
else
  echo "No OpenBLAS in $openblas: PyTorch uses the system's BLAS, which may be many times slower. Set OPENBLAS_DIR." >&2
fi
if grep -qw avx512f /proc/cpuinfo; then
  # OpenBLAS 0.3.21 does not know newer processors by name and would take its AVX2 kernels.
  tuning+=(OPENBLAS_CORETYPE=SKYLAKEX ATEN_CPU_CAPABILITY=avx512)
fi

results=${results:-$(mktemp -d)}
mkdir -p "$results"
rm -f "$results/ours.jsonl" "$results/torch.jsonl"
project=$here/..
dotnet build -c Release "$project" --nologo --verbosity quiet >&2
ours() { dotnet run -c Release --no-build --project "$project" -- "$@"; }

busy_ticks() { awk '/^cpu / { print $2 + $3 + $4 + $7 + $8 + $9 }' /proc/stat; }

wait_until_quiet() {
  local end=$((SECONDS + quiet)) before
  while [ "$SECONDS" -lt "$end" ]; do
    before=$(busy_ticks)
    sleep 1
    # Hundredths of a second: less than a fifth of a core.
    [ $(($(busy_ticks) - before)) -ge 20 ] || return 0
  done
}

run_ours() { # description, threads
  wait_until_quiet
  ours --json --case "$(name_of "$1")" --threads "$2" --seconds "$seconds" >> "$results/ours.jsonl"
}

run_torch() { # description, threads
  wait_until_quiet
  env "${tuning[@]}" OMP_NUM_THREADS="$2" OPENBLAS_NUM_THREADS="$2" \
    "$python" "$here/torch_cases.py" "$1" --threads "$2" --seconds "$seconds" >> "$results/torch.jsonl"
}

name_of() { "$python" -c 'import json, sys; print(json.loads(sys.argv[1])["name"])' "$1"; }

# The names are words of their own.
# shellcheck disable=SC2086
mapfile -t descriptions < <(ours --describe ${cases:+--case $cases})
[ ${#descriptions[@]} -gt 0 ] || exit 1

for alternation in $(seq "$alternations"); do
  for count in $threads; do
    for description in "${descriptions[@]}"; do
      echo "alternation $alternation of $alternations, $count threads, $(name_of "$description")" >&2
      if [ $((alternation % 2)) = 1 ]; then
        run_ours "$description" "$count"
        run_torch "$description" "$count"
      else
        run_torch "$description" "$count"
        run_ours "$description" "$count"
      fi
    done
  done
done
echo "All results: $results" >&2
"$python" "$here/ratios.py" "$results/ours.jsonl" "$results/torch.jsonl"
