namespace LstmNotebooks.Tests.Display;

/// <summary>What code prints on the console, of which there is one: tests that use it do not run in parallel.</summary>
internal static class PrintedText
{
    public static string Of(Action code)
    {
        var before = Console.Out;
        using var text = new StringWriter { NewLine = "\n" };
        Console.SetOut(text);
        try
        {
            code();
        }
        finally
        {
            Console.SetOut(before);
        }

        return text.ToString();
    }
}
