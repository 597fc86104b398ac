namespace Descent.Notebooks.Scripting;

/// <summary>An error or a warning of the compiler: its id, such as <c>CS0103</c>, its place (from 1) and the line of code it is about.</summary>
internal sealed record CompilerMessage(string Id, int Line, int Column, string Text, string Code);
