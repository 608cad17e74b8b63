namespace LstmNotebooks.Nn;

/// <summary>Gives the tensors of a file the names that a module has for them.</summary>
/// <param name="module">Whose names are meant.</param>
/// <param name="file">As messages name it.</param>
/// <param name="pairs">How names of the file begin, and how the module's do instead; null for tensors that are left out.</param>
internal sealed class WeightNames(Module module, string file, IReadOnlyList<(string InFile, string? InModule)> pairs)
{
    /// <summary>What PyTorch puts before the names of a module that runs on several processors, or is compiled.</summary>
    private static readonly string[] Wrappers = ["module.", "_orig_mod."];

    private readonly HashSet<string> expected = module.FileWeights.Select(static weights => weights.Name).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<NamedTensor> Apply(IReadOnlyList<NamedTensor> tensors)
    {
        foreach (var (inFile, _) in pairs)
            if (!tensors.Any(tensor => Fits(inFile, tensor.Name) || Fits(inFile, Unwrapped(tensor.Name))))
                throw new InvalidDataException($"{file}: no name begins with '{inFile}', which should be renamed; "
                    + $"the file holds {WeightCheck.Names(tensors.Select(static tensor => tensor.Name))}. Correct the pair, "
                    + "or leave it out.");
        var named = new Dictionary<string, NamedTensor>(StringComparer.Ordinal);
        foreach (var tensor in tensors)
        {
            if (NameOf(tensor.Name) is { } name && !named.TryAdd(name, tensor))
                throw new InvalidDataException(
                    $"{file}: '{named[name].Name}' and '{tensor.Name}' would both be named '{name}'. Correct the pairs of names, "
                    + "or leave one of the tensors out with null.");
        }
        return [.. named.Select(static pair => pair.Value with { Name = pair.Key })];
    }

    /// <summary>The name in the module; null for a tensor to be left out.</summary>
    private string? NameOf(string name)
    {
        foreach (var written in (string[])[name, Unwrapped(name)])
        {
            var fitting = pairs.Where(pair => Fits(pair.InFile, written)).ToArray();
            if (fitting.Length > 0)
                return fitting.MaxBy(static pair => pair.InFile.Length) is (var inFile, { } inModule)
                    ? inModule + written[inFile.Length..]
                    : null;
        }
        return Unwrapped(name);
    }

    private string Unwrapped(string name)
    {
        if (expected.Contains(name))
            return name;
        foreach (var wrapper in Wrappers)
            if (name.StartsWith(wrapper, StringComparison.Ordinal))
                return Unwrapped(name[wrapper.Length..]);
        return name.Replace("._orig_mod.", ".", StringComparison.Ordinal);
    }

    /// <summary>Whether a name is what a pair names or lies below it.</summary>
    private static bool Fits(string inFile, string name) =>
        name.StartsWith(inFile, StringComparison.Ordinal)
            && (name.Length == inFile.Length || inFile is "" or [.., '.'] || name[inFile.Length] == '.');
}
