"""The work of PeerTable.cs in numpy, PyTorch, SciPy and scikit-learn, as far as they are installed.

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


def report_spent(work, library, steps, run, repetitions=7):
    """As report, for work that prepares something before its own clock starts."""
    best, loss = math.inf, math.nan
    for _ in range(repetitions):
        loss, spent = run(steps)
        best = min(best, spent / steps)
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


def numbers(count, scale=1.0):
    import numpy
    i = numpy.arange(1, count + 1, dtype=float)
    return scale * numpy.sin(i * i)


def images():
    import numpy
    rows = numpy.arange(1437)
    return numbers(1437 * 64).reshape(1437, 64), rows * rows % 10


def two_classes():
    import numpy
    rows = numpy.arange(512)
    return numbers(512 * 30).reshape(512, 30), (rows * rows % 3 % 2).astype(float)


def torch_logistic(_):
    import torch
    x, y = map(torch.tensor, two_classes())
    batches = list(zip(x.split(32), y.split(32)))
    start = torch.tensor(numbers(31, 0.1))
    weights, bias = start[:30].clone().requires_grad_(), start[30:].clone().requires_grad_()
    rule = torch.optim.SGD([weights, bias], lr=0.1)
    cost = torch.nn.BCEWithLogitsLoss()
    begin = time.perf_counter_ns()
    for features, labels in batches:
        rule.zero_grad()
        cost(features @ weights + bias, labels).backward()
        rule.step()
    spent = time.perf_counter_ns() - begin
    return cost(batches[0][0] @ weights + bias, batches[0][1]).item(), spent


def numpy_logistic(_):
    import numpy
    x, y = two_classes()
    batches = [(x[i:i + 32], y[i:i + 32]) for i in range(0, 512, 32)]
    flat = numbers(31, 0.1)
    weights, bias = flat[:30], flat[30]

    def step(features, labels):
        z = features @ weights + bias
        power = numpy.exp(-numpy.abs(z))
        slope = (numpy.where(z < 0, power, 1) / (1 + power) - labels) / len(labels)
        return (numpy.maximum(z, 0) - labels * z + numpy.log1p(power)).mean(), features.T @ slope, slope.sum()

    begin = time.perf_counter_ns()
    for features, labels in batches:
        _, by_weights, by_bias = step(features, labels)
        weights -= 0.1 * by_weights
        bias -= 0.1 * by_bias
    spent = time.perf_counter_ns() - begin
    return float(step(*batches[0])[0]), spent


def torch_epoch(network, shape):
    import torch
    x, y = images()
    x, y = torch.tensor(x).reshape(-1, *shape), torch.tensor(y)
    batches = list(zip(x.split(32), y.split(32)))
    cost = torch.nn.CrossEntropyLoss()

    def epoch(_):
        start = iter(numbers(sum(p.numel() for p in network.parameters()), 0.1).tolist())
        with torch.no_grad():
            for p in network.parameters():
                p.copy_(torch.tensor([next(start) for _ in range(p.numel())]).reshape(p.shape))
        rule = torch.optim.SGD(network.parameters(), lr=0.1)
        begin = time.perf_counter_ns()
        for features, labels in batches:
            rule.zero_grad()
            cost(network(features), labels).backward()
            rule.step()
        spent = time.perf_counter_ns() - begin
        return cost(network(batches[0][0]), batches[0][1]).item(), spent
    return epoch


def with_torch_networks():
    import torch
    from torch.nn import Conv2d, Flatten, Linear, MaxPool2d, ReLU, Sequential
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    mlp = Sequential(Linear(64, 64), ReLU(), Linear(64, 10))
    cnn = Sequential(
        Conv2d(1, 8, 3, padding=1), ReLU(), MaxPool2d(2), Conv2d(8, 16, 3, padding=1), ReLU(), MaxPool2d(2), Flatten(), Linear(64, 10))
    report_spent("logistic", "PyTorch", 16, torch_logistic)
    report_spent("mlp", "PyTorch", 45, torch_epoch(mlp, (64,)))
    report_spent("cnn", "PyTorch", 45, torch_epoch(cnn, (1, 8, 8)))


def with_numpy_networks():
    import numpy
    x, y = images()
    batches = [(x[i:i + 32], y[i:i + 32]) for i in range(0, 1437, 32)]

    def epoch(_):
        flat = numbers(64 * 64 + 64 + 640 + 10, 0.1)
        w1, b1, w2, b2 = flat[:4096].reshape(64, 64), flat[4096:4160], flat[4160:4800].reshape(10, 64), flat[4800:]

        def step(features, labels):
            hidden = numpy.maximum(features @ w1.T + b1, 0)
            z = hidden @ w2.T + b2
            z -= z.max(axis=1, keepdims=True)
            power = numpy.exp(z)
            total = power.sum(axis=1, keepdims=True)
            rows = numpy.arange(len(labels))
            slope = power / total
            slope[rows, labels] -= 1
            slope /= len(labels)
            back = (slope @ w2) * (hidden > 0)
            return (numpy.log(total[:, 0]) - z[rows, labels]).mean(), (back.T @ features, back.sum(0), slope.T @ hidden, slope.sum(0))

        begin = time.perf_counter_ns()
        for features, labels in batches:
            _, slopes = step(features, labels)
            for parameter, slope in zip((w1, b1, w2, b2), slopes):
                parameter -= 0.1 * slope
        spent = time.perf_counter_ns() - begin
        return float(step(*batches[0])[0]), spent

    report_spent("logistic", "numpy", 16, numpy_logistic)
    report_spent("mlp", "numpy", 45, epoch)


def with_sklearn():
    import numpy
    from sklearn.metrics import log_loss
    from sklearn.neural_network import MLPClassifier
    x, y = images()
    classes = numpy.arange(10)

    def epoch(_):
        model = MLPClassifier(
            (64,), solver="sgd", alpha=0, batch_size=32, learning_rate_init=0.1, momentum=0, nesterovs_momentum=False, shuffle=False)
        model.partial_fit(x[:32], y[:32], classes)
        flat = numbers(64 * 64 + 64 + 640 + 10, 0.1)
        model.coefs_[0][...], model.intercepts_[0][...] = flat[:4096].reshape(64, 64).T, flat[4096:4160]
        model.coefs_[1][...], model.intercepts_[1][...] = flat[4160:4800].reshape(10, 64).T, flat[4800:]
        begin = time.perf_counter_ns()
        model.partial_fit(x, y)
        spent = time.perf_counter_ns() - begin
        return float(log_loss(y[:32], model.predict_proba(x[:32]), labels=classes)), spent

    report_spent("mlp", "sklearn", 45, epoch)


def with_scipy():
    import numpy
    from scipy.optimize import minimize

    def valley(_):
        found = minimize(
            rosenbrock, numpy.full(10, -1.2), jac=lambda x: rosenbrock_gradient(x, numpy.zeros_like),
            method="L-BFGS-B", options={"gtol": 1e-8, "ftol": 0, "maxiter": 1000})
        return float(found.fun), found.nit

    report("l-bfgs", "SciPy", 0, valley)


for library in (with_numpy, with_torch, with_scipy, with_numpy_networks, with_torch_networks, with_sklearn):
    try:
        library()
    except ImportError as missing:
        print(f"# {missing}", flush=True)
