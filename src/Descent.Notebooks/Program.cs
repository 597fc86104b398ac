using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

if (args is ["worker"]) { await Worker.ServeStandardStreamsAsync(); return 0; }
var clock = System.Diagnostics.Stopwatch.StartNew();
var run = await NotebookRunner.RunAsync(Notebook.Load(args[0]), NotebookRunner.DefaultLimit, id => Console.WriteLine($"{(DateTime.Now - System.Diagnostics.Process.GetCurrentProcess().StartTime).TotalSeconds:0.00} {id}"));
Console.WriteLine($"{(DateTime.Now - System.Diagnostics.Process.GetCurrentProcess().StartTime).TotalSeconds:0.00} end");
foreach (var c in run.Cells) { Console.WriteLine($"{c.CellId} {c.Duration.TotalSeconds:0.00}"); foreach (var o in c.Outputs) Console.WriteLine("   " + NotebookJson.ToLine(o.Json)); }
foreach (var l in run.FailureLines) Console.WriteLine(l);
return 0;
