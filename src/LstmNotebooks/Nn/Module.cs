using LstmNotebooks.Autograd;

namespace LstmNotebooks.Nn;

/// <summary>A part of a network: parameters, named as PyTorch names them, and parts of its own.</summary>
public abstract class Module
{
    private readonly List<KeyValuePair<string, Parameter>> named = [];
    private readonly List<Module> parts = [];
    private bool isTraining = true;

    /// <summary>Every parameter of this module and its parts, in the order of their names in <see cref="NamedParameters"/>.</summary>
    public IReadOnlyList<Parameter> Parameters => field ??= [.. named.Select(static pair => pair.Value)];

    /// <summary>Every parameter with its name, such as "rnn.weight_ih_l0", in the order in which PyTorch lists them.</summary>
    public IReadOnlyList<KeyValuePair<string, Parameter>> NamedParameters => named;

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
        return parameter;
    }

    /// <summary>Makes a module part of this one; its parameters' names get <paramref name="name"/> and a dot in front.</summary>
    protected TModule Add<TModule>(string name, TModule module) where TModule : Module
    {
        ArgumentNullException.ThrowIfNull(module);
        parts.Add(module);
        foreach (var (inner, parameter) in module.NamedParameters)
            named.Add(new($"{name}.{inner}", parameter));
        return module;
    }
}
