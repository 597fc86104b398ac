using System.Runtime.CompilerServices;

namespace Descent.Calculus.Symbolic;

/// <summary>
/// Keeps a recursion alive where the stack ends: its next step runs on the fresh stack of another thread, so that a formula may be
/// nested as deeply as memory allows. A stack overflow cannot be caught, it ends the process.
/// </summary>
internal static class DeepRecursion
{
    private const int StackSize = 64 << 20;

    public static TResult Continue<TArgument, TResult>(Func<TArgument, TResult> step, TArgument argument) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? step(argument) : ContinueOnFreshStack(step, argument);

    private static TResult ContinueOnFreshStack<TArgument, TResult>(Func<TArgument, TResult> step, TArgument argument)
    {
        // A task, for it carries an exception back; long-running and with a thread of its own, for the pool's stacks are small.
        var task = new Task<TResult>(() => step(argument));
        var thread = new Thread(() => task.RunSynchronously(), StackSize);
        thread.Start();
        return task.GetAwaiter().GetResult();
    }
}
