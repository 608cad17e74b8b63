using System.Collections;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Modules of TorchSharp: their parameters, by name.</summary>
internal static class TorchModules
{
    private const string Module = "TorchSharp.torch+nn+Module";

    /// <summary>One row per parameter: its name, its shape, its type and how many elements it has.</summary>
    public static Grid? GridOf(object value)
    {
        if (Reflected.As(value, Module) is not { } type)
            return null;
        var named = ((IEnumerable)Reflected.Call(value, type, "named_parameters", true)!).Cast<ITuple>().ToList();
        var parameters = named.Select(pair => (Name: (string)pair[0]!, Of: TorchTensors.ShapeOf(pair[1]!))).ToList();
        var elements = parameters.Sum(parameter => parameter.Of?.Elements ?? 0);
        var title = parameters.Count == 0 ? $"{Name(value, type)} · no parameters"
            : $"{Name(value, type)} · {Counts.Of(parameters.Count)} "
                + $"{(parameters.Count == 1 ? "parameter" : "parameters")} · {Counts.Of(elements)} elements";
        var shown = parameters.Take(MaximumRows).Select(parameter => new GridRow(parameter.Name, Cells(parameter.Of))).ToArray();
        var rest = parameters.Count > shown.Length ? $"… {Counts.Of(parameters.Count - shown.Length)} more" : "";
        return new Grid(title, parameters.Count == 0 ? [] : ["shape", "type", "elements"], shown, rest);
    }

    /// <summary>A model of many layers has more parameters than a list has items that anyone reads.</summary>
    private static int MaximumRows => 3 * DisplayRules.ListLimit;

    private static GridCell[] Cells(TensorShape? tensor) => tensor is null
        ? [new GridCell("disposed", IsNumber: false), GridCell.Empty, GridCell.Empty]
        :
        [
            new GridCell(tensor.Text, IsNumber: false),
            new GridCell(tensor.Type, IsNumber: false),
            new GridCell(Counts.Of(tensor.Elements), IsNumber: true),
        ];

    private static string Name(object module, Type type) => Reflected.Call(module, type, "GetName") as string is { Length: > 0 } name
        ? name
        : TypeNames.Of(module.GetType());
}
