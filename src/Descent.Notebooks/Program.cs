using Descent.Notebooks.Commands;
using Descent.Notebooks.Execution;

// A worker answers to this program alone, and starts without the command line's cost.
if (args is [Kernel.WorkerVerb])
{
    await Worker.ServeStandardStreamsAsync(ScriptSession.StartAsync);
    return 0;
}
return await CommandLine.RunAsync(args);
