using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>A model of the library and its optimizer.</summary>
internal sealed class LibraryTrainee<TBatch> : ITrainee<TBatch>
{
    private readonly Module model;
    private readonly Optimizer optimizer;
    private readonly WeightCopy best;
    private readonly LibraryJudge<TBatch> judge;
    private readonly bool wasTraining;
    private bool isFirstStep = true;

    public LibraryTrainee(Module model, Func<TBatch, BatchScore> score, Optimizer optimizer, GradientClipping? clipping)
    {
        (this.model, this.optimizer) = (model, optimizer);
        optimizer.Clipping = clipping ?? optimizer.Clipping;
        foreach (var parameter in model.Parameters)
            parameter.Value.ClearGradient();
        best = new WeightCopy(model.Parameters);
        (wasTraining, model.IsTraining) = (model.IsTraining, true);
        judge = new LibraryJudge<TBatch>(model, score);
    }

    public double LearningRate
    {
        get => optimizer.LearningRate;
        set => optimizer.LearningRate = value;
    }

    public StepScore Learn(Dataset<TBatch> data, ReadOnlySpan<int> examples, TrainingPlace where)
    {
        var (value, correct) = judge.Score(data, examples);
        var loss = value.Item();
        if (!float.IsFinite(loss))
            throw NonFinite.Loss(where.ToString(), value, model, optimizer);
        value.Backward();
        if (isFirstStep)
            OptimizerCheck.RequireGradients(optimizer, where.ToString());
        isFirstStep = false;
        var norm = optimizer.GradientNorm();
        if (!double.IsFinite(norm))
            throw NonFinite.Gradient(where.ToString(), loss, model, optimizer);
        optimizer.Step(norm);
        return new StepScore(loss, correct);
    }

    public StepScore Judge(Dataset<TBatch> data, ReadOnlySpan<int> examples) => judge.Judge(data, examples);

    public IDisposable Pause() => judge.Pause();

    public NotFiniteNumberException NotFinite(int epoch, double validationLoss) =>
        NonFinite.Validation(epoch, validationLoss, model, optimizer);

    public void KeepBest() => best.Keep();

    public void RestoreBest() => best.Restore();

    public void Write(string path, CheckpointNumbers numbers)
    {
        var names = model.NamedParameters;
        CheckpointFile.Write(path, new Checkpoint(
            numbers with { Streams = [.. model.NamedStreams.Select(static pair => CheckpointStream.Of(pair.Key, pair.Value))] },
            [.. names.Select(static pair => new NamedTensor(pair.Key, pair.Value.Value))],
            [.. best.Values.Select((values, i) => new NamedTensor(names[i].Key, new Tensor(names[i].Value.Shape, values)))],
            optimizer.State));
    }

    public CheckpointNumbers Resume(string path, CheckpointSettings settings)
    {
        var saved = CheckpointFile.Read(path);
        saved.Restore(Path.GetFileName(path), model, optimizer, settings);
        best.TakeOver([.. saved.BestWeights.Select(static tensor => tensor.Value.ToArray())]);
        return saved.Numbers;
    }

    public void Dispose()
    {
        judge.Dispose();
        model.IsTraining = wasTraining;
    }
}
