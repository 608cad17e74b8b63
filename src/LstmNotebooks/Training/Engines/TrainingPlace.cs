namespace LstmNotebooks.Training;

/// <summary>Where a training is.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Step">From 1.</param>
/// <param name="Steps">Steps of an epoch.</param>
internal readonly record struct TrainingPlace(int Epoch, int Step, int Steps)
{
    /// <summary>As errors say it.</summary>
    public override string ToString() => $"epoch {Epoch}, step {Step} of {Steps}";
}
