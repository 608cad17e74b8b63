namespace LstmNotebooks.Benchmarks;

/// <summary>The library itself.</summary>
/// <param name="vectorBits">256 keeps it from AVX-512.</param>
/// <param name="environment">Variables that its processes start with.</param>
internal sealed class Ours(int vectorBits, IReadOnlyDictionary<string, string> environment) : IContender
{
    public string Measure(CaseDefinition definition, int threads, double seconds) =>
        MeasuringProcess.Run(definition, threads, seconds, vectorBits, environment);
}
