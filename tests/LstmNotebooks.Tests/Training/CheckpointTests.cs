using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Training;

public sealed class CheckpointTests
{
    private static readonly TrainerOptions Options = new()
    {
        Epochs = 5,
        BatchSize = 3,
        Schedule = new WarmUpSchedule(1.5, new CosineSchedule(4)),
        Clipping = GradientClipping.ByNorm(1),
        Progress = TextWriter.Null,
    };

    [Theory]
    [InlineData(1)] // after the first step
    [InlineData(4)] // at the end of the first epoch
    [InlineData(11)]
    [InlineData(18)]
    public void Resume_StoppedAnywhere_GivesTheBitsOfAnUninterruptedTraining(int stopAfter)
    {
        using var folder = new TemporaryFolder();
        var whole = new SmallNetwork();
        var uninterrupted = Fit(whole, Options);

        var stopped = Fit(new SmallNetwork(), Options with { Checkpoint = folder.Find("run.checkpoint") }, stopAfter);
        var resumed = Scrambled();
        var history = Fit(resumed, Options with { Checkpoint = folder.Find("run.checkpoint"), Resume = true });

        Assert.Equal(TrainingEnd.Cancelled, stopped.End);
        Assert.Equal(whole.Bits, resumed.Bits);
        Assert.Equal(uninterrupted, history);
        Assert.Equal(whole.Optimizer.StepCount, resumed.Optimizer.StepCount);
    }

    [Fact]
    public void Resume_AfterTheEnd_ChangesNothing()
    {
        using var folder = new TemporaryFolder();
        var options = Options with { Checkpoint = folder.Find("run.checkpoint"), Resume = true };
        var model = new SmallNetwork();
        var history = Fit(model, options);

        var again = Scrambled();
        var repeated = Fit(again, options);

        Assert.Equal(model.Bits, again.Bits);
        Assert.Equal(history, repeated);
    }

    [Fact]
    public void Resume_WithoutAFile_BeginsAtTheBeginning()
    {
        using var folder = new TemporaryFolder();
        var (model, other) = (new SmallNetwork(), new SmallNetwork());

        Fit(model, Options with { Checkpoint = folder.Find("run.checkpoint"), Resume = true });
        Fit(other, Options);

        Assert.Equal(other.Bits, model.Bits);
        Assert.Equal(["run.checkpoint"], folder.Files);
    }

    [Fact]
    public void Resume_AnotherModel_SaysBothAndChangesNothing()
    {
        var (error, before, after) = ResumeError(new SmallNetwork(hiddenSize: 7), Options);

        Assert.Contains(
            "run.checkpoint: the checkpoint does not fit: its 'hidden.weight' has shape [6, 2] but the model's has [7, 2]", error);
        Assert.Equal(before, after);
    }

    [Fact]
    public void Resume_AnotherSeedOfTheModel_SaysSo() =>
        Assert.Contains(
            "its stream 'dropout.random' was drawn from another seed than the model's",
            ResumeError(new SmallNetwork(seed: 2), Options).Message);

    [Fact]
    public void Resume_AnotherOptimizer_SaysBothAndChangesNothing()
    {
        var other = new SmallNetwork();
        other.Optimizer = new Sgd(other.Parameters, 0.1);

        var (error, before, after) = ResumeError(other, Options);

        Assert.Contains("run.checkpoint: The saved state is of the optimizer Adam but this one is Sgd", error);
        Assert.Equal(before, after);
    }

    [Fact]
    public void Resume_AnotherBatchSize_SaysBoth() =>
        Assert.Contains(
            "it was made with a batch size 3 but now it is 4", ResumeError(new SmallNetwork(), Options with { BatchSize = 4 }).Message);

    [Fact]
    public void Resume_WeightsFile_SaysThatItIsNone()
    {
        using var folder = new TemporaryFolder();
        new SmallNetwork().Save(folder.Find("model.safetensors"));

        var error = Assert.Throws<InvalidDataException>(
            () => Fit(new SmallNetwork(), Options with { Checkpoint = folder.Find("model.safetensors"), Resume = true }));

        Assert.Contains("model.safetensors: this is no checkpoint of a training", error.Message);
    }

    [Fact]
    public void Resume_LaterVersion_SaysBoth()
    {
        using var folder = new TemporaryFolder();
        SafeTensorsFile.Write(
            folder.Find("x.checkpoint"),
            [new("a", Tensor.Scalar(1))],
            new Dictionary<string, string> { ["lstm-notebooks-checkpoint"] = "2" });

        var error = Assert.Throws<InvalidDataException>(() => CheckpointFile.Read(folder.Find("x.checkpoint")));

        Assert.Contains("x.checkpoint: the checkpoint is of version 2 but this library reads version 1", error.Message);
    }

    [Fact]
    public void Read_NumbersMissing_SaysThatItIsDamaged()
    {
        using var folder = new TemporaryFolder();
        SafeTensorsFile.Write(
            folder.Find("x.checkpoint"),
            [new("a", Tensor.Scalar(1))],
            new Dictionary<string, string> { ["lstm-notebooks-checkpoint"] = "1" });

        var error = Assert.Throws<InvalidDataException>(() => CheckpointFile.Read(folder.Find("x.checkpoint")));

        Assert.Contains("x.checkpoint: the checkpoint is damaged", error.Message);
    }

    private static (string Message, int[] Before, int[] After) ResumeError(SmallNetwork other, TrainerOptions options)
    {
        using var folder = new TemporaryFolder();
        Fit(new SmallNetwork(), Options with { Checkpoint = folder.Find("run.checkpoint") }, stopAfter: 2);
        var before = other.Bits;

        var error = Assert.Throws<InvalidDataException>(
            () => Fit(other, options with { Checkpoint = folder.Find("run.checkpoint"), Resume = true }));

        return (error.Message, before, other.Bits);
    }

    /// <summary>A model whose weights must all come from the file.</summary>
    private static SmallNetwork Scrambled()
    {
        var model = new SmallNetwork();
        foreach (var parameter in model.Parameters)
            parameter.Value.Values.Fill(7);
        return model;
    }

    /// <summary>Ten examples in four steps per epoch, with validation; cancelled after some steps.</summary>
    private static History Fit(SmallNetwork model, TrainerOptions options, int stopAfter = int.MaxValue)
    {
        using var cancellation = new CancellationTokenSource();
        var steps = 0;
        return Trainer.Fit(model, batch =>
        {
            if (model.IsTraining && ++steps == stopAfter)
                cancellation.Cancel();
            return model.Loss(batch);
        }, SmallNetwork.Examples(10), model.Optimizer, options with { Cancellation = cancellation.Token }, SmallNetwork.Examples(4, seed: 6));
    }
}
