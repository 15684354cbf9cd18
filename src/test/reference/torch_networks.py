"""Networks that NAScope wrote, and weights that PyTorch drew, seen from PyTorch: what TorchRoundTripTest runs.

One or more of these, with a + between them:

    module NET.py SAMPLE.npz   the module with NET.npz beside it answers to the sample's images as NAScope did
    supernet NET.npz SAMPLE.npz SPACE   the supernet below, with the arrays of NET.npz, does the same
    draw SPACE SAMPLE.npz OUT.npz NEW.npz   draws weights and alpha and writes them, and the answer to the same images

SPACE is JSON: image_channels, classes, channels, cells ("normal" or "reduce" each), nodes, joined, operations. The supernet
is written after the papers and the names that quark0/darts gives to its parts; batch norms have no affine parameters,
eps 1e-5. Images of odd size are continued by 0 where a factorized reduce moves by a pixel. In training mode a batch norm
takes the batch's own mean and variance, as NAScope does in every pass; in evaluation mode those in the file. Where the
sample is all that was measured, both have to give the same.
"""
import importlib.util
import json
import pathlib
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional

TOLERANCE = 2e-5  # of single precision, relative to the largest logit


def bn(channels):
    return nn.BatchNorm2d(channels, affine=False)


def depthwise_pair(channels, kernel, stride, dilation):
    reach = dilation * (kernel // 2)
    return [
        nn.ReLU(),
        nn.Conv2d(channels, channels, kernel, stride, reach, dilation, channels, False),
        nn.Conv2d(channels, channels, 1, bias=False),
        bn(channels),
    ]


class Op(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.op = nn.Sequential(*layers)

    def forward(self, x):
        return self.op(x)


class Zero(nn.Module):
    def __init__(self, stride):
        super().__init__()
        self.stride = stride

    def forward(self, x):
        return 0 * x[:, :, :: self.stride, :: self.stride]


class Halves(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv_1 = nn.Conv2d(inputs, outputs // 2, 1, 2, bias=False)
        self.conv_2 = nn.Conv2d(inputs, outputs - outputs // 2, 1, 2, bias=False)
        self.bn = bn(outputs)

    def forward(self, x):
        x = functional.relu(x)
        odd = functional.pad(x, (0, x.shape[3] % 2, 0, x.shape[2] % 2))
        return self.bn(torch.cat([self.conv_1(x), self.conv_2(odd[:, :, 1:, 1:])], 1))


def operation(name, channels, stride):
    if name == "none":
        return Zero(stride)
    if name == "max_pool_3x3":
        return nn.Sequential(nn.MaxPool2d(3, stride, 1), bn(channels))
    if name == "avg_pool_3x3":
        return nn.Sequential(nn.AvgPool2d(3, stride, 1, count_include_pad=False), bn(channels))
    if name == "skip_connect":
        return nn.Identity() if stride == 1 else Halves(channels, channels)
    if name == "conv_7x1_1x7":
        return nn.Sequential(
            nn.ReLU(),
            nn.Conv2d(channels, channels, (1, 7), (1, stride), (0, 3), bias=False),
            nn.Conv2d(channels, channels, (7, 1), (stride, 1), (3, 0), bias=False),
            bn(channels),
        )
    kind, _, size = name.rsplit("_", 2)
    kernel = int(size[0])
    if kind == "sep":
        return Op(*depthwise_pair(channels, kernel, stride, 1), *depthwise_pair(channels, kernel, 1, 1))
    return Op(*depthwise_pair(channels, kernel, stride, 2))


class Mixed(nn.Module):
    def __init__(self, names, channels, stride):
        super().__init__()
        self._ops = nn.ModuleList(operation(name, channels, stride) for name in names)

    def forward(self, x, gates):
        return sum(gate * op(x) for gate, op in zip(gates, self._ops))


class SearchCell(nn.Module):
    def __init__(self, space, kind, before, last, channels, after_reduction):
        super().__init__()
        self.nodes, self.joined = space["nodes"], space["joined"]
        self.preprocess0 = Halves(before, channels) if after_reduction else self.bring(before, channels)
        self.preprocess1 = self.bring(last, channels)
        self._ops = nn.ModuleList(
            Mixed(space["operations"], channels, 2 if kind == "reduce" and source < 2 else 1)
            for target in range(2, 2 + self.nodes)
            for source in range(target)
        )

    @staticmethod
    def bring(inputs, channels):
        return Op(nn.ReLU(), nn.Conv2d(inputs, channels, 1, bias=False), bn(channels))

    def forward(self, before, last, gates):
        states, edge = [self.preprocess0(before), self.preprocess1(last)], 0
        for _ in range(self.nodes):
            states.append(sum(self._ops[edge + j](state, gates[edge + j]) for j, state in enumerate(states)))
            edge += len(states) - 1
        return torch.cat([states[node] for node in self.joined], 1)


class Supernet(nn.Module):
    def __init__(self, space):
        super().__init__()
        self.kinds = space["cells"]
        channels = space["channels"]
        before = last = 3 * channels
        self.stem = nn.Sequential(
            nn.Conv2d(space["image_channels"], last, 3, padding=1, bias=False), nn.BatchNorm2d(last))
        self.cells, after_reduction = nn.ModuleList(), False
        for kind in self.kinds:
            channels *= 2 if kind == "reduce" else 1
            self.cells.append(SearchCell(space, kind, before, last, channels, after_reduction))
            before, last, after_reduction = last, len(space["joined"]) * channels, kind == "reduce"
        self.classifier = nn.Linear(last, space["classes"])
        edges = sum(range(2, 2 + space["nodes"]))
        self.alphas = {kind: torch.zeros(edges, len(space["operations"])) for kind in self.kinds}

    def take(self, arrays):
        tensors = {name: torch.from_numpy(arrays[name]) for name in arrays}
        for kind in self.alphas:
            self.alphas[kind] = tensors.pop("alphas_" + kind)
        self.load_state_dict(tensors)  # strict: every name has to be there, and no other

    def forward(self, x):
        before = last = self.stem(x)
        for kind, cell in zip(self.kinds, self.cells):
            before, last = last, cell(before, last, self.alphas[kind].softmax(1))
        return self.classifier(last.mean((2, 3)))


def answers(net, images):
    with torch.no_grad():
        kept = net.eval()(images).numpy()
        measured = net.train()(images).numpy()
    return {"measured": measured, "kept": kept}


def compare(net, sample):
    for mode, logits in answers(net, torch.from_numpy(sample["images"])).items():
        expected = sample["logits"]
        error = np.abs(logits - expected).max() / np.abs(expected).max()
        print(f"{mode}: largest difference {error:.1e} of the largest logit")
        if not error <= TOLERANCE:
            sys.exit(f"logits with {mode} statistics must agree to {TOLERANCE}, found {error}")


def module(net, sample):
    path = pathlib.Path(net)
    spec = importlib.util.spec_from_file_location("written", path)
    written = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(written)
    compare(written.Network().load(path.with_suffix(".npz")), np.load(sample))


def supernet(net, sample, space):
    built = Supernet(json.loads(space))
    built.take(dict(np.load(net)))
    compare(built, np.load(sample))


def draw(space, sample, out, new):
    torch.manual_seed(15)
    net = Supernet(json.loads(space))
    nn.init.zeros_(net.classifier.bias)
    for kind in net.alphas:
        net.alphas[kind] = torch.randn(net.alphas[kind].shape)
    with torch.no_grad():
        net.stem[1].weight.uniform_(0.5, 1.5)
        net.stem[1].bias.uniform_(-0.5, 0.5)
    arrays = {name: tensor.numpy() for name, tensor in net.state_dict().items()}
    arrays |= {"alphas_" + kind: alpha.numpy() for kind, alpha in net.alphas.items()}
    np.savez(out, **arrays)
    images = np.load(sample)["images"]
    np.savez(new, images=images, logits=answers(net, torch.from_numpy(images))["measured"])


def main(arguments):
    while arguments:
        until = arguments.index("+") if "+" in arguments else len(arguments)
        name, *rest = arguments[:until]
        print(name, *rest[:2])
        {"module": module, "supernet": supernet, "draw": draw}[name](*rest)
        arguments = arguments[until + 1 :]


if __name__ == "__main__":
    main(sys.argv[1:])
