namespace LstmNotebooks.Nn;

/// <summary>Checks that the tensors of a file are those of a module, and says what to do when they are not.</summary>
/// <param name="module">Whose weights are to be set.</param>
/// <param name="tensors">Under the module's names.</param>
/// <param name="file">As messages name it.</param>
/// <param name="call">The method that reads weights, as messages give it.</param>
/// <param name="given">The pairs of names that it was called with.</param>
internal sealed class WeightCheck(
    Module module, IReadOnlyList<NamedTensor> tensors, string file, string call, IReadOnlyList<(string InFile, string? InModule)> given)
{
    private const int NamesInMessages = 6;

    private readonly NamedShape[] expected =
    [
        .. module.FileWeights.Select(static weights => new NamedShape(weights.Name, weights.Parameter.Shape)),
    ];
    private readonly NamedShape[] found = [.. tensors.Select(static tensor => new NamedShape(tensor.Name, tensor.Value.Shape))];

    public void Run(IReadOnlyList<LeftOutTensor> leftOut)
    {
        var missing = expected.ExceptBy(found.Select(static tensor => tensor.Name), static tensor => tensor.Name, StringComparer.Ordinal)
            .ToArray();
        var unknown = found.ExceptBy(expected.Select(static tensor => tensor.Name), static tensor => tensor.Name, StringComparer.Ordinal)
            .ToArray();
        foreach (var (name, type) in leftOut)
            if (missing.Any(tensor => tensor.Name == name))
                throw Error($"tensor '{name}' is of type {type}, but weights are floating-point numbers. Save it as float32.");
        if (missing.Length + unknown.Length > 0 && WeightDepth.Help(found, expected) is { } help)
            throw Error(
                missing.Length > 0 ? $"{help} There is no {Names(missing)} in the file." : $"{help} The model has no {Names(unknown)}.");
        if (missing.Length > 0)
            throw Error($"there is no {Names(missing)}, which the model has; the file holds {Names(found)}. {HelpWith(missing, unknown)}");
        if (unknown.Length > 0)
            throw Error($"the model has no {Names(unknown)}, which the file holds; the model's tensors are {Names(expected)}. "
                + $"The file is of another model, or holds more than its weights: {Call(LeavingOut(unknown))} leaves the rest out.");
        CheckShapes();
    }

    /// <summary>The first names, in quotes.</summary>
    public static string Names(IEnumerable<string> names)
    {
        string[] all = [.. names];
        var shown = string.Join(", ", all.Take(NamesInMessages).Select(static name => $"'{name}'"));
        return all.Length switch
        {
            0 => "no tensor",
            <= NamesInMessages => shown,
            _ => $"{shown} and {all.Length - NamesInMessages} more",
        };
    }

    private static string Names(IEnumerable<NamedShape> tensors) => Names(tensors.Select(static tensor => tensor.Name));

    private void CheckShapes()
    {
        var shapes = found.ToDictionary(static tensor => tensor.Name, static tensor => tensor.Shape, StringComparer.Ordinal);
        foreach (var (name, shape) in expected)
        {
            if (shapes[name] == shape)
                continue;
            var help = KerasWeights.IsTransposed(shapes[name], shape)
                ? KerasWeights.Help
                : "Build the model with the sizes that it was trained with.";
            throw Error($"tensor '{name}' has shape {shapes[name]} but the model's has {shape}: the file is of another model. {help}");
        }
    }

    private string HelpWith(NamedShape[] missing, NamedShape[] unknown)
    {
        if (unknown.Any(static tensor => KerasWeights.IsKernel(tensor.Name)))
            return KerasWeights.Help;
        return WeightNameSuggestion.Of(missing, unknown) is { } found
            ? $"The file has these shapes under other names: {Call([.. found.Pairs, .. LeavingOut(found.Others)])} reads them."
            : "It is of another model, or has other sizes. Where names alone differ, say how they begin, "
                + $"as in {Call([("inFile.", "inModel.")])}.";
    }

    /// <summary>Each by the part that the model has not, where it has nothing of that part.</summary>
    private IEnumerable<(string, string?)> LeavingOut(IEnumerable<NamedShape> unknown) =>
        unknown.Select(
            tensor => expected.Any(other => other.Name.StartsWith(tensor.Prefix, StringComparison.Ordinal)) ? tensor.Name : tensor.Prefix)
            .Distinct()
            .Select(static name => (name, (string?)null));

    /// <summary>The call with these pairs besides those it had.</summary>
    private string Call(IEnumerable<(string InFile, string? InModule)> pairs) =>
        $"{call}(path, {string.Join(", ", given.Concat(pairs).Select(Pair))})";

    private static string Pair((string InFile, string? InModule) pair) =>
        $"(\"{pair.InFile}\", {(pair.InModule is { } name ? $"\"{name}\"" : "null")})";

    private InvalidDataException Error(string what) => new($"{file}: {what}");
}
