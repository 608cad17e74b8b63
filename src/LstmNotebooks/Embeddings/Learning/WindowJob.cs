using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>The windows of one round, some places of the corpus a part.</summary>
internal readonly unsafe struct WindowJob<V>(
    Word2VecOptions options, ReadOnlyMemory<int> tokens, int round, int rounds, int placesAPart, ulong key, float rate,
    AliasTable noise, AlignedBuffer inputs, AlignedBuffer outputs, int size, RowGains[] gains, LossSum[]? losses) : IPartJob
    where V : struct, IWideLanes<V>
{
    public void Run(int part)
    {
        var windows = gains[part];
        windows.Clear();
        var places = tokens.Span;
        var (targetCount, mostInputs) = (1 + options.Negatives, 2 * options.Window);
        float** x = stackalloc float*[mostInputs], y = stackalloc float*[targetCount];
        int* context = stackalloc int[mostInputs], targets = stackalloc int[targetCount];
        var room = (mostInputs * targetCount + 15) / 16 * 16;
        float* scores = stackalloc float[room], labels = stackalloc float[room], mean = stackalloc float[size];
        for (var i = 0; i < room; i++)
            labels[i] = i % targetCount == 0 ? 1 : 0;

        for (var slot = part * placesAPart; slot < (part + 1) * placesAPart; slot++)
        {
            var place = slot * rounds + round;
            if (place >= places.Length || places[place] == CorpusTokens.End)
                continue;
            var draws = new WindowDraws(key, (ulong)place);
            var width = 1 + (int)(((ulong)draws.Next() * (uint)options.Window) >> 32);
            var count = Context(places, place, width, context);
            if (count == 0)
                continue;
            DrawTargets(ref draws, places[place], targets, targetCount);
            for (var i = 0; i < count; i++)
                x[i] = inputs.Start + (nint)context[i] * size;
            for (var j = 0; j < targetCount; j++)
                y[j] = outputs.Start + (nint)targets[j] * size;

            var isMean = options.Model == Word2VecModel.Cbow;
            var inputCount = isMean ? 1 : count;
            if (isMean)
            {
                WindowKernel.Mean<V>(x, count, size, mean);
                x[0] = mean;
            }
            var (inputGain, targetGain) = (windows.Take(inputCount * size), windows.Take(targetCount * size));
            WindowKernel.Run<V>(
                x,
                inputCount,
                y,
                targetCount,
                size,
                rate,
                scores,
                labels,
                windows.Memory + inputGain,
                windows.Memory + targetGain);
            losses?[part].Add<V>(scores, inputCount * targetCount, rate, inputCount);
            // With CBOW each word of the context gets the whole gain of the mean, as in the original program: shared out by
            // count, as the derivative has it (İrsoy, Benton and Stratos, 2021), words learn too slowly at this rate.
            for (var i = 0; i < count; i++)
                windows.File(context[i], inputGain + (isMean ? 0 : i * size));
            for (var j = 0; j < targetCount; j++)
                windows.File(~targets[j], targetGain + j * size);
        }
    }

    /// <summary>The words up to <paramref name="width"/> places to either side, within the sentence.</summary>
    private static int Context(ReadOnlySpan<int> places, int place, int width, int* context)
    {
        var count = 0;
        for (var i = place - 1; i >= Math.Max(0, place - width) && places[i] != CorpusTokens.End; i--)
            context[count++] = places[i];
        for (var i = place + 1; i <= Math.Min(places.Length - 1, place + width) && places[i] != CorpusTokens.End; i++)
            context[count++] = places[i];
        return count;
    }

    /// <summary>The word itself, then other ones at random.</summary>
    private void DrawTargets(ref WindowDraws draws, int word, int* targets, int count)
    {
        targets[0] = word;
        for (var j = 1; j < count; j++)
        {
            do
                targets[j] = noise.Draw(draws.Next());
            while (targets[j] == word);
        }
    }
}
