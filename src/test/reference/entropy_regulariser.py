"""The architecture entropy regulariser (Jing et al., Neural Networks 2023; kunjing96/DARTS-AER, models/search_cnn.py
"loss" and search_aer.py, PCDARTS-AER/train_search_aer.py).

Value: lambda * mean over the edges of all kinds together of H_e, H_e = -sum_k q_k * log2(q_k + 1e-9) in bits, with q
the softmax of an edge's logits without those of none ("operations"), or of all logits ("all", as on NAS-Bench-201).
lambda(epoch) = end + (start - end) * (1 + cos(pi * epoch / epochs)) / 2 with start -0.2, end 0.2.

By autograd, as in the program. In closed form, natural logarithms, eps = 1e-9:
    s_k = log(q_k + eps) + q_k / (q_k + eps),   dH_e/dalpha_k = -q_k * (s_k - sum_j q_j s_j) / ln 2
Without the eps that is -q_k * (ln q_k + h_e) / ln 2, h_e in nats; both are compared here.
"""
import math

import numpy as np
import torch

import golden

torch.set_default_dtype(torch.float64)

EPSILON = 1e-9


def entropies(alpha):
    q = torch.softmax(alpha, -1)
    return (-q * (q + EPSILON).log2()).sum(-1)


def closed_form(alpha, weight):
    q = torch.softmax(alpha, -1)
    s = torch.log(q + EPSILON) + q / (q + EPSILON)
    return -weight * q * (s - (q * s).sum(-1, keepdim=True)) / math.log(2)


def case(name, random, edges, operations, scale, none, weight, kinds=2, alphas=None):
    if alphas is None:
        alphas = [golden.inputs(random, (edges, operations), scale) for _ in range(kinds)]
    alphas = [torch.tensor(alpha, requires_grad=True) for alpha in alphas]
    parts = {}
    for over in ("operations", "all"):
        kept = [k for k in range(operations) if over == "all" or k != none]
        each = torch.cat([entropies(alpha[:, kept]) for alpha in alphas])
        value = weight * each.mean()
        gradients = torch.autograd.grad(value, alphas)
        with torch.no_grad():
            for alpha, gradient in zip(alphas, gradients):
                form = torch.zeros_like(gradient)
                form[:, kept] = closed_form(alpha[:, kept], weight / len(each))
                if gradient.abs().max() > 1e-15:
                    golden.agree("gradient", gradient, form, 1e-10)
        parts |= {f"{over}_entropy_bits": each.detach(), f"{over}_value": value.item()}
        parts |= {f"{over}_gradient_{kind}": gradient for kind, gradient in zip(("normal", "reduce"), gradients)}
    alphas = {f"alpha_{kind}": alpha.detach() for kind, alpha in zip(("normal", "reduce"), alphas)}
    return {"name": name, "none": none, "lambda": weight, **alphas, **parts}


def main():
    random = np.random.default_rng(2023)
    one_hot = np.zeros((5, 8))
    one_hot[range(5), [4, 0, 1, 7, 3]] = 40.0
    epochs = 50
    at = [0, 1, 10, 25, 40, 49, 50]
    weights = [0.2 + (-0.2 - 0.2) * (1 + math.cos(math.pi * epoch / epochs)) / 2 for epoch in at]
    golden.write(
        "entropy-regulariser.json",
        "see src/test/reference/entropy_regulariser.py; logits and gradients (edges, operations), *_entropy_bits "
        "(edges of the normal kind, then of the reduction kind), operations_* without none, all_* with it; none is its place",
        [
            case("5 + 5 edges, none first", random, 5, 8, 1.0, 0, -0.2),
            case("14 + 14 edges, none last", random, 14, 8, 0.5, 7, 0.2),
            case("5 normal edges only", random, 5, 8, 2.0, 0, 0.13, kinds=1),
            case("5 + 5 edges of 3 operations", random, 5, 3, 1.0, 0, 1.0),
            case("saturated, where the 1e-9 shows", random, 5, 8, 12.0, 0, 0.2),
            case("uniform start", random, 5, 8, 0.0, 0, 0.2),
            case("one operation an edge", random, 5, 8, 0.0, 0, 0.2, alphas=[one_hot]),
        ],
        schedule={"start": -0.2, "end": 0.2, "epochs": epochs, "epoch": at, "lambda": weights})


if __name__ == "__main__":
    main()
