namespace LstmNotebooks.Benchmarks;

/// <summary>A file of word vectors loaded, and asked for the words nearest to one.</summary>
/// <param name="Name">What the case is asked for by.</param>
/// <param name="File">In the data mirror.</param>
/// <param name="Word">What is asked for.</param>
internal sealed record LoadingCase(string Name, string File, string Word) : CaseDefinition(Name)
{
    public override string Kind => "loading";
}
