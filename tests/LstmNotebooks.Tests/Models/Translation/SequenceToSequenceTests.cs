using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Nn;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Models.Translation;

public sealed class SequenceToSequenceTests
{
    private static readonly SequenceToSequence Learned = Reversals.Learned();

    public static TheoryData<CellKind, AttentionKind, bool> Kinds
    {
        get
        {
            var data = new TheoryData<CellKind, AttentionKind, bool>();
            foreach (var cell in new[] { CellKind.Rnn, CellKind.Lstm, CellKind.Gru })
            {
                foreach (var attention in Enum.GetValues<AttentionKind>())
                    data.Add(cell, attention, cell != CellKind.Gru);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Gradients_OfEveryParameter_MatchCentralDifferences(CellKind cell, AttentionKind attention, bool bidirectional)
    {
        var model = Reversals.New(
            Reversals.Settings with
            {
                Cell = cell,
                Attention = attention,
                Bidirectional = bidirectional,
                EmbeddingSize = 3,
                HiddenSize = 4,
                Layers = 2,
            });
        var batch = Batch(model, ["abc", "d", "ba"], ["cba", "dd", "a"]);
        Tensor Loss() => SequenceToSequenceTraining.LossOf(model, batch, share: 1);

        Loss().Backward();

        foreach (var (name, parameter) in model.NamedParameters)
        {
            double[] gradient = parameter.Value.HasGradient
                ? [.. parameter.Value.Gradient.ToArray().Select(static value => (double)value)]
                : new double[parameter.Length];
            var differences = CentralDifferences.Of(parameter.Value, 1e-2f, () => Loss().Item());
            Assert.True(
                gradient.Zip(differences).All(static both => Math.Abs(both.First - both.Second) < 1e-3), $"the gradient of {name} is off");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Forward_BesideLongerOnes_GivesTheSameBits(CellKind cell, AttentionKind attention, bool bidirectional)
    {
        var model = Reversals.New(
            Reversals.Settings with { Cell = cell, Attention = attention, Bidirectional = bidirectional, Layers = 2 });
        float[] Logits(string[] sources, string[] targets)
        {
            var (logits, weights) = model.Forward(model.EncodeSources(sources), model.InputsOf(model.EncodeTargets(targets)));
            Assert.Equal(attention == AttentionKind.None, weights is null);
            return logits.Values[..(3 * (model.Boundary + 1))].ToArray();
        }

        Assert.Equal(Logits(["abc"], ["cb"]), Logits(["abc", "abcdabcd", "d"], ["cb", "aaaaa", "d"]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Translate_StepByStep_IsTheFusedPass(CellKind cell, AttentionKind attention, bool bidirectional)
    {
        var model = Reversals.New(Reversals.Settings with { Cell = cell, Attention = attention, Bidirectional = bidirectional, Seed = 3 });

        var found = model.Translate(["abc", "dd", "a"]);

        for (var n = 0; n < 3; n++)
        {
            string[] sources = ["abc", "dd", "a"];
            var (logits, weights) = model.Forward(model.EncodeSources([sources[n]]), model.InputsOf([[.. found[n].Tokens]]));
            var forced = Enumerable.Range(0, found[n].Tokens.Count).Select(t => model.MostProbable(logits, t, canEnd: true));
            Assert.Equal(found[n].Tokens, forced);
            if (weights is not null && found[n].Tokens.Count > 0)
                Near.Equal([.. found[n].Attention!.Cast<double>()], weights.Values[..found[n].Attention!.Length], tolerance: 1e-6);
        }
    }

    [Theory]
    [InlineData(AttentionKind.Additive)]
    [InlineData(AttentionKind.Multiplicative)]
    public void Fit_OfReversals_LearnsThem(AttentionKind attention)
    {
        var model = attention == AttentionKind.Multiplicative
            ? Learned
            : Reversals.Learned(Reversals.Settings with { Attention = attention, Cell = CellKind.Gru });

        var score = model.Evaluate(Reversals.Pairs);

        Assert.InRange(score.ExactShare, 0.97, 1);
        Assert.InRange(score.Perplexity, 1, 1.1);
        Assert.Equal(Reversals.Pairs.Sum(static pair => pair.Target.Length + 1), score.Tokens);
    }

    [Fact]
    public void Attention_OfALearnedReversal_LooksAtTheLetterThatIsWritten()
    {
        var found = Learned.Translate("abcd");

        Assert.Equal("dcba", found.Text);
        Assert.True(found.IsComplete);
        Assert.Equal(["a", "b", "c", "d"], found.SourceTokens);
        Assert.Equal((4, 4), (found.Attention!.GetLength(0), found.Attention.GetLength(1)));
        for (var t = 0; t < 4; t++)
            Near.Equal(1, Enumerable.Range(0, 4).Sum(s => found.Attention[t, s]), 1e-6);
    }

    [Fact]
    public void Beam_OfOne_IsGreedy()
    {
        foreach (var source in new[] { "abca", "ddb", "cabba" })
        {
            var (greedy, beam) = (Learned.Translate(source), Learned.Beam(source, width: 1, lengthPower: 0));
            Assert.Equal(greedy.Text, beam[0].Text);
            Near.Equal(greedy.LogProbability, beam[0].LogProbability, 1e-9);
            Near.Equal(greedy.LogProbability, beam[0].Score, 1e-9);
        }
    }

    [Fact]
    public void Beam_AsWideAsAllTargets_FindsTheMostProbable()
    {
        var model = Reversals.New(Reversals.Settings with { MaxTargetLength = 2, Seed = 4 });
        string[] letters = ["a", "b", "c", "d"];
        string[] all = [.. letters, .. letters.SelectMany(first => letters.Select(second => first + second))];

        var found = model.Beam("abc", width: 60, lengthPower: 0).Where(static one => one.IsComplete && one.Text.Length > 0).ToArray();

        var expected = all.Select(target => (Target: target, Log: LogProbability(model, "abc", target)))
            .OrderByDescending(static one => one.Log)
            .ToArray();
        foreach (var one in found)
            Near.Equal(expected.Single(other => other.Target == one.Text).Log, one.LogProbability, 1e-4);
        Assert.Equal(
            [.. expected.Select(static one => one.Target).Intersect(found.Select(static one => one.Text)).Take(4)],
            found.Take(4).Select(static one => one.Text));
        Assert.Subset(found.Select(static one => one.Text).ToHashSet(), letters.ToHashSet());
    }

    [Fact]
    public void Beam_WithALengthPower_ComparesByIt()
    {
        var model = Reversals.New(Reversals.Settings with { Seed = 4 });

        foreach (var one in model.Beam("abc", width: 4, lengthPower: 0.7))
            Near.Equal(one.LogProbability / Math.Pow((5 + one.Tokens.Count + (one.IsComplete ? 1 : 0)) / 6.0, 0.7), one.Score, 1e-9);
        Assert.Equal(4, model.Beam("abc", width: 4).Count);
    }

    [Fact]
    public void Translate_ThatDoesNotEnd_StopsAtTheLimit()
    {
        var model = Reversals.New();
        model.NamedParameters.Single(static pair => pair.Key == "head.bias").Value.Value.Values[model.Boundary] = -1000;

        Assert.Equal((8, false), (model.Translate("abc").Tokens.Count, model.Translate("abc").IsComplete));
        Assert.All(model.Beam("abc", 3), static one => Assert.Equal((8, false), (one.Tokens.Count, one.IsComplete)));
    }

    [Fact]
    public void PredictForced_OfALearnedModel_IsTheTargetAndTheEnd()
    {
        var predicted = Learned.PredictForced([new("abcd", "dcba"), new("ab", "ba")]);

        Assert.Equal([.. Learned.EncodeTargets(["dcba"])[0], Learned.Boundary], predicted[0]);
        Assert.Equal(3, predicted[1].Count);
    }

    [Fact]
    public void Mix_OfAShare_GivesSoManyTrueTokens_AndElseTheModelsOwn()
    {
        var model = Reversals.New();
        var (sources, inputs) = (
            model.EncodeSources([.. Reversals.Pairs.Select(static pair => pair.Source)]),
            model.InputsOf(model.EncodeTargets([.. Reversals.Pairs.Select(static pair => pair.Target)])));

        var half = model.Mix(sources, inputs, 0.5, new RandomStream(1));
        var none = model.Mix(sources, inputs, 0, new RandomStream(1));

        Assert.Equal(inputs, model.Mix(sources, inputs, 1, new RandomStream(1)));
        Assert.Equal(inputs.Select(static row => row.Length), half.Select(static row => row.Length));
        // Of five letters a model without training guesses about one right, so about 6 in 10 are the true ones.
        Assert.InRange(
            inputs.Zip(half)
                .SelectMany(static both => both.First.Skip(1).Zip(both.Second.Skip(1)))
                .Average(static both => both.First == both.Second ? 1.0 : 0),
            0.5,
            0.75);
        // Left to itself: what it read is what it would write.
        var (logits, _) = model.Forward([sources[0]], [none[0]]);
        Assert.Equal(none[0].Skip(1), Enumerable.Range(0, none[0].Length - 1).Select(t => model.MostProbable(logits, t, canEnd: false)));
    }

    [Fact]
    public void Fit_WithASchedule_LearnsToo_AndGivesTheSameBits()
    {
        SequenceToSequence Of() => Reversals.Learned(forcing: new TeacherForcing(1, 0.5));
        var (one, other) = (Of(), Of());

        Assert.InRange(one.Evaluate(Reversals.Pairs).ExactShare, 0.9, 1);
        Assert.Equal(one.Parameters[0].Value.ToArray(), other.Parameters[0].Value.ToArray());
        Assert.NotEqual(one.Parameters[0].Value.ToArray(), Learned.Parameters[0].Value.ToArray());
    }

    [Fact]
    public void ShareAt_OfASchedule_GoesInAStraightLine()
    {
        var forcing = new TeacherForcing(1, 0.5);

        Assert.Equal([1, 0.75, 0.5, 0.5], new[] { 0, 1, 2, 3 }.Select(epoch => forcing.ShareAt(epoch, 3)));
        Assert.Equal(1, forcing.ShareAt(0, 1));
        Assert.Contains("0 to 1, but got 1.5", Assert.Throws<ArgumentOutOfRangeException>(() => new TeacherForcing(1.5, 1)).Message);
    }

    [Fact]
    public void Summary_ListsEveryWeight() =>
        Assert.Equal(
            ["source_embedding", "encoder, layer 1", "target_embedding", "decoder, layer 1", "attention", "combine", "head"],
            Learned.Summary().Rows.Select(static row => row.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Load_WhatWasSaved_WritesTheSame(CellKind cell, AttentionKind attention, bool bidirectional)
    {
        using var folder = new TemporaryFolder();
        var model = Reversals.New(
            Reversals.Settings with { Cell = cell, Attention = attention, Bidirectional = bidirectional, Layers = 2, Dropout = 0.1f });

        model.Save(folder.Find("reverse.safetensors"));
        var loaded = SequenceToSequence.Load(folder.Find("reverse.safetensors"));

        Assert.Equal(
            model.Settings,
            loaded.Settings with { SourceTokenizer = model.Settings.SourceTokenizer, TargetTokenizer = model.Settings.TargetTokenizer });
        Assert.Equal(model.SourceVocabulary, loaded.SourceVocabulary);
        Assert.Equal(model.TargetVocabulary, loaded.TargetVocabulary);
        Assert.Equal(model.Translate("abcd").ToString(), loaded.Translate("abcd").ToString());
    }

    [Fact]
    public void Load_AnotherModel_SaysWhatIsExpected()
    {
        using var folder = new TemporaryFolder();
        TextClassifier.For(["a b", "b a"], ["x", "y"]).Save(folder.Find("news.safetensors"));
        Learned.Save(folder.Find("reverse.safetensors"));
        var other = SequenceToSequence.For([new("abcdef", "abcdef")], Reversals.Settings);

        Assert.Contains(
            "no saved sequence-to-sequence model but a saved text classifier",
            Assert.Throws<InvalidDataException>(() => SequenceToSequence.Load(folder.Find("news.safetensors"))).Message);
        Assert.Contains(
            "source_embedding.weight",
            Assert.Throws<InvalidDataException>(() => other.LoadWeights(folder.Find("reverse.safetensors"))).Message);
    }

    [Fact]
    public void BadInput_IsNamedWithItsRemedy()
    {
        var model = Reversals.New();
        var strict = SequenceToSequence.For(Reversals.Pairs, Reversals.Settings, new VocabularyOptions { HasUnknown = false });
        var before = model.Parameters[0].Value.ToArray();

        Assert.StartsWith("The source 0, '', has no token", Assert.Throws<ArgumentException>(() => model.Translate("")).Message);
        Assert.StartsWith(
            "The source 1, '', has no token", Assert.Throws<ArgumentException>(() => model.Fit([new("a", "b"), new("", "b")])).Message);
        Assert.StartsWith(
            "The target 1, '', has no token", Assert.Throws<ArgumentException>(() => model.Fit([new("a", "b"), new("a", "")])).Message);
        Assert.StartsWith(
            "Target 0 has 9 tokens but the model writes 8 at most ('aaaaaaaaa')",
            Assert.Throws<ArgumentException>(() => model.Fit([new("a", "aaaaaaaaa")])).Message);
        Assert.Contains("has no 'x'", Assert.Throws<ArgumentException>(() => strict.Translate("xyz")).Message);
        Assert.Contains("a width of 0", Assert.Throws<ArgumentOutOfRangeException>(() => model.Beam("a", width: 0)).Message);
        Assert.Contains("0 or more but got -1", Assert.Throws<ArgumentOutOfRangeException>(() => model.Beam("a", lengthPower: -1)).Message);
        Assert.Contains("pairs has none", Assert.Throws<ArgumentException>(() => model.Fit([])).Message);
        Assert.Contains("sources[0] has no token", Assert.Throws<ArgumentException>(() => model.Forward([[]], [[1]])).Message);
        Assert.Contains(
            "sources[0] has the token 9 but the model has 0 to 4",
            Assert.Throws<ArgumentException>(() => model.Forward([[9]], [[1]])).Message);
        Assert.Contains(
            "set an even one", Assert.Throws<ArgumentException>(() => Reversals.New(Reversals.Settings with { HiddenSize = 5 })).Message);
        Assert.Contains(
            "Rnn, Lstm or Gru but got SLstm",
            Assert.Throws<ArgumentException>(() => new SequenceToSequenceSettings { Cell = CellKind.SLstm }).Message);
        Assert.Contains(
            "leave Checkpoint out",
            Assert.Throws<ArgumentException>(
                () => model.Fit(
                    Reversals.Pairs, options: new TrainerOptions { Checkpoint = "x" }, teacherForcing: new TeacherForcing(1, 0))).Message);
        Assert.Equal(before, model.Parameters[0].Value.ToArray());
    }

    [Fact]
    public void Translate_WithWeightsThatAreNotFinite_SaysSo()
    {
        var model = Reversals.New();
        model.Parameters[^1].Value.Values[model.Boundary] = float.NaN;

        Assert.Contains(
            "the token 'the end' the logit NaN", Assert.Throws<InvalidOperationException>(() => model.Translate("abc")).Message);
        Assert.Throws<InvalidOperationException>(() => model.Beam("abc"));
    }

    private static PairBatch Batch(SequenceToSequence model, string[] sources, string[] targets) =>
        PairBatch.Of(model.Boundary, model.EncodeSources(sources), model.InputsOf(model.EncodeTargets(targets)));

    private static double LogProbability(SequenceToSequence model, string source, string target)
    {
        var batch = Batch(model, [source], [target]);
        return -batch.Outputs.Length * (double)SequenceToSequenceTraining.LossOf(model, batch, 1).Item();
    }
}
