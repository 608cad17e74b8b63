using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

/// <summary>While a model predicts: dropout is off, nothing is recorded, and the batches share one batch's memory.</summary>
/// <remarks>Whether dropout is on is the model's, not the thread's: one thread at a time can use a model.</remarks>
internal sealed class InferenceScope : IDisposable
{
    private readonly Module model;
    private readonly bool wasTraining;
    private readonly TapePause pause;
    private readonly StepMemory memory;

    public InferenceScope(Module model)
    {
        (this.model, wasTraining) = (model, model.IsTraining);
        model.IsTraining = false;
        pause = Tape.Pause();
        memory = StepMemory.Start();
    }

    /// <summary>Begins the next batch: tensors of the one before must not be read any more.</summary>
    public void Next() => memory.Next();

    /// <summary>Ends the scope: the model is in training again if it was before.</summary>
    public void Dispose()
    {
        memory.Dispose();
        pause.Dispose();
        model.IsTraining = wasTraining;
    }
}
