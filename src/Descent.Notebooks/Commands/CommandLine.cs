using System.CommandLine;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Commands;

/// <summary>The verbs of the tool. Every verb returns 0 only when everything held.</summary>
internal static class CommandLine
{
    private static readonly Argument<string[]> s_notebooks = new("notebook")
    {
        Description = "Notebooks by path, or by name such as 03-second-steps. None means all in notebooks/.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> s_save = new("--save")
    {
        Description = "Write the outputs into each notebook whose cells all passed. Pictures of figures take Chromium, Chrome or Edge.",
    };

    private static readonly Option<bool> s_solved = new("--solved")
    {
        Description = "Put the solutions of notebooks/solutions/ in place of the exercises' stubs, in memory; each must be correct.",
    };

    private static readonly Option<double> s_timeLimit = new("--time-limit")
    {
        Description = "Seconds of processor time that one cell may take; it may wait for six times as long, and for 60 s at least.",
        DefaultValueFactory = _ => NotebookRunner.DefaultLimit.TotalSeconds,
        Recursive = true,
        Validators =
        {
            result =>
            {
                var seconds = result.GetValueOrDefault<double>();
                if (!(seconds is > 0 and <= 86_400))
                {
                    result.AddError($"--time-limit is {seconds}; give seconds above 0, such as 30.");
                }
            },
        },
    };

    private static readonly Option<string> s_kernel = new("--kernel")
    {
        Description = "What runs the cells: own, or dotnet-interactive (archived by its makers; loads packages, knows magics).",
        DefaultValueFactory = _ => Kernel.Own.Name,
        Recursive = true,
    };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var run = new Command("run", "Run notebooks, each in a fresh process.") { s_notebooks, s_save, s_solved };
        run.Validators.Add(result =>
        {
            if (!result.GetValue(s_save) || !result.GetValue(s_solved))
            {
                return;
            }
            result.AddError("--solved changes the notebooks in memory only, so --save cannot go with it. Choose one.");
        });
        run.SetAction(result => ReportAsync(
            result,
            result.GetValue(s_save) ? JobsOf(result).SaveAsync
            : result.GetValue(s_solved) ? JobsOf(result).RunSolvedAsync
            : JobsOf(result).RunAsync));
        const string checking = "Check the form of notebooks, run them, compare with the saved outputs, and run them solved.";
        var check = new Command("check", checking) { s_notebooks };
        check.SetAction(result => ReportAsync(result, JobsOf(result).CheckAsync));
        var site = new Command("site", "Write the site from the saved outputs, without running anything.");
        site.SetAction(_ =>
        {
            var course = CourseFolder.Find(CourseFolder.Here);
            WriteSite([.. CourseFolder.PathsOf([]).Select(Notebook.Load).Select(SiteMap.Read)], SiteIdentity.Of(course.Notebooks), course);
        });
        const string what = "Runs, checks and publishes C# notebooks. Without a verb: runs all and writes artifacts/site/index.html.";
        var root = new RootCommand(what) { run, check, site, s_timeLimit, s_kernel };
        root.SetAction(RunAllAsync);
        try
        {
            return await root.Parse(arguments).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (NotebookException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static async Task<int> RunAllAsync(ParseResult result)
    {
        var course = CourseFolder.Find(CourseFolder.Here);
        var identity = SiteIdentity.Of(course.Notebooks);
        var reports = await Batch.RunAsync(CourseFolder.PathsOf([]), JobsOf(result).RunAsync, RunProgress.ForConsole());
        var shown = reports.Select(report => report.Run).OfType<NotebookRun>().Select(SiteMap.Read);
        var exitCode = Conclude(reports);
        WriteSite([.. shown], identity, course);
        return exitCode;
    }

    private static async Task<int> ReportAsync(ParseResult result, Func<Notebook, Action<CellTurn>, Task<NotebookReport>> job)
    {
        var paths = CourseFolder.PathsOf(result.GetValue(s_notebooks) ?? []);
        return Conclude(await Batch.RunAsync(paths, job, RunProgress.ForConsole()));
    }

    private static int Conclude(IReadOnlyList<NotebookReport> reports)
    {
        foreach (var problem in reports.SelectMany(report => report.Problems))
        {
            Console.WriteLine(problem);
        }
        return reports.Any(report => report.Failed) ? 1 : 0;
    }

    private static void WriteSite(IReadOnlyList<SitePage> pages, SiteIdentity identity, CourseFolder course)
    {
        var site = Site.Write(pages, identity, course.Site);
        Console.WriteLine($"The site is in {Path.GetRelativePath(CourseFolder.Here, site.IndexFile)}");
        if (site.Notice is not null)
        {
            Console.WriteLine(site.Notice);
        }
    }

    private static Jobs JobsOf(ParseResult result) =>
        new(TimeSpan.FromSeconds(result.GetValue(s_timeLimit)), Kernel.Of(result.GetValue(s_kernel)!));
}
