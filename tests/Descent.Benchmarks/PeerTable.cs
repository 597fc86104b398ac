using System.Diagnostics;
using System.Globalization;
using Descent.Calculus;
using Descent.Costs;
using Descent.Data;
using Descent.Functions;
using Descent.Minimization;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Optimizers;

namespace Descent.Benchmarks;

/// <summary>
/// The same work by other libraries, run by the Python on the path (or the one that DESCENT_PYTHON names). A time counts only when
/// the same loss was reached, to a relative 1e-9 where the work is fixed, below 1e-12 where it is a search.
/// </summary>
internal static class PeerTable
{
    private static readonly Stopping s_never = new() { GradientTolerance = 0 };
    private static readonly Adam s_adam = new() { LearningRate = 0.01 };

    private static readonly Objective s_bowl = TestFunctions.Quadratic([.. Enumerable.Range(1, 1000).Select(i => i / 1000.0)]);

    private static readonly Objective[] s_logistic =
        ByBatches(new LinearModel(30), 512, 30, new BinaryCrossEntropyWithLogits(), row => row * row % 3 % 2);

    // As many rows as four fifths of the digits.
    private static readonly Objective[] s_perceptron =
        ByBatches(Network.Mlp([64, 64, 10], new ReLU()), 1437, 64, new SoftmaxCrossEntropy(), row => row * row % 10);

    private static readonly Objective[] s_convolutions = ByBatches(
        new Network(
            new Shape(1, 8, 8),
            new Convolution(8) { Padding = 1 }, new ReLU(), new MaxPool(),
            new Convolution(16) { Padding = 1 }, new ReLU(), new MaxPool(),
            new Dense(10)),
        1437, 64, new SoftmaxCrossEntropy(), row => row * row % 10);

    private sealed record Work(string Key, string Text, Func<MinimizationResult> Run);

    private static readonly Work[] s_works =
    [
        new("bowl", "Adam on a bowl of 1,000 parameters, 1,000 steps", () =>
            Minimizer.Run(s_bowl, Enumerable.Repeat(1.0, 1000).ToArray(), s_adam, 1000, s_never, Recording.None)),
        new("rosenbrock", "Adam on Rosenbrock, 1,000 steps", () =>
            Minimizer.Run(TestFunctions.Rosenbrock(), [-1.2, 1], s_adam, 1000, s_never, Recording.None)),
        new("l-bfgs", "L-BFGS on Rosenbrock of 10 parameters, to a gradient of 1e-8", () =>
            Minimizer.Run(
                TestFunctions.Rosenbrock(10), Enumerable.Repeat(-1.2, 10).ToArray(), new LBfgs(), 1000, recording: Recording.None)),
        new("logistic", "logistic regression of 30 features on 512 rows in batches of 32, an epoch", () =>
            Epoch(s_logistic)),
        new("mlp", "a network 64-64-10 on 1,437 rows in batches of 32, an epoch", () =>
            Epoch(s_perceptron)),
        new("cnn", "a network of two convolutions on 1,437 images of 8 x 8, an epoch", () =>
            Epoch(s_convolutions)),
    ];

    public static void Print()
    {
        Console.WriteLine($"{"work, nanoseconds per step",-74} {"library",-8} {"ns",12}  loss");
        var peers = Peers();
        foreach (var work in s_works)
        {
            var (ours, loss) = Measure(work);
            Console.WriteLine(FormattableString.Invariant($"{work.Text,-74} {"Descent",-8} {ours,12:F1}  {loss:R}"));
            foreach (var peer in peers.Where(peer => peer[0] == work.Key))
            {
                var theirs = double.Parse(peer[3], CultureInfo.InvariantCulture);
                var same = Math.Max(loss, theirs) < 1e-12 || Math.Abs(loss - theirs) <= 1e-9 * Math.Abs(theirs);
                Console.WriteLine($"{"",-74} {peer[1],-8} {peer[2],12}  {peer[3]}{(same ? "" : "  another loss: not comparable")}");
            }
        }
    }

    // In an order that every library can keep.
    private static Objective[] ByBatches(Model model, int count, int width, BatchCost cost, Func<int, double> target)
    {
        var features = NetworkTable.Numbers(count * width);
        return
        [
            .. Enumerable.Range(0, count).Chunk(32).Select(rows => model.On(
                new Dataset(features.AsSpan(rows[0] * width, rows.Length * width), [.. rows.Select(target)]), cost)),
        ];
    }

    // The loss at the end is that of the first batch.
    private static MinimizationResult Epoch(Objective[] batches) => Minimizer.Run(
        new InTurn(batches),
        NetworkTable.Numbers(batches[0].Dimension, 0.1),
        new GradientDescent { LearningRate = 0.1 },
        batches.Length,
        s_never,
        Recording.None);

    private static (double Nanoseconds, double Loss) Measure(Work work)
    {
        var (best, loss) = (double.PositiveInfinity, double.NaN);
        // Long enough for the compiler to settle on its best code for all layers, also on a busy machine.
        for (var warmUp = Stopwatch.StartNew(); warmUp.ElapsedMilliseconds < 5000;)
        {
            var clock = Stopwatch.StartNew();
            var run = work.Run();
            (best, loss) = (Math.Min(best, clock.Elapsed.TotalNanoseconds / run.Steps), run.Last.Value);
        }

        return (best, loss);
    }

    private sealed class InTurn(Objective[] parts) : Objective
    {
        private int _next = -1;

        public override int Dimension => parts[0].Dimension;

        public override bool IsNoisy => true;

        public override double Value(ReadOnlySpan<double> x) => throw new NotSupportedException();

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient) =>
            parts[_next = (_next + 1) % parts.Length].ValueAndGradient(x, gradient);
    }

    private static List<string[]> Peers()
    {
        var python = Environment.GetEnvironmentVariable("DESCENT_PYTHON") ?? "python3";
        try
        {
            var script = Path.Combine(AppContext.BaseDirectory, "peers.py");
            using var process = Process.Start(new ProcessStartInfo(python, [script]) { RedirectStandardOutput = true })!;
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            foreach (var note in lines.Where(line => line.StartsWith('#')))
            {
                Console.WriteLine(note);
            }

            return [.. lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"# '{python}' is not there: set DESCENT_PYTHON to a Python with numpy, PyTorch or SciPy.");
            return [];
        }
    }
}
