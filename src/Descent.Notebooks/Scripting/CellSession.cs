using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Descent.Notebooks.Scripting;

/// <summary>
/// The C# state of one notebook: each cell continues where the last successful one ended, as in .NET Interactive,
/// whose C# kernel uses the same engine and the same imports. A cell that fails leaves no declarations behind.
/// </summary>
internal sealed class CellSession
{
    private const string DisplayKey = "Descent.Notebooks.display";

    // The first submission gives every cell display(x) without a reference to this tool, and warms the compiler up.
    private const string Preamble =
        $"void display(object value) => ((Action<object>)AppDomain.CurrentDomain.GetData(\"{DisplayKey}\"))(value);";

    private readonly ScriptOptions _options;
    private ScriptState<object> _state;

    private CellSession(ScriptOptions options, ScriptState<object> state)
    {
        _options = options;
        _state = state;
    }

    /// <param name="folder">The notebook's folder, from which <c>#r</c> paths count.</param>
    /// <param name="display">Receives what cells pass to <c>display(x)</c>, while they run.</param>
    public static async Task<CellSession> StartAsync(string folder, Action<object?> display)
    {
        AppDomain.CurrentDomain.SetData(DisplayKey, display);
        var options = ScriptOptions.Default
            .WithLanguageVersion(LanguageVersion.CSharp14)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithWarningLevel(0)
            .WithReferences(FrameworkReferences.All)
            .WithMetadataResolver(new NotebookReferences(folder))
            .WithImports(
                "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq")
            // Stack frames carry the path, so that an exception finds its line in the cell.
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8);
        return new CellSession(options, await CSharpScript.Create<object>(Preamble, options).RunAsync());
    }

    /// <summary>Compiles and runs one cell. Nothing a cell does by throwing leaves this method as an exception.</summary>
    public async Task<CellResult> RunAsync(string cellId, string code)
    {
        var script = _state.Script.ContinueWith<object>(code, _options.WithFilePath(cellId));
        var errors = CellErrors.FromCompiler(
            script.Compile().Where(each => each.Severity == DiagnosticSeverity.Error).Select(MessageOf));
        if (errors.Count > 0)
        {
            return CellResult.Failed(errors);
        }

        var next = await script.RunFromAsync(_state, catchException: _ => true);
        if (next.Exception is { } exception)
        {
            return CellResult.Failed([CellErrors.FromException(exception, cellId)]);
        }
        _state = next;
        return EndsInValue(script.GetCompilation()) ? CellResult.Of(next.ReturnValue) : CellResult.Nothing;
    }

    private static CompilerMessage MessageOf(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var line = diagnostic.Location.SourceTree?.GetText().Lines[start.Line].ToString() ?? "";
        return new CompilerMessage(diagnostic.Id, start.Line + 1, start.Character + 1, diagnostic.GetMessage(), line);
    }

    private static bool EndsInValue(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Single();
        return ((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault() switch
        {
            GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last } =>
                compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.SpecialType != SpecialType.System_Void,
            GlobalStatementSyntax { Statement: ReturnStatementSyntax { Expression: not null } } => true,
            _ => false,
        };
    }
}
