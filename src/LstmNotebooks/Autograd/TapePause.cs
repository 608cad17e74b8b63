namespace LstmNotebooks.Autograd;

/// <summary>Ends a pause of the tape when disposed of.</summary>
public readonly struct TapePause : IDisposable
{
    /// <summary>Recording goes on as before the pause.</summary>
    public void Dispose() => Tape.Resume();
}
