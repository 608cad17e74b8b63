using System.Text.Json.Nodes;

namespace LstmNotebooks.Interactive.Tests.Differences;

/// <summary>One way in which outputs of .NET Interactive may differ from the committed ones; any other is a failure.</summary>
/// <param name="Name">What differs.</param>
/// <param name="Reason">Why, and why no reader of a notebook loses anything by it.</param>
/// <param name="Remove">Takes the difference out of one cell's committed and executed outputs where it is there, and no other.</param>
internal sealed record StatedDifference(string Name, string Reason, Action<JsonArray, JsonArray> Remove);
