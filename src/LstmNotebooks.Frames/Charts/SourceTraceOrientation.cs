namespace LstmNotebooks.Frames;

/// <summary>Which way bars and boxes point.</summary>
internal static class SourceTraceOrientation
{
    /// <summary>Whether the values lie on the x axis: said by the trace, or the only list that there is.</summary>
    public static bool IsLying(this SourceTrace trace) => trace.Text("orientation") switch
    {
        "h" => true,
        "v" => false,
        _ => trace.Type == "box" && trace.Array("x") is not null && trace.Array("y") is null,
    };
}
