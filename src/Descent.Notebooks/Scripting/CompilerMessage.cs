namespace Descent.Notebooks.Scripting;

/// <summary>
/// What the compiler says: its id, such as <c>CS0103</c>, the place (from 1), the words, and the line of code that they are about.
/// </summary>
internal sealed record CompilerMessage(string Id, int Line, int Column, string Text, string Code);
