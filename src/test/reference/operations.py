"""Forward and backward pass of sep_conv_7x7, conv_7x1_1x7 and of plain one-row and one-column convolutions.

Built as quark0/darts' operations.py builds them, without bias: sep_conv_7x7 is twice ReLU, depthwise 7x7 (padding 3;
the first with the edge's stride, the second with stride 1), pointwise 1x1, batch norm. conv_7x1_1x7 is one ReLU, conv
1x7 (stride (1, s), padding (0, 3)), conv 7x1 (stride (s, 1), padding (3, 0)), one batch norm; nothing between the two
convolutions, both full (C to C). Batch norms in training mode, no affine parameters, eps 1e-5, biased variance.

One .npz a case in operations/: x, (N, C, H, W); stride; weights w.0, w.1, ... in order of use, as PyTorch shapes them
(out, in / groups, height, width); out; r, of out's shape, the loss being sum(out * r), so r is dloss/dout; gradients
g.x, g.0, g.1, .... Inputs are multiples of 1/4096.
"""
import io
import zipfile

import numpy as np
import torch
from torch import nn

import golden

torch.set_default_dtype(torch.float64)

CHANNELS, IMAGES = 3, 2
FOLDER = golden.FOLDER / "operations"


def separable(channels, stride, kernel):
    layers = []
    for step in (stride, 1):
        layers += [
            nn.ReLU(),
            nn.Conv2d(channels, channels, kernel, step, kernel // 2, groups=channels, bias=False),
            nn.Conv2d(channels, channels, 1, bias=False),
            nn.BatchNorm2d(channels, affine=False),
        ]
    return nn.Sequential(*layers)


def row_then_column(channels, stride, kernel):
    pad = kernel // 2
    return nn.Sequential(
        nn.ReLU(),
        nn.Conv2d(channels, channels, (1, kernel), stride=(1, stride), padding=(0, pad), bias=False),
        nn.Conv2d(channels, channels, (kernel, 1), stride=(stride, 1), padding=(pad, 0), bias=False),
        nn.BatchNorm2d(channels, affine=False),
    )


def row(channels, stride, kernel):
    return nn.Conv2d(channels, channels, (1, kernel), stride=(1, stride), padding=(0, kernel // 2), bias=False)


def column(channels, stride, kernel):
    return nn.Conv2d(channels, channels, (kernel, 1), stride=(stride, 1), padding=(kernel // 2, 0), bias=False)


def save(path, arrays):
    """numpy.savez_compressed with a fixed time, so that the same numbers give the same bytes."""
    with zipfile.ZipFile(path, "w") as file:
        for name, array in arrays.items():
            part = io.BytesIO()
            np.lib.format.write_array(part, np.ascontiguousarray(array))
            info = zipfile.ZipInfo(name + ".npy", (1980, 1, 1, 0, 0, 0))
            file.writestr(info, part.getvalue(), zipfile.ZIP_DEFLATED)


def case(name, operation, random, stride, height, width):
    operation.train()
    with torch.no_grad():
        for weight in operation.parameters():
            fan_in = weight[0].numel()
            weight.copy_(torch.tensor(golden.inputs(random, weight.shape, fan_in ** -0.5)))
    x = torch.tensor(golden.inputs(random, (IMAGES, CHANNELS, height, width)), requires_grad=True)
    out = operation(x)
    r = torch.tensor(golden.inputs(random, out.shape))
    weights = list(operation.parameters())
    gradients = torch.autograd.grad((out * r).sum(), [x] + weights)

    direction = torch.tensor(random.normal(size=x.shape))
    with torch.no_grad():
        ends = [(operation(x + step * direction) * r).sum().item() for step in (1e-7, -1e-7)]
    golden.agree(f"{name}: g.x", (ends[0] - ends[1]) / 2e-7, (gradients[0] * direction).sum().item(), 1e-5)

    arrays = {"x": x, "stride": torch.tensor(stride), "out": out, "r": r, "g.x": gradients[0]}
    arrays |= {f"w.{index}": weight for index, weight in enumerate(weights)}
    arrays |= {f"g.{index}": gradient for index, gradient in enumerate(gradients[1:])}
    arrays = {key: array.detach().numpy() for key, array in arrays.items()}
    path = FOLDER / f"{name}-stride{stride}-{height}x{width}.npz"
    save(path, arrays)
    print(path.name, {key: array.shape for key, array in arrays.items()}, path.stat().st_size, "bytes")


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(1806)
    for name, build, kernel in (
        ("sep_conv_7x7", separable, 7), ("conv_7x1_1x7", row_then_column, 7),
        ("conv_1x7", row, 7), ("conv_7x1", column, 7), ("conv_1x3", row, 3), ("conv_3x1", column, 3),
    ):
        for stride in (1, 2):
            for height, width in ((9, 8), (6, 6)):
                if kernel == 7 or height == 9:
                    case(name, build(CHANNELS, stride, kernel), random, stride, height, width)


if __name__ == "__main__":
    main()
