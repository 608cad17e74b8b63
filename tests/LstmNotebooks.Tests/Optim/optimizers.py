#!/usr/bin/python3
"""Writes optimizers.json: weights after each of five steps of PyTorch's optimizers on given gradients.

  /usr/bin/python3 optimizers.py > optimizers.json
"""
import json
import torch

START = [0.5, -1.25, 2.0]
GRADIENTS = [[0.1, -0.2, 3.0], [-0.4, 0.05, 1.5], [0.0, 1e-4, -2.0], [0.25, -0.6, 0.7], [1.5, 0.3, -0.01]]
CASES = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "sgd-decay": lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.05),
    "sgd-momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.05),
    "sgd-nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    "rmsprop": lambda p: torch.optim.RMSprop(p),
    "rmsprop-momentum": lambda p: torch.optim.RMSprop(p, lr=0.003, alpha=0.9, momentum=0.8, weight_decay=0.01),
    "adam": lambda p: torch.optim.Adam(p),
    "adam-decay": lambda p: torch.optim.Adam(p, lr=0.02, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.1),
    "adamw": lambda p: torch.optim.AdamW(p),
    "adamw-decay": lambda p: torch.optim.AdamW(p, lr=0.02, weight_decay=0.3),
    "adam-norm": lambda p: torch.optim.Adam(p, lr=0.02),
    "sgd-norm": lambda p: torch.optim.SGD(p, lr=0.1),
    "sgd-value": lambda p: torch.optim.SGD(p, lr=0.1),
}


def run(name):
    weights = torch.tensor(START, dtype=torch.float64, requires_grad=True)
    optimizer = CASES[name]([weights])
    rows = []
    for gradient in GRADIENTS:
        weights.grad = torch.tensor(gradient, dtype=torch.float64)
        if name.endswith("-norm"):
            torch.nn.utils.clip_grad_norm_([weights], 0.75)
        if name.endswith("-value"):
            torch.nn.utils.clip_grad_value_([weights], 0.3)
        optimizer.step()
        rows.append(weights.tolist())
    return rows


rows = ",\n".join(f'    {json.dumps(name)}: {json.dumps(run(name))}' for name in CASES)
print(f'{{\n  "torch": {json.dumps(torch.__version__.split("+")[0])},\n  "start": {json.dumps(START)},\n'
      f'  "gradients": {json.dumps(GRADIENTS)},\n  "weights": {{\n{rows}\n  }}\n}}')
