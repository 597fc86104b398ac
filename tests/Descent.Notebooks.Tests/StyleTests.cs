namespace Descent.Notebooks.Tests;

/// <summary>What .editorconfig asks for and no analyzer checks.</summary>
public sealed class StyleTests
{
    private const int MostCharacters = 140;

    [Fact]
    public void No_line_of_code_is_longer_than_140_characters()
    {
        var tooLong =
            from part in new[] { "src", "tests" }
            from file in Repository.FilesBelow(Path.Combine(Repository.Root, part))
            where Path.GetExtension(file) == ".cs"
            from line in File.ReadLines(file).Index()
            where line.Item.Length > MostCharacters
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1} has {line.Item.Length} characters";
        Assert.True(!tooLong.Any(), string.Join('\n', tooLong));
    }
}
