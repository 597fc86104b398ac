namespace Descent.Calculus;

/// <summary>
/// Richardson's table for one point: row k holds the central difference with the step h/4ᵏ and its extrapolations. What makes its
/// error honest is that small steps, whose only fault is rounding, judge what large steps claim: a step of many periods of a wave, or
/// across a kink, gives differences that agree with each other and are wrong.
/// </summary>
internal sealed class RichardsonTable
{
    private const int Rows = 12;

    // The winner has the smallest error of many, so it was lucky, too.
    private const int Caution = 4;

    // Values of f may be that much off, relatively, before their differences count as news of f: a sum of many terms is.
    private const double Noise = 1e-12;

    private readonly double[][] _table = new double[Rows][];
    private readonly double[] _steps = new double[Rows];
    private readonly double[] _sizes = new double[Rows];
    private readonly double[] _bends = new double[Rows];

    private RichardsonTable(Func<double, double> f, double x, double h)
    {
        var center = f(x);
        for (var row = 0; row < Rows; row++, h /= 4)
        {
            var (ahead, behind) = (f(x + h), f(x - h));
            _steps[row] = (x + h) - (x - h);
            _sizes[row] = Math.Abs(ahead) + Math.Abs(behind);
            _bends[row] = Math.Abs((ahead - center) + (behind - center)) / (_steps[row] / 2);
            var line = _table[row] = new double[row + 1];
            line[0] = (ahead - behind) / _steps[row];
            var factor = 1.0;
            for (var column = 1; column <= row; column++)
            {
                factor *= 16;
                line[column] = line[column - 1] + (line[column - 1] - _table[row - 1][column - 1]) / (factor - 1);
            }
        }
    }

    public static DerivativeEstimate Estimate(Func<double, double> f, double x, double h)
    {
        var table = new RichardsonTable(f, x, h);
        var best = table.Best();
        return best with { Error = Math.Max(Caution * best.Error, table.Doubt()) };
    }

    private DerivativeEstimate Best()
    {
        var best = new DerivativeEstimate(double.NaN, double.PositiveInfinity);
        for (var row = 1; row < Rows; row++)
        {
            for (var column = 1; column <= row; column++)
            {
                var value = _table[row][column];
                var disagreement = Math.Abs(value - _table[row - 1][column - 1]);
                var error = Math.Max(disagreement, Rounding(row, Derivative.MachineEpsilon));
                if (error < best.Error && IsBorneOut(value, error, row))
                {
                    best = new(value, error);
                }
            }
        }

        return best;
    }

    private bool IsBorneOut(double value, double error, int row)
    {
        for (var smaller = row; smaller < Rows; smaller++)
        {
            var uncertainty = 2 * Change(smaller) + 4 * Rounding(smaller, Derivative.MachineEpsilon);
            if (!(Math.Abs(value - _table[smaller][0]) <= error + uncertainty))
            {
                return false;
            }
        }

        return true;
    }

    // The error that the smallest steps alone admit to: infinite while they do not settle, half the jump of the slope at a kink.
    private double Doubt()
    {
        const int Last = Rows - 1;
        var (change, noise) = (Change(Last), Rounding(Last, Noise));
        if (!(change <= noise) && !(change <= Change(Last - 1) / 4))
        {
            return double.PositiveInfinity;
        }

        // The bend of a smooth function halves with the step, that of a kink stays; here the step is a quarter.
        return _bends[Last] > 2 * noise && _bends[Last] > 0.7 * _bends[Last - 1] ? _bends[Last] / 2 : 0;
    }

    private double Change(int row) => Math.Abs(_table[row][0] - _table[row - 1][0]);

    private double Rounding(int row, double relative) => relative * _sizes[row] / _steps[row];
}
