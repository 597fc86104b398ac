using Descent.Calculus;

namespace Descent.Course.Plots;

/// <summary>
/// How far a calculation and the way back over it have come: first the inputs alone, then an operation more at each step, then the
/// adjoint 1 of the result, then an operation back at each step.
/// </summary>
internal sealed class GraphSweep
{
    private readonly double[] _adjoints;
    private readonly int[] _waiting;
    private readonly HashSet<int> _received = [];

    /// <param name="nodes">All entries; the last one is the result.</param>
    /// <param name="upTo">The step; null for the last.</param>
    /// <exception cref="ArgumentException">There is no such step.</exception>
    public GraphSweep(TapeNode[] nodes, int? upTo)
    {
        var operations = nodes.Where(node => node.Operands.Count > 0).ToArray();
        var last = 2 * operations.Length + 1;
        var step = upTo ?? last;
        if (step < 0 || step > last)
        {
            throw new ArgumentException(
                $"upTo must be 0 to {last}: the inputs, {operations.Length} operations forward, the result's adjoint, and as many back; "
                + $"but it was {step}.");
        }

        _adjoints = new double[nodes.Length];
        _waiting = new int[nodes.Length];
        foreach (var operand in nodes.SelectMany(GraphLayout.Operands))
        {
            _waiting[operand]++;
        }

        Known = nodes.Except(operations.Skip(step)).Select(node => node.Index).ToHashSet();
        Current = step > 0 && step <= operations.Length ? operations[step - 1] : null;
        IsBack = step > operations.Length;
        if (!IsBack)
        {
            return;
        }

        _adjoints[^1] = 1;
        _received.Add(nodes.Length - 1);
        foreach (var node in Enumerable.Reverse(operations).Take(step - operations.Length - 1))
        {
            Current = node;
            PassOn(node);
        }
    }

    /// <summary>The operation that has just been done, or that has just passed on its adjoint; null for none.</summary>
    public TapeNode? Current { get; }

    /// <summary>Whether the way back has begun.</summary>
    public bool IsBack { get; }

    /// <summary>The entries that have a value.</summary>
    public IReadOnlySet<int> Known { get; }

    /// <summary>The adjoint of an entry so far; null when nothing has come back to it.</summary>
    public double? Adjoint(int index) => _received.Contains(index) ? _adjoints[index] : null;

    /// <summary>Whether more will come back to an entry.</summary>
    public bool IsWaiting(int index) => _waiting[index] > 0;

    private void PassOn(TapeNode node)
    {
        foreach (var operand in node.Operands)
        {
            if (operand.Index is { } index)
            {
                _adjoints[index] += _adjoints[node.Index] * operand.Slope;
                _waiting[index]--;
                _received.Add(index);
            }
        }
    }
}
