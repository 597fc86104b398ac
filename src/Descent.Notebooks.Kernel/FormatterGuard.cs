using System.Reflection;
using Descent.Notebooks.Display;
using Microsoft.DotNet.Interactive.Formatting;
using KernelFormatter = Microsoft.DotNet.Interactive.Formatting.Formatter;

namespace Descent.Notebooks.Interactive;

/// <summary>
/// Reads a type's formatters by this tool's rules before the kernel does by its own: where a type lists a MIME type without a formatter,
/// the kernel would recurse until the process dies, and this throws an error that names type and cure. The kernel asks every type for
/// which MIME types are preferred whether it takes the type about to be displayed; this one looks at it, and never does.
/// </summary>
internal sealed class FormatterGuard() : TypeDelegator(typeof(FormatterGuard))
{
    public static void Install() => KernelFormatter.SetPreferredMimeTypesFor(new FormatterGuard(), PlainTextFormatter.MimeType);

    /// <exception cref="Documents.NotebookException">The type breaks the display convention.</exception>
    public override bool IsAssignableFrom(Type? c)
    {
        if (c is not null)
        {
            FormatterSource.Find(c);
        }
        return false;
    }
}
