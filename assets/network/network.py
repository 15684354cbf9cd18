"""A network whose cells were searched, as a genotype cuts them out of the supernet.

@provenance@

    net = Network()@load@
    net.eval()
    logits = net(images)  # (batch, @image_channels@, height, width) -> (batch, @classes@)

In training mode every batch norm takes mean and variance of the batch at hand, as NAScope does in every pass; in
evaluation mode those it has kept. Cells are those of quark0/darts, without affine parameters in their batch norms and
without a bias in the classifier. An edge carries one operation, with gate 1; a node is the sum of its edges.
"""

import torch
from torch import nn
from torch.nn.functional import pad

CHANNELS = @channels@  # of the first cell's nodes; a reduction cell doubles them
CELLS = @cells@  # from the stem on
NODES = @nodes@  # intermediate nodes of a cell, numbered from 2: 0 and 1 are the outputs of the two cells before
JOINED = @joined@  # nodes whose channels, side by side, are a cell's output
EDGES = {  # from node, to node, operation
@edges@}


def norm(channels):
    return nn.BatchNorm2d(channels, eps=1e-5, affine=False)


def separable(channels, kernel, stride, dilation):
    """ReLU, a convolution of each channel by itself, one over all channels, batch norm."""
    padding = dilation * (kernel - 1) // 2
    return (
        nn.ReLU(),
        nn.Conv2d(channels, channels, kernel, stride, padding, dilation, groups=channels, bias=False),
        nn.Conv2d(channels, channels, 1, bias=False),
        norm(channels),
    )


class Skip(nn.Identity):
    """The node's value as it is."""


class FactorizedReduce(nn.Module):
    """Halves the image: two convolutions of every second pixel, the second from one pixel down and right."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv_1 = nn.Conv2d(inputs, outputs // 2, 1, stride=2, bias=False)
        self.conv_2 = nn.Conv2d(inputs, outputs - outputs // 2, 1, stride=2, bias=False)
        self.bn = norm(outputs)

    def forward(self, x):
        x = x.relu()
        moved = pad(x, (-1, 1, -1, 1))  # one pixel up and left; 0 comes in at the border
        return self.bn(torch.cat([self.conv_1(x), self.conv_2(moved)], dim=1))


class MaxPool(nn.Sequential):
    """Largest value of 3x3 pixels, batch norm."""

    def __init__(self, channels, stride):
        super().__init__(nn.MaxPool2d(3, stride, padding=1), norm(channels))


class AvgPool(nn.Sequential):
    """Mean of 3x3 pixels, those beyond the border left out, batch norm."""

    def __init__(self, channels, stride):
        super().__init__(nn.AvgPool2d(3, stride, padding=1, count_include_pad=False), norm(channels))


class SepConv(nn.Module):
    """A separable convolution, twice; the first has the stride."""

    def __init__(self, channels, kernel, stride):
        super().__init__()
        self.op = nn.Sequential(*separable(channels, kernel, stride, 1), *separable(channels, kernel, 1, 1))

    def forward(self, x):
        return self.op(x)


class DilConv(nn.Module):
    """A separable convolution whose taps lie two pixels apart."""

    def __init__(self, channels, kernel, stride):
        super().__init__()
        self.op = nn.Sequential(*separable(channels, kernel, stride, 2))

    def forward(self, x):
        return self.op(x)


class CrossConv(nn.Sequential):
    """ReLU, a convolution of a row of seven pixels, one of a column of seven, batch norm."""

    def __init__(self, channels, stride):
        super().__init__(
            nn.ReLU(),
            nn.Conv2d(channels, channels, (1, 7), (1, stride), (0, 3), bias=False),
            nn.Conv2d(channels, channels, (7, 1), (stride, 1), (3, 0), bias=False),
            norm(channels),
        )


OPERATIONS = {
    "max_pool_3x3": MaxPool,
    "avg_pool_3x3": AvgPool,
    "skip_connect": lambda channels, stride: Skip() if stride == 1 else FactorizedReduce(channels, channels),
    "sep_conv_3x3": lambda channels, stride: SepConv(channels, 3, stride),
    "sep_conv_5x5": lambda channels, stride: SepConv(channels, 5, stride),
    "sep_conv_7x7": lambda channels, stride: SepConv(channels, 7, stride),
    "dil_conv_3x3": lambda channels, stride: DilConv(channels, 3, stride),
    "dil_conv_5x5": lambda channels, stride: DilConv(channels, 5, stride),
    "conv_7x1_1x7": CrossConv,
}


class ReLUConvBN(nn.Module):
    """Brings what a cell is given to its own number of channels."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.op = nn.Sequential(nn.ReLU(), nn.Conv2d(inputs, outputs, 1, bias=False), norm(outputs))

    def forward(self, x):
        return self.op(x)


class Cell(nn.Module):
    """Two inputs, nodes that are sums of edges, and the joined nodes' channels side by side as output."""

    def __init__(self, kind, before_last, last, channels, last_reduced):
        super().__init__()
        self.edges = EDGES[kind]
        self.stride = 2 if kind == "reduce" else 1  # of edges from the inputs
        self.preprocess0 = (FactorizedReduce if last_reduced else ReLUConvBN)(before_last, channels)
        self.preprocess1 = ReLUConvBN(last, channels)
        self._ops = nn.ModuleList(
            OPERATIONS[operation](channels, self.stride if source < 2 else 1)
            for source, target, operation in self.edges
        )

    def forward(self, before_last, last):
        states = [self.preprocess0(before_last), self.preprocess1(last)]
        for node in range(2, 2 + NODES):
            value = torch.zeros_like(states[0][:, :, :: self.stride, :: self.stride])  # of a node without edges
            for (source, target, operation), op in zip(self.edges, self._ops):
                if target == node:
                    value = value + op(states[source])
            states.append(value)
        return torch.cat([states[node] for node in JOINED], dim=1)


class Network(nn.Module):
    """Stem, cells, mean over the image, linear layer."""

    def __init__(self, image_channels=@image_channels@, classes=@classes@):
        super().__init__()
        before_last = last = 3 * CHANNELS
        self.stem = nn.Sequential(nn.Conv2d(image_channels, last, 3, padding=1, bias=False), nn.BatchNorm2d(last))
        self.cells = nn.ModuleList()
        channels, last_reduced = CHANNELS, False
        for kind in CELLS:
            channels = 2 * channels if kind == "reduce" else channels
            self.cells.append(Cell(kind, before_last, last, channels, last_reduced))
            before_last, last, last_reduced = last, len(JOINED) * channels, kind == "reduce"
        self.classifier = nn.Linear(last, classes, bias=False)

    def forward(self, images):
        before_last = last = self.stem(images)
        for cell in self.cells:
            before_last, last = last, cell(before_last, last)
        return self.classifier(last.mean(dim=(2, 3)))

    def load(self, path):
        """Takes weights, and what batch norms have kept, from an .npz file; every array must be there."""
        import numpy  # for this alone

        with numpy.load(path) as arrays:
            self.load_state_dict({name: torch.from_numpy(arrays[name]) for name in arrays.files})
        return self
