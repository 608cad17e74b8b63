using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;

namespace LstmNotebooks.Training;

/// <summary>Keeps dropout off and the tape still until it is disposed.</summary>
internal sealed class JudgingPause : IDisposable
{
    private readonly Module model;
    private readonly bool wasTraining;
    private readonly TapePause tape;

    public JudgingPause(Module model)
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
