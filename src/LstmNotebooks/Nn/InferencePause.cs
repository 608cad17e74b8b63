using LstmNotebooks.Autograd;

namespace LstmNotebooks.Nn;

/// <summary>Keeps a model's dropout off and the tape still until it is disposed.</summary>
/// <remarks>Whether dropout is on is the model's, not the thread's: one thread at a time can use a model.</remarks>
internal sealed class InferencePause : IDisposable
{
    private readonly Module model;
    private readonly bool wasTraining;
    private readonly TapePause tape;

    public InferencePause(Module model)
    {
        (this.model, wasTraining) = (model, model.IsTraining);
        model.IsTraining = false;
        tape = Tape.Pause();
    }

    public void Dispose()
    {
        tape.Dispose();
        model.IsTraining = wasTraining;
    }
}
