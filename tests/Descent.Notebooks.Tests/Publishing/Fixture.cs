using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Publishing;

/// <summary>Small notebooks with one of everything that a page can show.</summary>
internal static class Fixture
{
    public const string Alt = "The parabola x² and a path of four points from x = 2 down to x = 0.25; each step halves the distance to " +
        "the minimum.";

    private const string SliderAlt = "Ten steps on x² for six learning rates from 0.05 to 1.05: all but the last converge, 1.05 diverges.";

    private const string Opening = """
        # Descent in one dimension

        How far should one step go? Too short and you never arrive; too long and you *climb* the other side.

        **Time** 45 minutes · **Prerequisites** [02 Derivatives](02-derivatives.ipynb), `C#` basics

        After this notebook you can

        - write the update rule $x_{t+1} = x_t - \alpha f'(x_t)$ from memory
        - say which learning rates converge
        - choose when to stop
        """;

    private const string Prose = """
        ## The update rule

        A step goes **against** the derivative. With learning rate $\alpha$ the next point is

        $$x_{t+1} = x_t - \alpha \, f'(x_t)$$

        and for $f(x) = \tfrac{L}{2}x^2$ the distance to the minimum shrinks by the factor $|1 - \alpha L|$ at each
        step, so that every $\alpha < 2/L$ converges:

        $$
        |x_t| = |1 - \alpha L|^t \, |x_0|, \qquad \sum_{t=0}^{\infty} |x_t| = \frac{|x_0|}{1 - |1 - \alpha L|} \quad
        \text{for } 0 < \alpha < \frac{2}{L}, \text{ which is a long line that needs room}
        $$

        > **Predict.** You start at $x = 1.2$ with learning rate 1.05. Where are you after ten steps?
        > Commit to an answer, then run the cell.

        | symbol | in code | meaning |
        |:--|:--|--:|
        | $\alpha$ | `learningRate` | 0.1 |
        | $f'(x)$ | `derivative` | 2.4 |

        ### Why `2/L`?

        See [the rule](#the-update-rule), [the derivative](02-derivatives.ipynb#derivatives) or [the solutions](solutions/03.md);
        the paper is [online](https://arxiv.org/abs/1412.6980).
        """;

    private const string Exercise = """
        ## Exercises

        > **Exercise 03.1** Find a rate that needs fewer than 20 steps.

        <details><summary>Hint 1</summary>

        Look at the *factor* $|1 - \alpha L|$: what makes it small?

        </details>

        > **The claim** (T1): "a larger learning rate always converges faster." **What we measured**: only up to $1/L$.

        ## The update rule
        """;

    private const string Code = """
        // try 0.05, 0.3, 1.05
        var learningRate = 0.3;
        double x = 1.2;
        for (int step = 0; step < 10; step++)
        {
            var derivative = 2 * x;            // f'(x) of x², a comment long enough to make the line scroll sideways on a telephone
            x -= learningRate * derivative;
        }
        Console.WriteLine($"x = {x:F6} after {10} steps");
        record Point(double X, double Y);
        """;

    public static SiteIdentity Identity { get; } = new("Small steps")
    {
        Promise = "One idea & one notebook.",
        Explanation = "Read, then run.",
        Illustration = """<svg viewBox="0 0 4 3"><path d="M0 0L4 3" style="stroke: var(--curve, #0072b2)"/></svg>""",
        Footer = "Free for everyone.",
        Predict = "**Predict.**",
        Glossary = Glossary.Parse("words.md", """
            # Words

            | term | meaning | first in |
            |:--|:--|:--|
            | derivative | how steep a "curve" is | [02](02-derivatives.ipynb) |
            | learning rate, rate | how *far* to go | [03](03-descent-in-one-dimension.ipynb) |
            | minimum, minima | a lowest place | |
            | rule | what is done again and again | |
            """),
    };

    public static Notebook Full() => Notebook("03-descent-in-one-dimension", "I · The idea",
        Markdown("opening", Opening),
        CodeCell("setup", "#r \"../artifacts/course/Descent.dll\"\nusing Descent;"),
        Markdown("rule", Prose),
        CodeCell("loop", Code, Stream("stdout", "x = 0.000126 after 10 steps\n")),
        CodeCell("path", "Plot.Descent(f, run)", Figure(Figures.Parabola(), Alt)),
        Markdown("slider-text", "## Drag the learning rate\n\nWatch where the path turns."),
        CodeCell(
            "slider", "Explore.Over(\"learning rate\", rates, rate => Plot.Descent(f, rate))", Figure(Figures.LearningRates(), SliderAlt)),
        CodeCell("surface", "Plot.Surface(valley)", Figure(Figures.Surface(), "A valley: low in the middle, rising to both sides.")),
        CodeCell(
            "table", "Table.Of(runs)",
            Rich("**Steps to 1e-6**\n\n| rate | steps |\n|:--|--:|\n| 0.1 | 63 |\n| 0.5 | 1 |", "rate steps\n0.1  63\n0.5  1")),
        CodeCell("number", "1.0 / 3", Plain("0.3333333333333333")),
        CodeCell("fails", "throw new InvalidOperationException(\"on purpose\");", Output.Error("InvalidOperationException", "on purpose")),
        Markdown("exercises", Exercise));

    public static Notebook Before() => Notebook("02-derivatives", "I · The idea",
        Markdown("opening", "# Derivatives\n\nWhat does a slope know, and what does it not know?\n\n**Time** 30 minutes\n\n- compare " +
            "four ways to a derivative"),
        CodeCell("curve", "Plot.Curve(f)", Figure(Figures.Parabola(), Alt)));

    public static Notebook After() => Notebook("04-partial-derivatives", "II · Many parameters",
        Markdown("opening", "# Partial derivatives and the gradient\n\nWhich way is down when there are many ways?\n\n" +
            "**Predict.** Which rate arrives first?"),
        CodeCell("slider", "Explore.Over(\"learning rate\", rates, Draw)", Figure(Figures.LearningRates(), SliderAlt)));

    public static JsonObject Markdown(string id, string source) =>
        new() { ["cell_type"] = "markdown", ["id"] = id, ["metadata"] = new JsonObject(), ["source"] = source };

    public static JsonObject CodeCell(string id, string source, params Output[] outputs) => new()
    {
        ["cell_type"] = "code", ["execution_count"] = 1, ["id"] = id, ["metadata"] = new JsonObject(),
        ["outputs"] = new JsonArray([.. outputs.Select(output => output.Json)]), ["source"] = source,
    };

    public static Output Figure(JsonObject figure, string alt, byte[]? picture = null)
    {
        var data = new JsonObject { ["application/vnd.plotly.v1+json"] = figure, ["text/plain"] = alt };
        if (picture is not null)
        {
            data["image/png"] = Convert.ToBase64String(picture);
        }
        return Output.DisplayData(data);
    }

    public static Output Stream(string name, string text) => Output.Stream(name, text);

    public static Output Rich(string markdown, string text) =>
        Output.DisplayData(new JsonObject { ["text/markdown"] = markdown, ["text/plain"] = text });

    public static Output Plain(string text) => Output.ExecuteResult(new JsonObject { ["text/plain"] = text }, 1);

    public static Notebook Notebook(string name, string part, params JsonObject[] cells)
    {
        var json = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = new JsonObject
            {
                ["descent"] = new JsonObject { ["part"] = part },
                ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            },
            ["nbformat"] = 4, ["nbformat_minor"] = 5,
        };
        return Descent.Notebooks.Documents.Notebook.Parse(json.ToJsonString(), name + ".ipynb");
    }
}
