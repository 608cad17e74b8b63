#!/usr/bin/python3
"""Measures PyTorch on one case of the benchmark and prints one line of JSON with the benchmark's fields.

    torch_cases.py '{"kind": "network", "name": "lstm-news", ...}' --threads 1 --seconds 4

The case is a line of what the benchmark prints with --describe, so both sides run the same shapes by construction.
"""
import argparse
import json
import resource
import statistics
import time
from types import SimpleNamespace

from machine import Others, blas, seconds_since_start

MOST, LEAST = 200_000, 8


def measure(action, seconds):
    """Seconds of each call, after a tenth of the time as warm-up."""
    warm = time.perf_counter() + seconds / 10
    while True:
        action()
        if time.perf_counter() >= warm:
            break
    taken, end = [], time.perf_counter() + seconds
    while len(taken) < LEAST or (len(taken) < MOST and time.perf_counter() < end):
        start = time.perf_counter()
        action()
        taken.append(time.perf_counter() - start)
    return taken


def milliseconds(taken):
    return round(statistics.median(taken) * 1e3, 4)


def rate(flops, taken):
    return round(flops / statistics.median(taken) / 1e9, 1)


def parameter_count(module):
    return sum(parameter.numel() for parameter in module.parameters())


def build(case):
    """The network of a case as PyTorch users write it."""
    from torch import cat, nn

    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            cell = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}[case.cell]
            self.embedding = nn.Embedding(case.vocabulary_size, case.input_size) if case.vocabulary_size else nn.Identity()
            self.rnn = cell(case.input_size, case.hidden_size, case.layers, batch_first=True, bidirectional=case.bidirectional)
            self.head = nn.Linear(case.hidden_size * (1 + case.bidirectional), case.output_size)

        def forward(self, x):
            hidden, last = self.rnn(self.embedding(x))
            if case.every_step:
                return self.head(hidden).flatten(0, 1)
            last = last[0] if case.cell == "lstm" else last
            return self.head(cat((last[-2], last[-1]), 1) if case.bidirectional else last[-1])

    return Network()


def random_batch(case):
    """Inputs, targets and the loss function."""
    import torch

    shape = (case.batch, case.sequence_length)
    x = torch.randint(case.vocabulary_size, shape) if case.vocabulary_size else torch.randn(*shape, case.input_size)
    if case.loss == "binary_cross_entropy":
        return x, torch.randint(2, (case.batch, case.output_size)).float(), torch.nn.BCEWithLogitsLoss()
    if case.loss == "mean_squared_error":
        return x, torch.randn(case.batch, case.output_size), torch.nn.MSELoss()
    return x, torch.randint(case.output_size, (case.batch * case.sequence_length,)), torch.nn.CrossEntropyLoss()


def training_step(network, x, targets, loss, parts):
    """A function that trains one step and notes the seconds of its parts: forward pass and loss, backward pass, Adam."""
    import torch

    adam = torch.optim.Adam(network.parameters())

    def step():
        start = time.perf_counter()
        adam.zero_grad(set_to_none=True)
        value = loss(network(x), targets)
        forward = time.perf_counter()
        value.backward()
        backward = time.perf_counter()
        adam.step()
        parts.append((forward - start, backward - forward, time.perf_counter() - backward))

    return step


def run_network(case, seconds):
    import torch

    network = build(case)
    x, targets, loss = random_batch(case)
    parts = []
    step = training_step(network, x, targets, loss, parts)
    step()
    first_step = round(seconds_since_start(), 3)
    training = measure(step, seconds)
    network.eval()
    with torch.inference_mode():
        inference = measure(lambda: network(x), seconds / 2)

    forward, backward, update = zip(*parts[-len(training):])
    flops = case.forward_flops
    return {"start_to_first_step_s": first_step, "reps": len(training),
            "ms_train": milliseconds(training), "ms_train_min": round(min(training) * 1e3, 4),
            "ms_forward_loss": milliseconds(forward), "ms_backward": milliseconds(backward), "ms_adam": milliseconds(update),
            "ms_infer": milliseconds(inference), "ms_infer_min": round(min(inference) * 1e3, 4),
            "params": parameter_count(network), "flops_train": 3 * flops, "flops_infer": flops,
            "gflops_train": rate(3 * flops, training), "gflops_infer": rate(flops, inference)}


def run_streaming(case, seconds):
    """PyTorch offers a layer and a cell for this: the faster one counts."""
    import torch

    best = None
    for kind in (torch.nn.LSTM, torch.nn.LSTMCell):
        network = kind(case.input_size, case.hidden_size).eval()
        x = torch.randn(1, case.input_size)
        state = (torch.zeros(1, case.hidden_size), torch.zeros(1, case.hidden_size))

        def step():
            nonlocal state
            found = network(x, state)
            state = found[1] if kind is torch.nn.LSTM else found

        with torch.inference_mode():
            taken = measure(step, seconds / 2)
        row = {"reps": len(taken), "us_infer": round(statistics.median(taken) * 1e6, 2), "us_infer_min": round(min(taken) * 1e6, 2),
               "params": parameter_count(network), "flops_infer": case.flops, "gflops_infer": rate(case.flops, taken), "variant": kind.__name__}
        best = min(best or row, row, key=lambda found: found["us_infer"])
    return best


def run_product(case, seconds):
    import torch

    a, b, c = torch.randn(case.m, case.k), torch.randn(case.k, case.n), torch.empty(case.m, case.n)
    taken = measure(lambda: torch.mm(a, b, out=c), seconds)
    return {"reps": len(taken), "ms": milliseconds(taken), "ms_min": round(min(taken) * 1e3, 4), "flops": case.flops, "gflops": rate(case.flops, taken)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", help="JSON object that describes the case")
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--seconds", type=float, default=4, help="measuring time")
    options = parser.parse_args()
    case = SimpleNamespace(**json.loads(options.case))

    others = Others()
    import torch

    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    run = {"network": run_network, "streaming": run_streaming, "product": run_product}[case.kind]
    row = {"name": case.name, "threads": options.threads} | run(case, options.seconds)
    row["peak_rss_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    row["others"] = others.cores()
    row |= {"torch": torch.__version__, "blas": blas()}
    print(json.dumps(row))


main()
