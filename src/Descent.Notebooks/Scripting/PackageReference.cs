using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Scripting;

/// <summary><c>#r "nuget: …"</c>, which .NET Interactive answers by a download and this tool's own kernel does not.</summary>
internal static partial class PackageReference
{
    public static bool IsIn(Notebook notebook) => notebook.CodeCells.Any(cell => IsIn(cell.Source));

    public static bool IsIn(string code) => Directive().IsMatch(code);

    [GeneratedRegex("""^\s*#r\s+"nuget:""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Directive();
}
