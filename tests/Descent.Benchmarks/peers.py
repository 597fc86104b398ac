"""The work of PeerTable.cs in numpy, PyTorch and SciPy, as far as they are installed.

Prints one line per piece of work and library: work, library, nanoseconds per step, loss reached (tab-separated).
"""
import math
import time


def report(work, library, steps, run, repetitions=5):
    best, loss = math.inf, math.nan
    for _ in range(repetitions):
        start = time.perf_counter_ns()
        loss, made = run(steps)
        best = min(best, (time.perf_counter_ns() - start) / made)
    print(f"{work}\t{library}\t{best:.1f}\t{loss!r}", flush=True)


def rosenbrock(x):
    return float(((1 - x[:-1]) ** 2 + 100 * (x[1:] - x[:-1] ** 2) ** 2).sum())


def rosenbrock_gradient(x, zeros):
    g = zeros(x)
    b = x[1:] - x[:-1] ** 2
    g[:-1] = -2 * (1 - x[:-1]) - 400 * x[:-1] * b
    g[1:] += 200 * b
    return g


def numpy_adam(x, gradient, steps):
    import numpy
    m, v = numpy.zeros_like(x), numpy.zeros_like(x)
    for t in range(1, steps + 1):
        g = gradient(x)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g * g
        x = x - 0.01 / (1 - 0.9**t) * m / (numpy.sqrt(v) / math.sqrt(1 - 0.999**t) + 1e-8)
    return x


def torch_adam(x, gradient, steps):
    import torch
    parameter = torch.nn.Parameter(x.clone())
    rule = torch.optim.Adam([parameter], lr=0.01)
    for _ in range(steps):
        with torch.no_grad():
            parameter.grad = gradient(parameter)
        rule.step()
    return parameter.detach()


def with_numpy():
    import numpy
    scale = numpy.arange(1, 1001) / 1000

    def bowl(steps):
        x = numpy_adam(numpy.ones(1000), lambda x: scale * x, steps)
        return float((scale * x * x).sum() / 2), steps

    def valley(steps):
        x = numpy_adam(numpy.array([-1.2, 1.0]), lambda x: rosenbrock_gradient(x, numpy.zeros_like), steps)
        return rosenbrock(x), steps

    report("bowl", "numpy", 1000, bowl)
    report("rosenbrock", "numpy", 1000, valley)


def with_torch():
    import torch
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    scale = torch.arange(1, 1001) / 1000

    def bowl(steps):
        x = torch_adam(torch.ones(1000), lambda x: scale * x, steps)
        return float((scale * x * x).sum() / 2), steps

    def valley(steps):
        x = torch_adam(torch.tensor([-1.2, 1.0]), lambda x: rosenbrock_gradient(x, torch.zeros_like), steps)
        return rosenbrock(x), steps

    report("bowl", "PyTorch", 1000, bowl)
    report("rosenbrock", "PyTorch", 1000, valley)


def with_scipy():
    import numpy
    from scipy.optimize import minimize

    def valley(_):
        found = minimize(
            rosenbrock, numpy.full(10, -1.2), jac=lambda x: rosenbrock_gradient(x, numpy.zeros_like),
            method="L-BFGS-B", options={"gtol": 1e-8, "ftol": 0, "maxiter": 1000})
        return float(found.fun), found.nit

    report("l-bfgs", "SciPy", 0, valley)


for library in (with_numpy, with_torch, with_scipy):
    try:
        library()
    except ImportError as missing:
        print(f"# {missing}", flush=True)
