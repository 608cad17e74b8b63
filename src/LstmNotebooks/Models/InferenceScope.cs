using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

/// <summary>While a model predicts: dropout is off, nothing is recorded, and the batches share one batch's memory.</summary>
internal sealed class InferenceScope(Module model) : IDisposable
{
    private readonly InferencePause pause = new(model);
    private readonly StepMemory memory = StepMemory.Start();

    /// <summary>Begins the next batch: tensors of the one before must not be read any more.</summary>
    public void Next() => memory.Next();

    /// <summary>Ends the scope: the model is in training again if it was before.</summary>
    public void Dispose()
    {
        memory.Dispose();
        pause.Dispose();
    }
}
