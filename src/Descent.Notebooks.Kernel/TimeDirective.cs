using System.Diagnostics;
using System.Globalization;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Descent.Notebooks.Interactive;

/// <summary><c>#!time</c>, which the kernel's libraries lack and its published program has.</summary>
internal static class TimeDirective
{
    public static void UseTimeDirective(this Microsoft.DotNet.Interactive.Kernel kernel) =>
        kernel.AddDirective(new KernelActionDirective("#!time", "Shows how long the cell took."), (_, context) =>
        {
            var clock = Stopwatch.StartNew();
            context.OnComplete(completed =>
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"Wall time: {clock.Elapsed.TotalMilliseconds}ms");
                completed.Publish(new DisplayedValueProduced(text, completed.Command, [new FormattedValue("text/plain", text)]));
            });
            return Task.CompletedTask;
        });
}
