namespace Descent.Notebooks.Tests.Browser;

/// <summary>Tests that start a browser run one after another: each takes a whole processor core.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests
{
    public const string Name = "browser";
}
