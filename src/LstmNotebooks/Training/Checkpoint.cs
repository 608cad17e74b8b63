using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>The whole state of a training between two steps.</summary>
/// <param name="Numbers">How far it was.</param>
/// <param name="Weights">All of the model's, by name.</param>
/// <param name="BestWeights">Those of the best epoch, by name; empty when they are not kept.</param>
/// <param name="Optimizer">Moments and steps.</param>
internal sealed record Checkpoint(
    CheckpointNumbers Numbers, IReadOnlyList<NamedTensor> Weights, IReadOnlyList<NamedTensor> BestWeights, OptimizerState Optimizer)
{
    /// <summary>Sets model and optimizer as they were; when anything does not fit, nothing is changed.</summary>
    /// <exception cref="InvalidDataException">The checkpoint is of another model, optimizer, data or settings.</exception>
    public void Restore(string file, Module model, Optimizer optimizer, CheckpointSettings settings)
    {
        Check(file, [.. model.NamedParameters.Select(static pair => KeyValuePair.Create(pair.Key, pair.Value.Value.Shape))], settings);
        var streams = model.NamedStreams;
        CheckStreams(file, streams);
        try
        {
            optimizer.State = Optimizer;
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"{file}: {error.Message}", error);
        }

        for (var i = 0; i < Weights.Count; i++)
            Weights[i].Value.Values.CopyTo(model.Parameters[i].Value.Values);
        for (var i = 0; i < streams.Count; i++)
            streams[i].Value.State = Numbers.Streams[i].State();
    }

    /// <summary>Checks that it was made with these settings, and by a model with these weights.</summary>
    /// <exception cref="InvalidDataException">It was not.</exception>
    public void Check(string file, IReadOnlyList<KeyValuePair<string, Shape>> weights, CheckpointSettings settings)
    {
        CheckSettings(file, settings);
        CheckWeights(file, weights, Weights);
        if (BestWeights.Count > 0)
            CheckWeights(file, weights, BestWeights);
    }

    private void CheckSettings(string file, CheckpointSettings settings)
    {
        Check("training examples", Numbers.Settings.Examples, settings.Examples);
        Check("validation examples", Numbers.Settings.ValidationExamples, settings.ValidationExamples);
        Check("a batch size", Numbers.Settings.BatchSize, settings.BatchSize);
        Check("shuffling", Numbers.Settings.Shuffle, settings.Shuffle);
        Check("the seed", Numbers.Settings.Seed, settings.Seed);

        void Check<T>(string what, T saved, T now) where T : IEquatable<T>
        {
            if (!saved.Equals(now))
                throw Error(file, $"it was made with {what} {saved} but now it is {now}", "data and options");
        }
    }

    private void CheckStreams(string file, IReadOnlyList<KeyValuePair<string, RandomStream>> streams)
    {
        if (!streams.Select(static pair => pair.Key).SequenceEqual(Numbers.Streams.Select(static stream => stream.Name)))
            throw Error(
                file,
                $"its streams of random numbers are {Names(Numbers.Streams.Select(static stream => stream.Name))} but the model's "
                + $"are {Names(streams.Select(static pair => pair.Key))}",
                "the model");
        for (var i = 0; i < streams.Count; i++)
        {
            if (CheckpointStream.IdentityOf(streams[i].Value) != Numbers.Streams[i].Identity)
                throw Error(file, $"its stream '{streams[i].Key}' was drawn from another seed than the model's", "the model");
        }
    }

    private static void CheckWeights(string file, IReadOnlyList<KeyValuePair<string, Shape>> expected, IReadOnlyList<NamedTensor> weights)
    {
        if (!expected.Select(static pair => pair.Key).SequenceEqual(weights.Select(static tensor => tensor.Name)))
            throw Error(
                file,
                $"its weights are {Names(weights.Select(static tensor => tensor.Name))} but the model's are "
                + $"{Names(expected.Select(static pair => pair.Key))}",
                "the model");
        for (var i = 0; i < weights.Count; i++)
        {
            if (weights[i].Value.Shape != expected[i].Value)
                throw Error(
                    file,
                    $"its '{weights[i].Name}' has shape {weights[i].Value.Shape} but the model's has {expected[i].Value}",
                    "the model");
        }
    }

    private static string Names(IEnumerable<string> names) => names.Any() ? string.Join(", ", names) : "none";

    private static InvalidDataException Error(string file, string what, string where) =>
        new($"{file}: the checkpoint does not fit: {what}. Resume with {where} as when it was written, or delete the file to start anew.");
}
