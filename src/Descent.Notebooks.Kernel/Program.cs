using Descent.Notebooks.Execution;
using Descent.Notebooks.Interactive;

await Worker.ServeStandardStreamsAsync(KernelSession.StartAsync);
