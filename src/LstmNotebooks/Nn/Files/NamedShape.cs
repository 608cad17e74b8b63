using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>A tensor's name and shape, as far as files and modules are compared by them.</summary>
internal readonly record struct NamedShape(string Name, Shape Shape)
{
    /// <summary>The name up to its last dot, as "rnn." of "rnn.weight_ih_l0"; empty when there is none.</summary>
    public string Prefix => Name[..(Name.LastIndexOf('.') + 1)];

    /// <summary>What follows.</summary>
    public string Leaf => Name[Prefix.Length..];
}
