namespace LstmNotebooks.Nn;

/// <summary>The sizes of a recurrent module.</summary>
internal readonly record struct RecurrentSizes(int InputSize, int HiddenSize, int Layers, int Directions, float Dropout)
{
    /// <summary>Throws for sizes that no module can have.</summary>
    public void Check(string owner)
    {
        AtLeastOne(owner, "an input size", InputSize);
        AtLeastOne(owner, "a hidden size", HiddenSize);
        AtLeastOne(owner, "a number of layers", Layers);
        if (!(Dropout is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(null, $"{owner} expects dropout as a fraction from 0 to below 1 but got {Dropout}.");
    }

    private static void AtLeastOne(string owner, string what, int value)
    {
        if (value < 1)
            throw new ArgumentOutOfRangeException(null, $"{owner} expects {what} of 1 or more but got {value}.");
    }
}
