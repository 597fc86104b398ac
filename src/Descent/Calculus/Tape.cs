using System.Runtime.CompilerServices;

namespace Descent.Calculus;

/// <summary>
/// The record of a calculation, for reverse-mode differentiation (Linnainmaa 1976, doi:10.1007/BF01931367), in neural networks
/// called backpropagation: each operation appends one entry with its value and its local derivatives;
/// <see cref="Backward"/> then runs once over the entries from last to first and adds up, by the chain rule, how much each one
/// moves the result. One sweep gives all partial derivatives, whatever their number.
/// </summary>
/// <remarks>
/// The entries lie in one flat array, so a calculation may be as deep as memory allows, and <see cref="Clear"/> keeps the array:
/// a reused tape allocates nothing. Not to be shared between threads.
/// </remarks>
/// <example><code>
/// var tape = new Tape();
/// var (x, y) = (tape.Variable(2, "x"), tape.Variable(3, "y"));
/// tape.Backward(x * y + Elementary.Sin(x));
/// x.Adjoint   // y + cos x
/// </code></example>
public sealed class Tape
{
    private const int FirstCapacity = 64;

    private Entry[] _entries = new Entry[FirstCapacity];
    private double[] _adjoints = new double[FirstCapacity];
    private Dictionary<int, string>? _labels;

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The entries in the order of the calculation, as values of their own: what a drawing of the graph needs.</summary>
    public IEnumerable<TapeNode> Nodes => Enumerable.Range(0, Count).Select(Node);

    /// <summary>Records an input.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="label">A name for drawings of the graph.</param>
    public TapeValue Variable(double value, string? label = null)
    {
        var variable = new TapeValue(this, Append(TapeOperation.Variable, value, TapeValue.NoIndex, 0, TapeValue.NoIndex, 0), value);
        return label is null ? variable : variable.Named(label);
    }

    /// <summary>Forgets all entries and keeps their room. Values from before must not be used any more.</summary>
    public void Clear()
    {
        Count = 0;
        _labels?.Clear();
    }

    /// <summary>
    /// Differentiates <paramref name="result"/> with respect to every entry before it: afterwards <see cref="TapeValue.Adjoint"/>
    /// of a value is ∂result/∂value. Each call starts again from 0.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="result"/> lies on another tape.</exception>
    public void Backward(TapeValue result)
    {
        if (result.Tape is not null && result.Tape != this)
        {
            throw new ArgumentException("The result lies on another tape. Call Backward on the tape that made its variables.");
        }

        var adjoints = _adjoints.AsSpan(0, Count);
        adjoints.Clear();
        if (result.Tape is null)
        {
            return; // A constant moves with nothing.
        }

        adjoints[result.Index] = 1;
        var entries = _entries.AsSpan(0, adjoints.Length);
        for (var i = result.Index; i >= 0; i--)
        {
            var adjoint = adjoints[i];
            if (adjoint == 0)
            {
                continue;
            }

            ref readonly var entry = ref entries[i];
            if (entry.Left >= 0)
            {
                adjoints[entry.Left] += adjoint * entry.LeftSlope;
            }

            if (entry.Right >= 0)
            {
                adjoints[entry.Right] += adjoint * entry.RightSlope;
            }
        }
    }

    /// <summary>Returns an entry with its operands, for drawing and printing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public TapeNode Node(int index)
    {
        if (index < 0 || index >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), Count == 0
                ? "The tape is empty. Calculate with its variables first."
                : $"index must be 0 to {Count - 1}, but was {index}.");
        }

        var entry = _entries[index];
        var operands = new List<TapeOperand>();
        if (entry.Operation != TapeOperation.Variable)
        {
            operands.Add(Operand(entry.Left, entry.LeftSlope));
            if (entry.Operation.HasTwoOperands())
            {
                operands.Add(Operand(entry.Right, entry.RightSlope));
            }
        }

        return new TapeNode(index, entry.Operation, operands, entry.Value, _adjoints[index], _labels?.GetValueOrDefault(index));
    }

    /// <summary>
    /// Appends an operation and returns its index. An operand without an index is a constant; its slope, which nobody needs,
    /// makes room for its value.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Append(TapeOperation operation, double value, int left, double leftSlope, int right, double rightSlope)
    {
        var (index, entries) = (Count, _entries);
        if ((uint)index >= (uint)entries.Length)
        {
            entries = Grow();
        }

        ref var entry = ref entries[index];
        entry.Value = value;
        entry.LeftSlope = leftSlope;
        entry.RightSlope = rightSlope;
        entry.Left = left;
        entry.Right = right;
        entry.Operation = operation;
        Count = index + 1;
        return index;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Entry[] Grow()
    {
        Array.Resize(ref _entries, 2 * Count);
        Array.Resize(ref _adjoints, 2 * Count);
        return _entries;
    }

    internal double Adjoint(int index) => _adjoints[index];

    internal void Label(int index, string label) => (_labels ??= [])[index] = label;

    private TapeOperand Operand(int index, double slope) =>
        index < 0 ? new TapeOperand(null, slope, 0) : new TapeOperand(index, _entries[index].Value, slope);

    private struct Entry
    {
        public double Value, LeftSlope, RightSlope;
        public int Left, Right;
        public TapeOperation Operation;
    }
}
