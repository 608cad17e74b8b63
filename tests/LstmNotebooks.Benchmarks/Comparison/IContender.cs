namespace LstmNotebooks.Benchmarks;

/// <summary>What can measure a case on this machine: the library, or another that a user would pick instead.</summary>
internal interface IContender
{
    /// <summary>Measures a case in a process of its own and returns the line of JSON that it prints.</summary>
    string Measure(CaseDefinition definition, int threads, double seconds);
}
