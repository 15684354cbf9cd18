"""How a Dirichlet sample moves with its concentration, to full double precision.

Component z_i of z ~ Dirichlet(beta) is Beta(a, b) distributed, a = beta_i, b = the sum of the other beta. With F its
cumulative distribution, f its density, the implicit reparametrisation gradient (Figurnov et al., "Implicit
reparameterization gradients", NeurIPS 2018; Jankowiak and Obermeyer, "Pathwise derivatives beyond the
reparameterization trick", ICML 2018) is

    D_i = -(dF/da)(z_i; a, b) / (f(z_i; a, b) * (1 - z_i)),   dz_j/dbeta_i = D_i * ([i = j] - z_j),

so for L = sum z c: dL/dbeta_i = D_i * (c_i - sum_j z_j c_j). D is what PyTorch's _dirichlet_grad(x, a, a + b)
approximates to about 1e-3.

Here as an integral. With m = psi(a) - psi(a + b) = E[ln t] the derivative of F * B(a, b) in a, B(a, b) held, is
integral_0^x t^(a-1) (1-t)^(b-1) (ln t - m) dt = -integral_x^1 of the same, and neither changes sign where it is taken
(below and above exp(m)). With t = x s^(1/a), or 1 - t = (1 - x) s^(1/b), over s in (0, 1):

    D = -x / (a (1-x)^b) * integral (1 - x s^(1/a))^(b-1) (ln x + ln(s)/a - m) ds            for x <= exp(m)
    D = x^(1-a) / b * integral (1 - (1-x) s^(1/b))^(a-1) (ln(1 - (1-x) s^(1/b)) - m) ds      for x > exp(m)
"""
import mpmath as mp

import golden

mp.mp.dps = 30


def derivative(x, a, b):
    """D by quadrature, 30 digits carried."""
    x, a, b = mp.mpf(x), mp.mpf(a), mp.mpf(b)
    m = mp.digamma(a) - mp.digamma(a + b)
    if x <= mp.exp(m):
        inner = mp.quad(lambda s: (1 - x * s ** (1 / a)) ** (b - 1) * (mp.log(x) + mp.log(s) / a - m), [0, 0.5, 1])
        return -x / (a * (1 - x) ** b) * inner
    y = 1 - x
    inner = mp.quad(lambda s: (1 - y * s ** (1 / b)) ** (a - 1) * (mp.log1p(-y * s ** (1 / b)) - m), [0, 0.5, 1])
    return x ** (1 - a) / b * inner


def derivative_by_difference(x, a, b):
    """D by a difference of mpmath's own regularised incomplete beta function, digits enough for its cancellation."""
    with mp.workdps(60 + max(0, int(-(b + 1) * mp.log10(1 - mp.mpf(x))))):
        x, a, b = mp.mpf(x), mp.mpf(a), mp.mpf(b)
        h = mp.mpf(10) ** -20
        change = mp.betainc(a + h, b, 0, x, regularized=True) - mp.betainc(a - h, b, 0, x, regularized=True)
        density = x ** (a - 1) * (1 - x) ** (b - 1) / mp.beta(a, b)
        return -change / (2 * h) / (density * (1 - x))


def check():
    """Against the difference, against the quantile function's difference, and against the derivative of the mean."""
    for x, a, b in [(1e-6, 0.05, 7.0), (0.3, 2.5, 3.5), (0.9, 1.0, 1.0), (0.999, 20.0, 0.35), (0.999999, 8.0, 30.0)]:
        golden.agree(f"D({x}, {a}, {b})", float(derivative(x, a, b)), float(derivative_by_difference(x, a, b)), 1e-14)
    a, b, x, h = mp.mpf("1.7"), mp.mpf("4.2"), mp.mpf("0.35"), mp.mpf("1e-8")
    level = mp.betainc(a, b, 0, x, regularized=True)
    above, below = (
        mp.findroot(lambda t: mp.betainc(p, b, 0, t, regularized=True) - level, x) for p in (a + h, a - h))
    golden.agree("quantile", float((above - below) / (2 * h)), float(derivative(x, a, b) * (1 - x)), 1e-12)
    for a, b in [(1.5, 2.5), (3.0, 4.0)]:
        mean = mp.quad(
            lambda t: t ** (a - 1) * (1 - t) ** (b - 1) / mp.beta(a, b) * derivative(t, a, b) * (1 - t), [0, 0.5, 1],
            maxdegree=5)
        golden.agree("derivative of the mean", float(mean), float(b / (a + b) ** 2), 1e-8)
