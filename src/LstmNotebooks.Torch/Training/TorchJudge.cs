using LstmNotebooks.Data;
using LstmNotebooks.Training;

namespace LstmNotebooks.Torch;

/// <summary>A module of TorchSharp and its loss.</summary>
internal sealed class TorchJudge<TBatch>(torch.nn.Module module, Func<TBatch, TorchScore> score) : IJudge<TBatch>
{
    private readonly torch.nn.Module module = module;
    private readonly Func<TBatch, TorchScore> score = score;

    public IDisposable Pause() => new TorchPause(module);

    public StepScore Judge(Dataset<TBatch> data, ReadOnlySpan<int> examples)
    {
        using var scope = torch.NewDisposeScope();
        var (value, correct) = Score(data, examples);
        return new StepScore(value.item<float>(), correct);
    }

    /// <summary>The loss as a tensor of the scope that is open.</summary>
    public TorchScore Score(Dataset<TBatch> data, ReadOnlySpan<int> examples) => score(data.GetBatch(examples));
}
