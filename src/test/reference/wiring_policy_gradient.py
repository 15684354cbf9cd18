"""The policy gradient of the wiring paper's program (Xie et al., "Understanding the wiring evolution in differentiable
neural architecture search", AISTATS 2021; SNAS-Series, Analysis/snas/model_search.py 511-590 and 628-665,
train_search.py "arch_grad_norm").

Normal cells: a scalar S = sum_e p_e(z_e) is made, its logarithm is added to the (K) logarithms of the reduction
cells' edges and so broadcast K times: the term is K * log S, K the edges of a kind. Then every edge's gradient is
multiplied by its reward R_e, the cost of the sampled operation summed over the cells of the kind and clamped to +-5:

    grad_e = K * p_e / S * R_e * (h_e - softmax(alpha_e))

Reduction cells: sum_e log p_e, each edge by itself, times R_e (that is DSNAS' own form). The program builds no
reduction cells in these runs, so the R_e of that kind are 0 there. Last, the gradients of both kinds together are
clipped to norm 10 as torch does it: times 10 / (norm + 1e-6) where that is below 1. R is a cost, so the gradient is
to be descended.
"""
import numpy as np
import torch

import golden

torch.set_default_dtype(torch.float64)

REWARD_LIMIT = 5.0
NORM_LIMIT = 10.0


def kind(random, edges, operations, cells, alpha_scale, cost_scale):
    """Random logits, samples and costs (cells, edges): the cost of the sampled operation of every cell."""
    alpha = torch.tensor(golden.inputs(random, (edges, operations), alpha_scale), requires_grad=True)
    sampled = torch.tensor(random.integers(0, operations, edges))
    costs = torch.tensor(golden.inputs(random, (cells, edges), cost_scale))
    return alpha, sampled, costs


def case(name, random, edges, operations, cells, alpha_scale, cost_scale, clamp=False, clip=False):
    alphas, hards, rewards, probabilities, parts = [], [], [], [], {}
    for label, count in zip(("normal", "reduce"), cells):
        alpha, sampled, costs = kind(random, edges, operations, count, alpha_scale, cost_scale)
        hard = torch.nn.functional.one_hot(sampled, operations).to(alpha.dtype)
        alphas.append(alpha)
        hards.append(hard)
        rewards.append(costs.sum(0).clamp(-REWARD_LIMIT, REWARD_LIMIT))
        probabilities.append((hard * torch.softmax(alpha, -1)).sum(-1))
        parts[label] = {"alpha": alpha.detach(), "sampled": sampled, "costs_by_cell": costs, "reward": rewards[-1]}
    normal, reduce = probabilities
    term = (torch.log(normal.sum()) + torch.log(reduce)).sum()
    gradients = torch.autograd.grad(term, alphas, retain_graph=True)
    gradients = [gradient * reward.view(-1, 1) for gradient, reward in zip(gradients, rewards)]

    with torch.no_grad():
        closed = []
        for alpha, hard, reward, p in zip(alphas, hards, rewards, probabilities):
            closed.append(reward.view(-1, 1) * (hard - torch.softmax(alpha, -1)))
        weights = [edges * p / p.sum() for p in probabilities]
        golden.agree("normal", gradients[0], weights[0].view(-1, 1) * closed[0])
        golden.agree("reduce", gradients[1], closed[1])
        weighted_reduce = weights[1].view(-1, 1) * closed[1]

    for alpha, gradient in zip(alphas, gradients):
        alpha.grad = gradient.clone()
    norm = torch.nn.utils.clip_grad_norm_(alphas, NORM_LIMIT)
    for label, alpha, gradient, weight, plain in zip(("normal", "reduce"), alphas, gradients, weights, closed):
        parts[label] |= {
            "edge_weight": weight, "gradient": gradient, "gradient_clipped": alpha.grad, "gradient_dsnas": plain}
    parts["reduce"]["gradient_weighted"] = weighted_reduce
    if not cells[1]:
        del parts["reduce"]
    flat = {f"{label}_{key}": value for label, part in parts.items() for key, value in part.items()}
    assert alpha_scale or torch.equal(flat["normal_edge_weight"], torch.ones(edges)), "alike at a uniform start"
    clipped = bool(norm > NORM_LIMIT)
    clamped = any(bool((parts[label]["costs_by_cell"].sum(0).abs() > REWARD_LIMIT).any()) for label in parts)
    assert (clamped, clipped) == (clamp, clip), f"{name}: clamped {clamped}, clipped {clipped}"
    print(f"  {name}: norm {norm.item():.3f}, largest |R| {max(r.abs().max().item() for r in rewards):.3f}")
    return {"name": name, "edges": edges, "operations": operations, "norm_limit": NORM_LIMIT, "norm": norm,
            "clipped": clipped, "clamped": clamped, "reward_limit": REWARD_LIMIT, **flat}


def main():
    random = np.random.default_rng(2009)
    golden.write(
        "wiring-policy-gradient.json",
        "see src/test/reference/wiring_policy_gradient.py; logits and gradients (edges, operations); costs_by_cell "
        "(cells, edges), the sampled operation's; edge_weight = K p_e / sum p; gradient before the clip to norm_limit, "
        "gradient_clipped after; gradient_dsnas with weight 1; reduce_gradient is DSNAS' as in the program, "
        "reduce_gradient_weighted has the normal kind's form (no clip)",
        [
            case("5 edges, nothing acts", random, 5, 8, (3, 0), 1.0, 0.5),
            case("14 edges, nothing acts", random, 14, 8, (3, 0), 1.0, 0.3),
            case("5 edges, clamp acts", random, 5, 8, (3, 0), 1.0, 2.0, clamp=True),
            case("14 edges, clamp and clip act", random, 14, 8, (4, 0), 2.0, 6.0, clamp=True, clip=True),
            case("5 edges of 3 operations, saturated, clamp acts", random, 5, 3, (3, 0), 4.0, 3.0, clamp=True),
            case("5 edges, uniform start", random, 5, 8, (3, 0), 0.0, 0.5),
            case("14 edges, two kinds, clip acts on both", random, 14, 8, (2, 2), 1.0, 5.0, clamp=True, clip=True),
        ])


if __name__ == "__main__":
    main()
