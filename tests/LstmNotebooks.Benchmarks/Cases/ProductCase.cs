namespace LstmNotebooks.Benchmarks;

/// <summary>A product of two matrices: [M, K] · [K, N].</summary>
internal sealed record ProductCase(string Name, int M, int K, int N) : CaseDefinition(Name)
{
    public override string Kind => "product";

    /// <summary>Multiplications and additions.</summary>
    public long Flops => 2L * M * K * N;
}
