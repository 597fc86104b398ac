using System.Reflection;

namespace Descent.PlotlyNet;

/// <summary>
/// Plotly.NET is written in F# and asks for version 10.1 of F#'s core library. A process that ships with an older one, such as the
/// published .NET Interactive kernel with its 10.0, would refuse; it has all that Plotly.NET uses, though.
/// </summary>
public static class FSharpCore
{
    private const string Name = "FSharp.Core";

    private static bool s_added;

    /// <summary>
    /// Tells .NET to take the process's own core library where it finds none that is new enough, and the one of this repository where
    /// it finds none at all. Call it before the first chart; where the right version is there, it is never asked.
    /// </summary>
    public static void Resolve()
    {
        if (!s_added)
        {
            AppDomain.CurrentDomain.AssemblyResolve += static (_, missing) =>
                new AssemblyName(missing.Name) is { Name: Name, Version: not null } ? Find() : null;
            s_added = true;
        }
    }

    private static Assembly? Find()
    {
        try
        {
            return Assembly.Load(Name);
        }
        catch (FileNotFoundException)
        {
            var file = Path.Combine(Path.GetDirectoryName(typeof(FSharpCore).Assembly.Location) ?? "", "fsharp", Name + ".dll");
            return File.Exists(file) ? Assembly.LoadFrom(file) : null;
        }
    }
}
