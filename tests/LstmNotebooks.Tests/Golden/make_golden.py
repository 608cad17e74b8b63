#!/usr/bin/python3
"""Writes the golden files of this folder with PyTorch; see README.md for what is in them.

Everything is computed in float64 from inputs and weights that are float32 numbers, and rounded once on writing:
so the files hold the true values, whatever BLAS the machine has. The same case is also run in float32, and the script
stops when the two differ by more than the tolerances of the tests: such a case would test rounding, not the layer.
"""
import json
import pathlib
import struct

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

FOLDER = pathlib.Path(__file__).resolve().parent
OUTPUT_TOLERANCE, GRADIENT_TOLERANCE, TRAJECTORY_TOLERANCE = 2e-6, 2e-5, 2e-5
STEPS, LEARNING_RATE = 10, 0.01
CELLS = {
    "rnn-tanh": (nn.RNN, {"nonlinearity": "tanh"}),
    "rnn-relu": (nn.RNN, {"nonlinearity": "relu"}),
    "lstm": (nn.LSTM, {}),
    "gru": (nn.GRU, {}),
}


def write(name, metadata, tensors):
    """A safetensors file: length of the header, JSON header, then the raw little-endian values in the header's order."""
    header, data = {"__metadata__": {key: str(value) for key, value in metadata.items()}}, b""
    for key, tensor in tensors.items():
        values = tensor.detach().flatten().tolist()
        kind, letter = ("F32", "f") if tensor.is_floating_point() else ("I32", "i")
        raw = struct.pack(f"<{len(values)}{letter}", *values)
        header[key] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    (FOLDER / f"{name}.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + data)


def require_close(name, narrow, wide, tolerance):
    """Stops when float32 and float64 differ by more than the tolerance, relative to max(1, |value|)."""
    for key, exact in wide.items():
        if exact.is_floating_point():
            worst = ((narrow[key].double() - exact).abs() / exact.abs().clamp(min=1)).max().item()
            if not worst <= tolerance:
                raise SystemExit(f"{name}: {key} differs by {worst:.3g} between float32 and float64; choose another seed.")


def state_names(cell):
    return ("hidden", "cell") if cell == "lstm" else ("hidden",)


def run_layer(layer, cell, x, initial, lengths, loss_weights):
    """Outputs and gradients of one pass: the loss is the sum of all outputs and last states, each times a fixed random weight."""
    names = state_names(cell)
    x = x.detach().requires_grad_()
    initial = {key: value.detach().requires_grad_() for key, value in initial.items()}
    start = tuple(initial[name] for name in names) if initial else None
    if start and len(names) == 1:
        start = start[0]

    if lengths is None:
        output, last = layer(x, start)
    else:
        packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        packed, last = layer(packed, start)
        output, _ = pad_packed_sequence(packed, batch_first=True, total_length=x.shape[1])
    last = dict(zip(names, last if len(names) > 1 else (last,)))

    loss = (output * loss_weights["output"]).sum() + sum((last[name] * loss_weights[f"last.{name}"]).sum() for name in names)
    layer.zero_grad()
    loss.backward()
    values = {"output": output, "loss": loss.reshape(1)} | {f"last.{name}": last[name] for name in names}
    gradients = {"gradient.input": x.grad}
    gradients |= {f"gradient.initial.{name}": value.grad for name, value in initial.items()}
    gradients |= {f"gradient.{name}": weight.grad.clone() for name, weight in layer.named_parameters()}
    return values, gradients


def layer_case(name, seed, cell, batch=3, sequence=7, inputs=5, hidden=9, layers=1, bidirectional=False, initial=False, lengths=None):
    torch.manual_seed(seed)
    kind, options = CELLS[cell]
    layer = kind(inputs, hidden, layers, batch_first=True, bidirectional=bidirectional, **options)
    directions = 2 if bidirectional else 1
    x = torch.randn(batch, sequence, inputs)
    state_shape = (layers * directions, batch, hidden)
    states = {key: torch.randn(state_shape) for key in state_names(cell)} if initial else {}
    loss_weights = {"output": torch.randn(batch, sequence, hidden * directions)}
    loss_weights |= {f"last.{key}": torch.randn(state_shape) for key in state_names(cell)}

    weights = {key: weight.detach().clone() for key, weight in layer.named_parameters()}
    lengths = None if lengths is None else torch.tensor(lengths)
    narrow = run_layer(layer, cell, x, states, lengths, loss_weights)
    double = lambda tensors: {key: value.double() for key, value in tensors.items()}
    wide = run_layer(layer.double(), cell, x.double(), double(states), lengths, double(loss_weights))
    require_close(name, narrow[0], wide[0], OUTPUT_TOLERANCE)
    require_close(name, narrow[1], wide[1], GRADIENT_TOLERANCE)

    tensors = {"input": x} | {f"initial.{key}": value for key, value in states.items()}
    tensors |= {} if lengths is None else {"lengths": lengths}
    tensors |= weights | {f"loss_weights.{key}": value for key, value in loss_weights.items()}
    settings = {"cell": cell, "input_size": inputs, "hidden_size": hidden, "layers": layers, "bidirectional": bidirectional}
    write(name, settings, tensors | wide[0] | wide[1])


def run_block(block, x, loss_weights):
    """Outputs and gradients of one pass in which no step sees a later one."""
    x = x.detach().requires_grad_()
    mask = torch.full((x.shape[1], x.shape[1]), float("-inf"), dtype=x.dtype).triu(1)
    output = block(x, mask)
    loss = (output * loss_weights).sum()
    block.zero_grad()
    loss.backward()
    gradients = {"gradient.input": x.grad} | {f"gradient.{name}": weight.grad.clone() for name, weight in block.named_parameters()}
    return {"output": output, "loss": loss.reshape(1)}, gradients


def block_case(name, seed, batch=3, sequence=7, size=12, heads=3, feed_forward=20):
    torch.manual_seed(seed)
    block = nn.TransformerEncoderLayer(size, heads, feed_forward, dropout=0, activation="relu", batch_first=True, norm_first=True)
    with torch.no_grad():
        for weight in block.parameters():
            weight.add_(0.1 * torch.randn_like(weight))  # biases start as zeros, norms as ones: all alike would test little
    x, loss_weights = torch.randn(batch, sequence, size), torch.randn(batch, sequence, size)
    weights = {key: weight.detach().clone() for key, weight in block.named_parameters()}
    narrow = run_block(block, x, loss_weights)
    wide = run_block(block.double(), x.double(), loss_weights.double())
    require_close(name, narrow[0], wide[0], OUTPUT_TOLERANCE)
    require_close(name, narrow[1], wide[1], GRADIENT_TOLERANCE)
    settings = {"size": size, "heads": heads, "feed_forward_size": feed_forward}
    write(name, settings, {"input": x} | weights | {"loss_weights.output": loss_weights} | wide[0] | wide[1])


class Model(nn.Module):
    """Embedding, one recurrent layer, and a linear head on the last hidden state."""

    def __init__(self, cell, vocabulary, embedding, hidden):
        super().__init__()
        kind, options = CELLS[cell]
        self.embedding = nn.Embedding(vocabulary, embedding)
        self.rnn = kind(embedding, hidden, batch_first=True, **options)
        self.head = nn.Linear(hidden, 1)

    def forward(self, tokens):
        _, last = self.rnn(self.embedding(tokens))
        return self.head((last[0] if isinstance(last, tuple) else last)[-1])


def train(model, tokens, targets, loss):
    """Ten steps of Adam, each on a batch of its own: the losses, and the weights after the first and the last step."""
    adam = torch.optim.Adam(model.parameters(), lr=LEARNING_RATE)
    losses, found = [], {}
    for step in range(STEPS):
        adam.zero_grad()
        value = loss(model(tokens[step]), targets[step])
        value.backward()
        adam.step()
        losses.append(value.detach())
        if step in (0, STEPS - 1):
            found |= {f"after{step + 1}.{key}": weight.detach().clone() for key, weight in model.named_parameters()}
    return {"losses": torch.stack(losses)} | found


def trajectory_case(name, seed, cell, loss, batch=4, sequence=6, vocabulary=23, embedding=5, hidden=7):
    torch.manual_seed(seed)
    model = Model(cell, vocabulary, embedding, hidden)
    # Few words a batch out of many: Adam goes on moving a row of the embedding after its word was last seen.
    tokens = torch.randint(vocabulary, (STEPS, batch, sequence))
    if loss == "binary-cross-entropy":
        targets, criterion = torch.randint(2, (STEPS, batch, 1)).float(), nn.BCEWithLogitsLoss()
    else:
        targets, criterion = torch.randn(STEPS, batch, 1), nn.MSELoss()

    before = {key: weight.detach().clone() for key, weight in model.named_parameters()}
    narrow = train(model, tokens, targets, criterion)
    model.load_state_dict(before)
    wide = train(model.double(), tokens, targets.double(), criterion)
    require_close(name, narrow, wide, TRAJECTORY_TOLERANCE)

    settings = {"cell": cell, "loss": loss, "learning_rate": LEARNING_RATE, "steps": STEPS,
                "vocabulary_size": vocabulary, "embedding_size": embedding, "hidden_size": hidden}
    write(name, settings, {"tokens": tokens, "targets": targets} | {f"before.{key}": value for key, value in before.items()} | wide)


def main():
    for old in FOLDER.glob("*.safetensors"):
        old.unlink()
    # ReLU is another function in the same loop: fewer cases. Sizes 17 and 33 are one past a vector's width, or two.
    for number, cell in enumerate(CELLS, start=1):
        seed = 100 * number
        layer_case(f"{cell}-1", seed + 1, cell)
        layer_case(f"{cell}-1-lengths", seed + 2, cell, initial=True, lengths=[4, 7, 1])
        layer_case(f"{cell}-2-both-ways-lengths", seed + 3, cell, batch=4, layers=2, hidden=6, bidirectional=True, initial=True, lengths=[2, 6, 3, 5])
        if cell != "rnn-relu":
            layer_case(f"{cell}-2", seed + 4, cell, layers=2, initial=True)
            layer_case(f"{cell}-1-both-ways", seed + 5, cell, bidirectional=True)
            layer_case(f"{cell}-1-wide", seed + 6, cell, batch=5, sequence=4, inputs=3, hidden=33 if cell == "lstm" else 17)
    block_case("transformer-block", 801)
    block_case("transformer-block-one-head", 802, batch=2, sequence=18, size=17, heads=1, feed_forward=9)
    trajectory_case("adam-rnn-tanh", 901, "rnn-tanh", "mean-squared-error")
    trajectory_case("adam-lstm", 902, "lstm", "binary-cross-entropy")
    trajectory_case("adam-gru", 903, "gru", "mean-squared-error")
    print(f"{sum(file.stat().st_size for file in FOLDER.glob('*.safetensors')):,} bytes, PyTorch {torch.__version__}")


main()
