using System.Runtime.CompilerServices;
using Descent.Calculus;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Tests.Architecture;

/// <summary>What README shows first, and some more, as a program of its own.</summary>
internal static class ReadmeSample
{
    public static void Main() => Write(Console.Out);

    public static void Write(TextWriter output)
    {
        output.WriteLine($"dynamic code: {RuntimeFeature.IsDynamicCodeSupported}");
        var f = Formula.Of(x => x * x - 4 * x);
        output.WriteLine(f.DerivativeFormula);
        output.WriteLine(f.DerivativeFormula.ToLatex());
        output.WriteLine(Minimizer.Run(f, start: -1, new GradientDescent { LearningRate = 0.1 }, steps: 200));
        var a = 0.3;
        var valley = Formula.Of((x, y) => a * Math.Pow(1 - x, 2) + Math.Exp(-x * y) / (1 + Math.Exp(-y)) + Math.Log(3 + x * x, 2));
        var run = Minimizer.Run(valley, [-1.2, 1], new Adam { LearningRate = 0.1 }, steps: 50);
        output.WriteLine(string.Join(' ', run.Last.Point.Select(number => $"{number:R}")));
        output.WriteLine(string.Join(' ', valley.Hessian([0.7, -0.2]).Cast<double>().Select(number => $"{number:R}")));
    }
}
