namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>An answer that readers give and that the exercise's check must reject.</summary>
/// <param name="Exercise">Its number.</param>
/// <param name="Code">What stands in place of the line of the answer.</param>
internal sealed record WrongAnswer(int Exercise, string Code);
