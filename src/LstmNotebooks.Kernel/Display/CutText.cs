namespace LstmNotebooks.Kernel.Display;

/// <summary>Keeps texts to a length that a reader can use and a front end can show.</summary>
internal static class CutText
{
    /// <summary>The text, or its beginning and how much is left out.</summary>
    public static string To(int maximum, string text) =>
        text.Length <= maximum ? text : $"{text.AsSpan(0, maximum)}… {Counts.Of(text.Length - maximum)} more characters";
}
