"""A table of D(x; alpha, beta), see dirichlet.py, and of the special functions that it needs.

"cases" is one table: columns x, alpha (= a), beta (= b, so the total is alpha + beta), D, cdf_derivative = dF/dalpha,
log_density = ln f. Every D is checked by a second way (a difference of the incomplete beta function), and the error
of PyTorch's own approximation against it is printed. "functions" has columns x, lgamma, digamma, trigamma.
"""
import mpmath as mp
import torch

import dirichlet
import golden

SHAPES = [0.05, 0.3, 1.0, 2.5, 8.0, 20.0]
OTHERS = [0.05, 0.35, 1.0, 3.5, 7.0, 30.0, 140.0]
POINTS = [1e-12, 1e-6, 1e-3, 0.0625, 0.125, 0.3, 0.5, 0.9, 0.999, 0.999999]
ARGUMENTS = [1e-6, 1e-3, 0.05, 0.3, 0.5, 1.0, 1.4616321449683623, 2.0, 2.5, 5.99, 6.0, 8.0, 20.0, 160.0, 1e4]


def main():
    dirichlet.check()
    rows = {name: [] for name in ("x", "alpha", "beta", "D", "cdf_derivative", "log_density")}
    errors = []
    for a in SHAPES:
        for b in OTHERS:
            for x in POINTS:
                value = dirichlet.derivative(x, a, b)
                other = dirichlet.derivative_by_difference(x, a, b)
                golden.agree(f"D({x}, {a}, {b})", float(value), float(other), 1e-13)
                t = mp.mpf(x)
                log_density = (a - 1) * mp.log(t) + (b - 1) * mp.log1p(-t) - mp.log(mp.beta(a, b))
                slope = -value * mp.exp(log_density) * (1 - t)
                for name, number in zip(rows, (x, a, b, value, slope, log_density)):
                    rows[name].append(float(number))
                approximation = torch._dirichlet_grad(*(torch.tensor([v], dtype=torch.float64) for v in (x, a, a + b)))
                errors.append((abs(approximation.item() / float(value) - 1), x, a, b))
    errors.sort()
    print("PyTorch's relative error: median %.1e, 90%% %.1e; largest" % (
        errors[len(errors) // 2][0], errors[len(errors) * 9 // 10][0]), *errors[-3:])
    golden.write(
        "dirichlet-derivative.json", "see src/test/reference/dirichlet_derivative.py; columns of one table",
        [{"name": "derivative", **rows}],
        functions={
            "x": ARGUMENTS, "lgamma": [float(mp.loggamma(x)) for x in ARGUMENTS],
            "digamma": [float(mp.digamma(x)) for x in ARGUMENTS], "trigamma": [float(mp.psi(1, x)) for x in ARGUMENTS]})


if __name__ == "__main__":
    main()
