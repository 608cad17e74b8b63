namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Source to run.</summary>
/// <param name="Code">The code.</param>
/// <param name="Document">The name the reader knows it under.</param>
/// <param name="Directory">The folder its relative paths start from.</param>
/// <param name="MayFail">Whether what follows it runs also when it fails.</param>
internal sealed record CellSource(string Code, string Document, string Directory, bool MayFail = false);
