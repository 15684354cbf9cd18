"""GDAS: gates and the gradient of alpha (Dong and Yang, "Searching for a robust neural architecture in four GPU hours",
CVPR 2019; D-X-Y/AutoDL-Projects, search_model_gdas_nasnet.py and search_cells.py).

y = softmax((log_softmax(alpha) + G) / tau), G = -log(-log(u)); the sample s is the largest y; the gates are
h - stop(y) + y with h one-hot at s: exactly h in the forward pass, y in the backward pass. log_softmax only shifts the
logits of an edge by one number, which softmax does not see, so softmax((alpha + G) / tau) is the same y.

Which costs reach alpha differs between the program's two cells:
* NASNetSearchCell (DARTS' space): the edge's output is z_s * O_s, nothing else. So dL/dalpha = c_s * dy_s/dalpha, that
  is c_s * y_s * (h - y) / tau. This is "gradient".
* NAS201SearchCell adds z_k of every other operation as a number to the whole map. That is 0 in the forward pass, and in
  the backward pass z_k's cost is m, the sum of dL/dx over the target node's map. As the y sum to 1, the gradient is
  (c_s - m) * y_s * (h - y) / tau. This is "gradient_201", m is "map_gradient_sum".
"gradient_all_costs" is the plain straight-through gradient with the costs of all operations, which neither cell uses.
"""
import numpy as np
import torch

import golden

torch.set_default_dtype(torch.float64)


def case(name, random, edges, operations, tau, scale):
    alpha = torch.tensor(golden.inputs(random, (edges, operations), scale), requires_grad=True)
    uniform = torch.tensor((np.floor(random.uniform(size=(edges, operations)) * 4096) + 0.5) / 4096)
    costs = torch.tensor(golden.inputs(random, (edges, operations), 0.5))
    map_sum = torch.tensor(golden.inputs(random, (edges,), 0.5))
    gumbel = -torch.log(-torch.log(uniform))

    soft = torch.softmax((torch.log_softmax(alpha, -1) + gumbel) / tau, -1)
    golden.agree("shift", torch.softmax((alpha + gumbel) / tau, -1).detach(), soft.detach())
    sampled = soft.argmax(-1)
    hard = torch.nn.functional.one_hot(sampled, operations).to(alpha.dtype)
    gates = hard - soft.detach() + soft
    golden.agree("gates", gates.detach(), hard, 1e-15)

    own = gates.gather(1, sampled.view(-1, 1)).view(-1)
    own_cost = costs.gather(1, sampled.view(-1, 1)).view(-1)

    def gradient(loss):
        return torch.autograd.grad(loss, alpha, retain_graph=True)[0]

    one_cost = gradient((own * own_cost).sum())
    as_201 = gradient((own * own_cost + (gates.sum(-1) - own) * map_sum).sum())
    all_costs = gradient((gates * costs).sum())
    with torch.no_grad():
        y = soft.gather(1, sampled.view(-1, 1))
        closed = y * (hard - soft) / tau
        golden.agree("gradient", one_cost, own_cost.view(-1, 1) * closed)
        golden.agree("gradient_201", as_201, (own_cost - map_sum).view(-1, 1) * closed)
    return {
        "name": name, "tau": tau, "alpha": alpha.detach(), "uniform": uniform, "gumbel": gumbel,
        "soft": soft.detach(), "sampled": sampled, "hard": hard, "costs": costs, "gradient": one_cost,
        "map_gradient_sum": map_sum, "gradient_201": as_201, "gradient_all_costs": all_costs,
    }


def main():
    random = np.random.default_rng(11)
    cases = [
        case(f"{operations} operations, tau {tau}", random, 5, operations, tau, 1.0)
        for operations in (8, 3) for tau in (10.0, 1.0, 0.1)
    ]
    cases.append(case("8 operations, published start of alpha", random, 14, 8, 10.0, 1.0 / 1000))
    epochs = 250
    tau = [10.0 - (10.0 - 0.1) * epoch / (epochs - 1) for epoch in range(epochs)]
    golden.write(
        "gdas.json", "GDAS, see src/test/reference/gdas.py; arrays are (edges, operations)", cases,
        schedule={"start": 10.0, "end": 0.1, "epochs": epochs, "epoch": [0, 1, 100, 248, 249],
                  "tau": [tau[epoch] for epoch in (0, 1, 100, 248, 249)]})


if __name__ == "__main__":
    main()
