using LstmNotebooks.Data;
using LstmNotebooks.Optim;
using LstmNotebooks.Training;
using static TorchSharp.torch.nn.utils;

namespace LstmNotebooks.Torch;

/// <summary>A module of TorchSharp and its optimizer. What a step makes is gone after it: memory does not grow.</summary>
internal sealed class TorchTrainee<TBatch> : ITrainee<TBatch>
{
    private readonly torch.nn.Module module;
    private readonly TorchJudge<TBatch> judge;
    private readonly torch.optim.Optimizer optimizer;
    private readonly GradientClipping? clipping;
    private readonly TorchWeightCopy best;
    private readonly TorchParameter[] trained;
    private readonly bool wasTraining;

    public TorchTrainee(torch.nn.Module module, Func<TBatch, TorchScore> score, torch.optim.Optimizer optimizer, GradientClipping? clipping)
    {
        (this.module, this.optimizer, this.clipping) = (module, optimizer, clipping);
        judge = new TorchJudge<TBatch>(module, score);
        best = new TorchWeightCopy(module);
        trained = [.. optimizer.parameters().Where(static parameter => parameter.requires_grad)];
        wasTraining = module.training;
        module.train();
    }

    public double LearningRate
    {
        get => optimizer.ParamGroups.First().LearningRate;
        set
        {
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = value;
        }
    }

    public StepScore Learn(Dataset<TBatch> data, ReadOnlySpan<int> examples, TrainingPlace where)
    {
        using var scope = torch.NewDisposeScope();
        optimizer.zero_grad();
        var (value, correct) = judge.Score(data, examples);
        var loss = value.item<float>();
        if (!float.IsFinite(loss))
            throw NotFinite($"{where}: the loss is {loss}", loss);
        value.backward();
        var norm = clip_grad_norm_(trained, clipping?.Norm ?? double.PositiveInfinity);
        if (!double.IsFinite(norm))
            throw NotFinite($"{where}: a gradient is not finite though the loss is {loss}", norm);
        if (clipping?.Value is { } limit)
            clip_grad_value_(trained, limit);
        optimizer.step();
        return new StepScore(loss, correct);
    }

    public StepScore Judge(Dataset<TBatch> data, ReadOnlySpan<int> examples) => judge.Judge(data, examples);

    public IDisposable Pause() => judge.Pause();

    public NotFiniteNumberException NotFinite(int epoch, double validationLoss) =>
        NotFinite($"epoch {epoch}, validation: the loss is {validationLoss}", validationLoss);

    public void KeepBest() => best.Keep();

    public void RestoreBest() => best.Restore();

    public void Write(string path, CheckpointNumbers numbers) =>
        CheckpointFile.Write(path, new Checkpoint(numbers, module.TensorsOf(), best.Tensors(), TorchMoments.Of(optimizer)));

    public CheckpointNumbers Resume(string path, CheckpointSettings settings)
    {
        var (file, saved) = (Path.GetFileName(path), CheckpointFile.Read(path));
        saved.Check(file, [.. module.TensorsOf().Select(static tensor => KeyValuePair.Create(tensor.Name, tensor.Value.Shape))], settings);
        TorchMoments.Restore(optimizer, saved.Optimizer, file);
        module.Set(saved.Weights, file);
        best.TakeOver(saved.BestWeights);
        return saved.Numbers;
    }

    public void Dispose() => module.train(wasTraining);

    private NotFiniteNumberException NotFinite(string what, double number) =>
        new(
            $"Training stopped at {what}. Check the data for missing or unscaled values, "
            + $"lower the learning rate (now {LearningRate:G4}) or clip gradients.",
            number);
}
