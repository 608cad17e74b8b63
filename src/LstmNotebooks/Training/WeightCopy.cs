using LstmNotebooks.Autograd;

namespace LstmNotebooks.Training;

/// <summary>The weights of a model as they were at some time.</summary>
internal sealed class WeightCopy(IReadOnlyList<Parameter> parameters)
{
    private readonly IReadOnlyList<Parameter> parameters = parameters;

    /// <summary>One array a parameter; empty before the first <see cref="Keep"/>.</summary>
    public float[][] Values { get; private set; } = [];

    /// <summary>Copies the weights as they are now.</summary>
    public void Keep()
    {
        if (Values.Length == 0)
            Values = [.. parameters.Select(static parameter => new float[parameter.Length])];
        for (var i = 0; i < Values.Length; i++)
            parameters[i].Value.Values.CopyTo(Values[i]);
    }

    /// <summary>Takes over weights that were kept elsewhere.</summary>
    public void TakeOver(float[][] values) => Values = values;

    /// <summary>Puts the copy back.</summary>
    public void Restore()
    {
        for (var i = 0; i < Values.Length; i++)
            Values[i].CopyTo(parameters[i].Value.Values);
    }
}
