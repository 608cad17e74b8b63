namespace LstmNotebooks.Nn;

/// <summary>A tensor of a weights file that was not read, since it holds no floating-point numbers, such as a counter.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Type">As the format names it, such as "I64".</param>
public sealed record LeftOutTensor(string Name, string Type);
