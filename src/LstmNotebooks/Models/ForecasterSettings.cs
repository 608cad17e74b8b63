using LstmNotebooks.Display;

namespace LstmNotebooks.Models;

/// <summary>What a <see cref="Forecaster"/> is built from; change single settings by <c>with</c>.</summary>
public sealed record ForecasterSettings
{
    /// <summary>Which recurrent cell.</summary>
    public CellKind Cell { get; init => field = CellKinds.Checked(value); } = CellKind.Lstm;

    /// <summary>F: values a time step.</summary>
    public int Features { get; init => field = AtLeastOne(value, nameof(Features)); } = 1;

    /// <summary>H: size of the hidden state.</summary>
    public int HiddenSize { get; init => field = AtLeastOne(value, nameof(HiddenSize)); } = 50;

    /// <summary>Recurrent layers one above the other.</summary>
    public int Layers { get; init => field = AtLeastOne(value, nameof(Layers)); } = 1;

    /// <summary>Fraction of every recurrent layer's outputs that is dropped while training.</summary>
    public float Dropout { get; init => field = Setting.BelowOne("A forecaster", value, nameof(Dropout)); }

    /// <summary>How many values ahead it forecasts at once.</summary>
    public int Horizon { get; init => field = AtLeastOne(value, nameof(Horizon)); } = 1;

    /// <summary>Decides everything that is random: initial weights, dropout, the order of examples.</summary>
    public ulong Seed { get; init; }

    private static int AtLeastOne(int value, string name) => Setting.AtLeast("A forecaster", value, 1, name);
}
