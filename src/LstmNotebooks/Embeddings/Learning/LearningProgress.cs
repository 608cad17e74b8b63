using LstmNotebooks.Display;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>What a trainer tells now and then: shows a bar, and obeys a stop button.</summary>
/// <param name="name">The method that learns, as the line names it.</param>
/// <param name="cancellation">Whether someone wants it to stop.</param>
internal sealed class LearningProgress(string name, Cancellation cancellation)
{
    private const int Parts = 100;

    private readonly ProgressLine line = new(Console.Out);

    /// <summary>So much is done, from 0 to 1.</summary>
    /// <exception cref="OperationCanceledException">Someone wants it to stop.</exception>
    public void Tell(double done)
    {
        cancellation.ThrowIfRequested();
        if (line.IsDue())
            line.Show($"{name}  {ProgressLine.Bar((long)(Parts * done), Parts)} {(int)(Parts * done)} %");
    }

    /// <summary>All is done; the line stays.</summary>
    public void Finish(string summary) => line.Keep($"{name}  {summary}");
}
