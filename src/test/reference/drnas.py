"""DrNAS: the pathwise gradient of alpha and the regulariser (Chen et al., "DrNAS: Dirichlet neural architecture
search", ICLR 2021; xiangning-chen/DrNAS, DARTS-space/model_search.py, utils.py "process_step_vector", architect.py).

beta = elu(alpha) + 1, z ~ Dirichlet(beta), the gates are z, and dL/dalpha_i = D_i (c_i - sum_j z_j c_j)
dbeta_i/dalpha_i with dbeta/dalpha = 1 for alpha > 0 and exp(alpha) = beta else. D ("derivative") is computed to full
precision here, see dirichlet.py; PyTorch's own gradient, which the program uses, is an approximation:
"gradient_torch", only to look at.

Regulariser, one of two, scale 1e-3: "l2" (the default) is the weight decay of alpha's Adam, gradient scale * alpha;
"kl" is scale * the sum over all edges of KL(Dirichlet(beta) || Dirichlet(1)) added to the loss, with alpha's weight
decay 0.
"""
import mpmath as mp
import numpy as np
import torch

import dirichlet
import golden

torch.set_default_dtype(torch.float64)

SCALE = 1e-3


def alpha_of(beta):
    """The logits whose concentration is beta."""
    return np.where(beta < 1, np.log(beta), beta - 1)


def divergence(beta):
    """KL(Dirichlet(beta) || Dirichlet(1)) and its gradient in beta, 30 digits carried."""
    beta = [mp.mpf(value) for value in beta]
    total = mp.fsum(beta)
    value = mp.loggamma(total) - mp.loggamma(len(beta)) + mp.fsum(
        (b - 1) * (mp.digamma(b) - mp.digamma(total)) - mp.loggamma(b) for b in beta)
    gradient = [(b - 1) * mp.psi(1, b) - (total - len(beta)) * mp.psi(1, total) for b in beta]
    return value, gradient


def torch_gradient(alpha, z, costs):
    """What PyTorch's Dirichlet gives for a sample z."""
    beta = torch.nn.functional.elu(alpha) + 1
    d = torch._dirichlet_grad(z, beta.detach(), beta.detach().sum(-1, keepdim=True).expand_as(z).contiguous())
    return torch.autograd.grad(beta, alpha, d * (costs - (z * costs).sum(-1, keepdim=True)))[0]


def case(name, random, alpha, z=None):
    alpha = torch.tensor(alpha, requires_grad=True)
    beta = torch.nn.functional.elu(alpha) + 1
    slope = torch.autograd.grad(beta.sum(), alpha, retain_graph=True)[0]
    b = beta.detach().numpy()
    if z is None:
        z = np.array([random.dirichlet(row) for row in b])
    costs = golden.inputs(random, z.shape, 0.5)

    d = [
        [dirichlet.derivative(z_i, b_i, mp.fsum(map(mp.mpf, row)) - b_i) for z_i, b_i in zip(z_row, row)]
        for z_row, row in zip(z, b)]
    means = [mp.fsum(mp.mpf(p) * q for p, q in zip(z_row, c_row)) for z_row, c_row in zip(z, costs)]
    pathwise = [
        [float(d_i * (mp.mpf(c_i) - mean) * s_i) for d_i, c_i, s_i in zip(d_row, c_row, s_row.tolist())]
        for d_row, c_row, s_row, mean in zip(d, costs, slope, means)]
    by_torch = torch_gradient(alpha, torch.tensor(z), torch.tensor(costs))
    print(f"  {name}: PyTorch differs by {golden.agree('torch', by_torch, pathwise, 1e-2):.1e} of the largest")

    divergences = [divergence(row) for row in b]
    kl = SCALE * mp.fsum(value for value, _ in divergences)
    kl_gradient = [
        [float(SCALE * g_i * s_i) for g_i, s_i in zip(gradient, s_row.tolist())]
        for (_, gradient), s_row in zip(divergences, slope)]
    Dirichlet = torch.distributions.Dirichlet
    term = SCALE * torch.distributions.kl_divergence(Dirichlet(beta), Dirichlet(torch.ones_like(beta))).sum()
    golden.agree("kl", term.item(), float(kl), 1e-6)
    by_autograd = torch.autograd.grad(term, alpha)[0]
    assert np.abs(by_autograd.numpy() - kl_gradient).max() <= 1e-9 * max(1e-3, np.abs(kl_gradient).max()), "kl gradient"
    return {
        "name": name, "alpha": alpha.detach(), "concentration": beta.detach(), "concentration_slope": slope,
        "sample": z, "costs": costs, "derivative": [[float(v) for v in row] for row in d], "gradient": pathwise,
        "gradient_torch": by_torch, "regulariser_scale": SCALE, "kl_value": float(kl), "kl_gradient": kl_gradient,
        "l2_gradient": SCALE * alpha.detach(),
    }


def extreme_samples():
    """Components near 0 and near 1, for small and large concentrations."""
    beta = np.array([[0.05, 1.0, 20.0], [20.0, 1.0, 0.05], [1.0, 1.0, 1.0], [0.05, 0.05, 0.05], [20.0, 20.0, 20.0]])
    z = np.array([[1e-6, 0.25, 0.0], [1e-6, 1e-3, 0.0], [1e-9, 1e-6, 0.0], [1e-12, 1e-6, 0.0], [1e-3, 0.3, 0.0]])
    z[:, 2] = 1 - z[:, 0] - z[:, 1]
    return alpha_of(beta), z


def main():
    dirichlet.check()
    random = np.random.default_rng(2021)
    span = np.geomspace(0.05, 20.0, 8)
    alpha, z = extreme_samples()
    golden.write(
        "drnas.json", "see src/test/reference/drnas.py; arrays are (edges, operations)", [
            case("8 operations, published start of alpha", random, golden.inputs(random, (5, 8), 1.0 / 1000)),
            case("8 operations", random, golden.inputs(random, (5, 8), 1.0)),
            case("8 operations, concentrations from 0.05 to 20", random,
                 alpha_of(np.array([random.permutation(span) for _ in range(5)]))),
            case("3 operations", random, golden.inputs(random, (5, 3), 1.0)),
            case("3 operations, concentrations from 0.05 to 20", random, alpha_of(random.choice(span, (5, 3)))),
            case("3 operations, samples near a corner or a side", random, alpha, z),
        ])


if __name__ == "__main__":
    main()
