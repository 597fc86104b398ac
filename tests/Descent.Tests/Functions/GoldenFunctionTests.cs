using System.Text.Json;
using Descent.Calculus;
using Descent.Functions;
using Descent.Tests.Golden;

namespace Descent.Tests.Functions;

/// <summary>Reference values of the literature's test functions, test_functions.json and hessians.json.</summary>
public class GoldenFunctionTests
{
    private static readonly double[] s_bard = [0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39];

    private static readonly double[] s_meyer =
        [34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872];

    private static readonly double[] s_kowalikY =
        [0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246];

    private static readonly double[] s_kowalikU = [4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625];

    private static readonly Dictionary<string, Objective> s_functions = new()
    {
        ["rosenbrock (MGH 1)"] = TestFunctions.Rosenbrock(),
        ["freudenstein_roth (MGH 2) local, reached from the standard start"] = Formula.Of((x, y) =>
            Math.Pow(-13 + x + ((5 - y) * y - 2) * y, 2) + Math.Pow(-29 + x + ((y + 1) * y - 14) * y, 2)),
        ["brown_badly_scaled (MGH 4)"] = Formula.Of((x, y) => Math.Pow(x - 1e6, 2) + Math.Pow(y - 2e-6, 2) + Math.Pow(x * y - 2, 2)),
        ["jennrich_sampson m=10 (MGH 6)"] = ReverseMode.Objective(2, x => Sum(10, i =>
            Elementary.Pow(2 + 2 * (i + 1) - (Elementary.Exp((i + 1) * x[0]) + Elementary.Exp((i + 1) * x[1])), 2))),
        ["bard (MGH 8)"] = ReverseMode.Objective(3, x => Sum(15, i =>
        {
            var (u, v) = (i + 1, 15 - i);
            return Elementary.Pow(s_bard[i] - (x[0] + u / (v * x[1] + Math.Min(u, v) * x[2])), 2);
        })),
        ["meyer (MGH 10 = NIST MGH10)"] = ReverseMode.Objective(3, x => Sum(16, i =>
            Elementary.Pow(x[0] * Elementary.Exp(x[1] / (50 + 5 * i + x[2])) - s_meyer[i], 2))),
        ["powell_singular (MGH 13)"] = TestFunctions.PowellSingular,
        ["kowalik_osborne (MGH 15 = NIST MGH09)"] = ReverseMode.Objective(4, x => Sum(11, i =>
        {
            var u = s_kowalikU[i];
            return Elementary.Pow(s_kowalikY[i] - x[0] * (u * u + u * x[1]) / (u * u + u * x[2] + x[3]), 2);
        })),
        ["booth"] = TestFunctions.Booth,
        ["himmelblau A"] = TestFunctions.Himmelblau,
        ["himmelblau C"] = TestFunctions.Himmelblau,
        ["mccormick"] = Formula.Of((x, y) => Math.Sin(x + y) + Math.Pow(x - y, 2) - 1.5 * x + 2.5 * y + 1),
        ["six_hump_camel"] = TestFunctions.SixHumpCamel,
        ["easom"] = Formula.Of((x, y) => -Math.Cos(x) * Math.Cos(y) * Math.Exp(-Math.Pow(x - Math.PI, 2) - Math.Pow(y - Math.PI, 2))),
        ["styblinski_tang d=2"] = TestFunctions.StyblinskiTang(),
        ["schwefel d=2 (418.9828872724339*d form not used: -sum x sin sqrt|x|)"] = Formula.Of((x, y) =>
            -x * Math.Sin(Math.Sqrt(Math.Abs(x))) - y * Math.Sin(Math.Sqrt(Math.Abs(y)))),
        ["branin"] = TestFunctions.Branin,
    };

    public static TheoryData<string> Names =>
        [.. GoldenFile.Read("test_functions.json").EnumerateArray().Select(row => row.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_gradient_and_minimum_are_those_of_the_reference(string name)
    {
        var row = GoldenFile.Read("test_functions.json").EnumerateArray().Single(row => row.GetProperty("name").GetString() == name);
        var objective = s_functions[name];
        var start = row.GetProperty("start").Numbers();
        var gradient = new double[start.Length];
        Near.Equal(row.Number("f_start"), objective.ValueAndGradient(start, gradient), 1e-10);
        Near.Equal(row.GetProperty("grad_start").Numbers(), gradient, 1e-10, what: "gradient");

        double[] minimizer = [.. row.GetProperty("minimizer").EnumerateArray().Select(Digits)];
        Near.Equal(Digits(row.GetProperty("f_min")), objective.Value(minimizer), 1e-10, "minimum", floor: 1e-10);
        if (objective is TestFunction function && name is not "himmelblau A")
        {
            Assert.Contains(
                function.Minimizers, known => known.Zip(minimizer).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-14 * 4));
        }
    }

    [Theory]
    [InlineData("quadratic_c10")]
    [InlineData("rosenbrock")]
    [InlineData("beale")]
    public void Hessians_are_those_of_the_reference(string name)
    {
        var row = GoldenFile.Read("hessians.json").GetProperty(name);
        var function = name switch
        {
            "quadratic_c10" => TestFunctions.Quadratic([1, 10]),
            "rosenbrock" => TestFunctions.Rosenbrock(),
            _ => TestFunctions.Beale,
        };
        var x = row.GetProperty("x").Numbers();
        Near.Equal(row.Number("f"), function.Value(x));
        Near.Equal(row.GetProperty("grad").Numbers(), function.Gradient(x));
        double[] expected = [.. row.GetProperty("hessian").EnumerateArray().SelectMany(line => line.Numbers())];
        Near.Equal(expected, [.. function.Hessian(x).Cast<double>()]);
    }

    private static TapeValue Sum(int count, Func<int, TapeValue> term)
    {
        TapeValue sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += term(i);
        }

        return sum;
    }

    // Strings where more digits are known than a double holds.
    private static double Digits(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? double.Parse(element.GetString()!) : element.GetDouble();
}
