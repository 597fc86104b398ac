namespace Descent.Course.Figures;

/// <summary>What an experiment measured, as a table: for each setting the median and the range over the seeds.</summary>
public abstract class Measurements
{
    private protected Measurements()
    {
    }

    /// <summary>Returns the table with a caption that says what was measured and in which setting.</summary>
    /// <param name="caption">The caption. The best setting, where one was searched for, and a warning at the grid's edge are added.</param>
    public abstract Table Captioned(string caption);

    /// <summary>Returns the table as text.</summary>
    public override string ToString() => Table.ToString();

    /// <summary>Returns the table as a piece of HTML.</summary>
    public string ToHtml() => TableText.Html(Table);

    internal abstract Table Table { get; }
}
