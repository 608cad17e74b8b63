namespace LstmNotebooks.Torch;

/// <summary>Keeps dropout off, and records nothing, until it is disposed.</summary>
internal sealed class TorchPause : IDisposable
{
    private readonly torch.nn.Module module;
    private readonly bool wasTraining;
    private readonly IDisposable recording;

    public TorchPause(torch.nn.Module module)
    {
        (this.module, wasTraining) = (module, module.training);
        module.eval();
        recording = torch.no_grad();
    }

    public void Dispose()
    {
        recording.Dispose();
        module.train(wasTraining);
    }
}
