#!/usr/bin/python3
"""Writes the files of this folder with gensim and PyTorch, or those of another folder that is named; see README.md for what is in them."""
import json
import pathlib
import struct
import sys

import numpy
import torch
from gensim.models import KeyedVectors
from torch import nn

FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
FOLDER = FOLDER if FOLDER.is_dir() else FOLDER.parent
WORDS = ["the", "of", ",", "café", "東京", "\u00a0", "\t", "1999", "😀"]
PHRASES = ["New York", "route 66", ". . .", " ", "à la carte"]
SIZE = 7
NAMES = {torch.float64: "F64", torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.int64: "I64"}


def vectors(words, seed):
    values = numpy.random.default_rng(seed).normal(scale=0.3, size=(len(words), SIZE)).astype(numpy.float32)
    keyed = KeyedVectors(SIZE)
    keyed.add_vectors(words, values)
    return keyed


def truth(keyed):
    return {"words": keyed.index_to_key, "values": [float(value) for value in keyed.vectors.ravel()]}


def write_vectors():
    plain, phrases = vectors(WORDS, 1), vectors(WORDS + PHRASES, 2)
    plain.save_word2vec_format(str(FOLDER / "gensim.txt"), binary=False)
    plain.save_word2vec_format(str(FOLDER / "gensim.bin"), binary=True)
    phrases.save_word2vec_format(str(FOLDER / "gensim-phrases.txt"), binary=False)
    phrases.save_word2vec_format(str(FOLDER / "gensim-phrases.bin"), binary=True)
    text = json.dumps({"plain": truth(plain), "phrases": truth(phrases)}, indent=1)
    (FOLDER / "gensim.json").write_text(text + "\n", encoding="utf-8")


class Net(nn.Module):
    """As many users write it, with names of their own, and a normalization whose counter is no weight."""

    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(1, 3, batch_first=True)
        self.norm = nn.BatchNorm1d(1)
        self.fc = nn.Linear(3, 1)

    def forward(self, x):
        return self.fc(self.lstm(x)[0][:, -1])


def write_safetensors(path, tensors, metadata):
    header, data = {"__metadata__": metadata}, b""
    for name, tensor in tensors.items():
        count = tensor.numel() * tensor.element_size()
        raw = bytes(tensor.detach().contiguous().reshape(-1).view(torch.uint8).tolist()) if tensor.dim() else bytes(tensor.reshape(1).view(torch.uint8).tolist())
        assert len(raw) == count
        header[name] = {"dtype": NAMES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + count]}
        data += raw
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def write_weights():
    torch.manual_seed(5)
    x = torch.linspace(-1, 1, 6, dtype=torch.float64).reshape(1, 6, 1)
    for name, kind in (("float64", torch.float64), ("float16", torch.float16), ("bfloat16", torch.bfloat16)):
        net = Net().to(kind)
        # The rounded weights, in float32 as they are read, and the forecast in float64.
        exact = Net().double()
        exact.load_state_dict({key: value.float().double() if value.is_floating_point() else value for key, value in net.state_dict().items()})
        state = nn.DataParallel(net).state_dict() if name == "bfloat16" else net.state_dict()
        write_safetensors(FOLDER / f"torch-{name}.safetensors", state, {"forecast": repr(exact(x).item())})


write_vectors()
write_weights()
