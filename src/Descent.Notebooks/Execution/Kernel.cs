using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Execution;

/// <summary>What runs a notebook's cells: a program that answers to a <see cref="WorkerProcess"/>.</summary>
internal sealed class Kernel
{
    /// <summary>The hidden verb that makes this program a worker.</summary>
    public const string WorkerVerb = "worker";

    private const string InteractiveFile = "artifacts/kernel/Descent.Notebooks.Kernel.dll";

    private readonly string[] _arguments;

    private Kernel(string name, bool loadsPackages, params string[] arguments) =>
        (Name, LoadsPackages, _arguments) = (name, loadsPackages, arguments);

    /// <summary>This tool's own scripting, in a second process of this program.</summary>
    public static Kernel Own { get; } = new("own", loadsPackages: false, typeof(Kernel).Assembly.Location, WorkerVerb);

    public string Name { get; }

    /// <summary>Whether cells may say <c>#r "nuget: …"</c>.</summary>
    public bool LoadsPackages { get; }

    /// <summary>The command line after <c>dotnet</c>.</summary>
    public IReadOnlyList<string> Arguments => _arguments;

    /// <exception cref="NotebookException">The name is neither own nor dotnet-interactive, or that kernel has not been built.</exception>
    public static Kernel Of(string name) => Of(name, AppContext.BaseDirectory);

    /// <param name="name">own or dotnet-interactive.</param>
    /// <param name="start">The folder from which a kernel is looked for upwards.</param>
    internal static Kernel Of(string name, string start) => name switch
    {
        "own" => Own,
        "dotnet-interactive" => new Kernel(name, loadsPackages: true, FindInteractive(start)),
        _ => throw new NotebookException($"--kernel is \"{name}\"; choose own (the default) or dotnet-interactive."),
    };

    private static string FindInteractive(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, InteractiveFile);
            if (File.Exists(file))
            {
                return file;
            }
        }
        throw new NotebookException(
            "--kernel dotnet-interactive needs a program that is not built yet: dotnet build -c Release src/Descent.Notebooks.Kernel");
    }
}
