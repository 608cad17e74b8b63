using System.Globalization;
using System.Text.RegularExpressions;

namespace LstmNotebooks.Nn;

/// <summary>How many recurrent layers names of weights tell of, and whether they read both ways.</summary>
internal readonly partial record struct WeightDepth(int Layers, bool IsBidirectional)
{
    private static WeightDepth Of(IEnumerable<NamedShape> tensors)
    {
        var matches = tensors.Select(static tensor => Layer().Match(tensor.Name)).Where(static match => match.Success).ToList();
        return new(
            matches.Select(static match => int.Parse(match.Groups["layer"].ValueSpan, CultureInfo.InvariantCulture) + 1)
                .DefaultIfEmpty()
                .Max(),
            matches.Exists(static match => match.Groups["reverse"].Success));
    }

    /// <summary>How to build the model as deep as the file; null where it is.</summary>
    public static string? Help(IEnumerable<NamedShape> found, IEnumerable<NamedShape> expected)
    {
        var (file, model) = (Of(found), Of(expected));
        if (file == model || file.Layers == 0 || model.Layers == 0)
            return null;
        var settings = new List<string>();
        if (file.Layers != model.Layers)
            settings.Add($"Layers = {file.Layers}");
        if (file.IsBidirectional != model.IsBidirectional)
            settings.Add($"Bidirectional = {(file.IsBidirectional ? "true" : "false")}");
        var note = file.IsBidirectional && !model.IsBidirectional ? " (a Forecaster reads one way only)" : "";
        return $"the file is of {file}, but the model has {model}. "
            + $"Build the model with {string.Join(" and ", settings)} in its settings{note}; "
            + "layers such as Lstm take layers and bidirectional when they are made.";
    }

    /// <summary>As messages say it.</summary>
    public override string ToString() =>
        $"{Layers} recurrent layer{(Layers == 1 ? "" : "s")} that read{(Layers == 1 ? "s" : "")} "
        + $"{(IsBidirectional ? "both ways" : "one way")}";

    [GeneratedRegex("_l(?<layer>[0-9]{1,4})(?<reverse>_reverse)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Layer();
}
