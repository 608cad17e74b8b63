namespace LstmNotebooks.Benchmarks;

/// <summary>One case of the benchmark: everything that another library needs to know to run the same.</summary>
internal abstract record CaseDefinition(string Name)
{
    /// <summary>Which fields describe it.</summary>
    public abstract string Kind { get; }
}
