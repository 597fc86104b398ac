using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Descent.Optimizers;
using Descent.Tests.Architecture;

namespace Descent.Tests.PublicSurface;

/// <summary>
/// The library stays small: nothing is public that no notebook, solution, lesson or benchmark uses. What a coming notebook needs stands in
/// a list until that notebook is there.
/// </summary>
public partial class UsedTypesTests
{
    /// <summary>Types that are waited for, each with the notebook that will use it. Ends empty with the last notebook.</summary>
    private static readonly Dictionary<string, string[]> s_pending = new()
    {
        ["13-adaptive-methods"] = ["AdaGrad", "RMSProp", "AdamW", "AMSGrad", "Lion"],
        ["14-without-gradients"] =
        [
            "RandomSearch", "SimulatedAnnealing", "EvolutionStrategy", "CmaEs", "ParticleSwarm",
            "GaussianProcess", "BayesianOptimization",
        ],
        ["15-other-models"] = ["ElasticNet", "RegressionTree", "GradientBoosting", "SoftTree"],
        ["16-applications-and-myths"] = ["RecurrentLayer", "Recurrent", "GRU", "LSTM"],
        ["B-playground-and-cheat-sheet"] =
        [
            "AdaDelta", "AdaMax", "NAdam", "RAdam", "Rprop", "BarzilaiBorwein", "SteepestDescent", "ConjugateGradient",
            "ArmijoBacktracking", "StrongWolfe", "SearchLine", "LinePoint", "SearchDirection",
            "MultiStepDecay", "PolynomialDecay", "CosineRestarts", "OneCycle", "ClipByValue", "GELU", "Softplus", "CyclicRate",
        ],
    };

    [Fact]
    public void Every_public_type_is_used_or_waited_for()
    {
        var unused = typeof(Optimizer).Assembly.GetExportedTypes().Except(Reached()).Select(Name).ToHashSet();
        var pending = s_pending.Values.SelectMany(names => names).ToHashSet();
        Assert.True(
            unused.SetEquals(pending),
            $"""
            Public types that nothing uses and no coming notebook waits for (use them, make them internal or delete them):
            {string.Join(", ", unused.Except(pending).Order())}
            In use or gone, so to be taken off the pending list: {string.Join(", ", pending.Except(unused).Order())}
            """);
    }

    [Fact]
    public void A_notebook_that_is_there_waits_for_nothing()
    {
        var written = Directory.GetFiles(Repository.Path("notebooks"), "*.ipynb").Select(file => Path.GetFileNameWithoutExtension(file)!);
        Assert.Empty(written.Intersect(s_pending.Keys));
    }

    /// <summary>The types whose names stand in a text, and those that a reader is handed by their members.</summary>
    private static HashSet<Type> Reached()
    {
        var words = Texts().SelectMany(text => Word().Matches(text).Select(match => match.Value)).ToHashSet();
        var reached = new HashSet<Type>();
        var waiting = new Stack<Type>(typeof(Optimizer).Assembly.GetExportedTypes().Where(type => words.Contains(Name(type))));
        while (waiting.TryPop(out var type))
        {
            if (reached.Add(type))
            {
                foreach (var handed in Handed(type).SelectMany(Parts).Where(part => part.Assembly == type.Assembly))
                {
                    waiting.Push(handed);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<Type> Handed(Type type)
    {
        var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);
        return members
            .Select(member => member switch
            {
                PropertyInfo property => property.PropertyType,
                MethodInfo method => method.ReturnType,
                _ => null,
            })
            .Concat([type.BaseType, type.DeclaringType])
            .OfType<Type>();
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static IEnumerable<string> Texts()
    {
        foreach (var file in Directory.GetFiles(Repository.Path("notebooks"), "*.ipynb"))
        {
            using var notebook = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var cell in notebook.RootElement.GetProperty("cells").EnumerateArray())
            {
                if (cell.GetProperty("cell_type").GetString() == "code")
                {
                    yield return string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()));
                }
            }
        }

        string[] sources =
        [
            .. Directory.GetFiles(Repository.Path("notebooks", "solutions"), "*.md"), .. Repository.Sources("Descent.Course"),
            .. Directory.GetFiles(Repository.Path("tests", "Descent.Benchmarks"), "*.cs"),
        ];
        foreach (var source in sources)
        {
            yield return Comment().Replace(File.ReadAllText(source), "");
        }
    }

    private static string Name(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
