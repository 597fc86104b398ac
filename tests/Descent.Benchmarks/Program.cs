using Descent.Benchmarks;

// dotnet run -c Release --project tests/Descent.Benchmarks [word] [--peers]: all rows, or those whose text contains the word;
// with --peers only the same work in other libraries, by the Python that is there.
if (args.Contains("--peers"))
{
    PeerTable.Print();
    return;
}

var word = args.Length > 0 ? args[0] : "";
Console.WriteLine("Minimum of 7 repetitions, nanoseconds per operation; timings belong to this machine and this hour.");
Console.WriteLine(Measurement.Header);
var rows = DerivativeTable.Rows.Concat(OptimizerTable.Rows).Concat(NetworkTable.Rows).Concat(LinearTable.Rows);
foreach (var row in rows.Where(row => row.Work.Contains(word, StringComparison.OrdinalIgnoreCase)))
{
    Console.WriteLine(row.Measure());
}
