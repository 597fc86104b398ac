namespace Descent.Notebooks.Tests.Browser;
internal sealed class ChromeSession { public static string? DriverPath => null; }
