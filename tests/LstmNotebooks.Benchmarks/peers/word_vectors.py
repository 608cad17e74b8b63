#!/usr/bin/python3
"""Learns word vectors with fastText or gensim, writes them to a file and prints one line of JSON with the benchmark's fields.

    word_vectors.py '{"name": "skip-gram", "model": "skip_gram", "size": 100, ...}' --trainer gensim --threads 1 --corpus FILE --vectors FILE

The corpus has a sentence per line and spaces between words. The case is what the benchmark itself trains, so all have the same settings.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import time
from types import SimpleNamespace

from machine import Others, blas, seconds_since_start


def train_gensim(case, options):
    import gensim
    from gensim.models import word2vec

    if word2vec.FAST_VERSION < 0:
        sys.exit("gensim runs without its compiled loops: install a build that has them.")
    model = word2vec.Word2Vec(vector_size=case.size, window=case.window, negative=case.negatives, min_count=case.min_count, epochs=case.epochs,
                              sg=int(case.model == "skip_gram"), alpha=case.learning_rate, sample=case.sample, workers=options.threads, seed=1)
    model.build_vocab(corpus_file=options.corpus)
    start = time.perf_counter()
    model.train(corpus_file=options.corpus, total_examples=model.corpus_count, total_words=model.corpus_total_words, epochs=model.epochs)
    seconds = time.perf_counter() - start
    model.wv.save_word2vec_format(options.vectors, binary=True)
    return {"train_s": seconds, "version": f"gensim {gensim.__version__} on {blas()}"}


def train_fasttext(case, options):
    command = [options.program, {"skip_gram": "skipgram", "cbow": "cbow"}[case.model], "-input", options.corpus, "-output", options.vectors,
               "-dim", case.size, "-ws", case.window, "-neg", case.negatives, "-minCount", case.min_count, "-epoch", case.epochs,
               "-lr", case.learning_rate, "-t", case.sample, "-minn", 0, "-maxn", 0, "-thread", options.threads]
    seconds = training_seconds(list(map(str, command)))
    os.replace(options.vectors + ".vec", options.vectors)
    os.remove(options.vectors + ".bin")
    return {"train_s": seconds, "version": f"fastText ({options.program})"}


def training_seconds(command):
    """Runs fastText and returns the time from its last word about the vocabulary to its last word about the training."""
    start = end = None
    said = b""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, bufsize=0) as process:
        while part := process.stderr.read(4096):
            said += part
            if start is None and b"Number of labels:" in said:
                start = time.perf_counter()
            if end is None and b"Progress: 100.0%" in said:
                end = time.perf_counter()
    if process.returncode != 0 or start is None or end is None:
        sys.exit(f"fastText ended with exit code {process.returncode} and said: {said.decode(errors='replace')[-2000:]}")
    return end - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", help="JSON object that describes the model")
    parser.add_argument("--trainer", choices=["fastText", "gensim"], required=True)
    parser.add_argument("--program", default="fasttext", help="fastText's program")
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--vectors", required=True, help="file to write")
    options = parser.parse_args()
    case = SimpleNamespace(**json.loads(options.case))

    others = Others()
    row = {"name": case.name, "threads": options.threads, "trainer": options.trainer}
    found = {"fastText": train_fasttext, "gensim": train_gensim}[options.trainer](case, options)
    row |= {"train_s": round(found["train_s"], 3), "all_s": round(seconds_since_start(), 3)}
    who = resource.RUSAGE_CHILDREN if options.trainer == "fastText" else resource.RUSAGE_SELF
    row |= {"peak_rss_mb": resource.getrusage(who).ru_maxrss // 1024, "others": others.cores(), "version": found["version"]}
    print(json.dumps(row))


main()
