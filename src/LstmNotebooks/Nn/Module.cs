using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>A part of a network: parameters, named as PyTorch names them, and parts of its own.</summary>
public abstract class Module
{
    private readonly List<KeyValuePair<string, Parameter>> named = [];
    private readonly List<FileWeights> fileWeights = [];
    private readonly List<KeyValuePair<string, RandomStream>> streams = [];
    private readonly List<Module> parts = [];
    private bool isTraining = true;

    /// <summary>Every parameter of this module and its parts, in the order of their names in <see cref="NamedParameters"/>.</summary>
    public IReadOnlyList<Parameter> Parameters => field ??= [.. named.Select(static pair => pair.Value)];

    /// <summary>Every parameter with its name, such as "rnn.weight_ih_l0", in the order in which PyTorch lists them.</summary>
    public IReadOnlyList<KeyValuePair<string, Parameter>> NamedParameters => named;

    /// <summary>What a weights file of this module holds: its parameters, and what only files have.</summary>
    public IReadOnlyList<FileWeights> FileWeights => fileWeights;

    /// <summary>Every stream of random numbers that is drawn from while training, such as dropout's, with its name.</summary>
    public IReadOnlyList<KeyValuePair<string, RandomStream>> NamedStreams => streams;

    /// <summary>Number of weights of all parameters.</summary>
    public long ParameterCount => Parameters.Sum(static parameter => (long)parameter.Length);

    /// <summary>True while training, when dropout drops; false for predictions. Holds for all parts.</summary>
    public bool IsTraining
    {
        get => isTraining;
        set
        {
            isTraining = value;
            foreach (var part in parts)
                part.IsTraining = value;
        }
    }

    /// <summary>Makes a parameter part of this module.</summary>
    protected Parameter Add(string name, Parameter parameter)
    {
        named.Add(new(name, parameter));
        fileWeights.Add(new(name, parameter, IsSecondTerm: false));
        return parameter;
    }

    /// <summary>
    /// Adds a tensor that PyTorch has and this module does not: files get zeros, and what is read is added to
    /// <paramref name="parameter"/>.
    /// </summary>
    protected void AddSecondTerm(string name, Parameter parameter) => fileWeights.Add(new(name, parameter, IsSecondTerm: true));

    /// <summary>Makes a stream that is drawn from while training part of this module, so that a resumed training goes on with it.</summary>
    protected RandomStream Add(string name, RandomStream stream)
    {
        streams.Add(new(name, stream));
        return stream;
    }

    /// <summary>Makes a module part of this one; its parameters' names get <paramref name="name"/> and a dot in front.</summary>
    protected TModule Add<TModule>(string name, TModule module) where TModule : Module
    {
        ArgumentNullException.ThrowIfNull(module);
        parts.Add(module);
        foreach (var (inner, parameter) in module.NamedParameters)
            named.Add(new($"{name}.{inner}", parameter));
        foreach (var weights in module.FileWeights)
            fileWeights.Add(weights with { Name = $"{name}.{weights.Name}" });
        foreach (var (inner, stream) in module.NamedStreams)
            streams.Add(new($"{name}.{inner}", stream));
        return module;
    }
}
