using LstmNotebooks.Kernel.Cells;
using Microsoft.DotNet.Interactive.Events;

namespace LstmNotebooks.Interactive.Tests.Host;

/// <summary>What .NET Interactive tells a front end of a running cell, as an output that the course's recorder takes.</summary>
internal static class InteractiveOutput
{
    /// <summary>The output that an event stands for; null where it is none, or cannot be recorded.</summary>
    public static CellOutput? Of(KernelEvent kernelEvent) => kernelEvent switch
    {
        StandardOutputValueProduced printed => new StreamOutput("stdout", Text(printed)),
        StandardErrorValueProduced printed => new StreamOutput("stderr", Text(printed)),
        ReturnValueProduced result => new ResultOutput(Bundle(result)),
        DisplayedValueProduced shown => new DisplayOutput(Bundle(shown)),
        // Its adapter for Jupyter names every error so.
        CommandFailed failed => new ErrorOutput("Error", failed.Message, failed.Message.ReplaceLineEndings("\n").Split('\n')),
        _ => null,
    };

    private static string Text(DisplayEvent shown) => string.Concat(shown.FormattedValues.Select(value => value.Value));

    private static MimeBundle Bundle(DisplayEvent shown) =>
        new([.. shown.FormattedValues.Select(value => KeyValuePair.Create(value.MimeType, value.Value))]);
}
