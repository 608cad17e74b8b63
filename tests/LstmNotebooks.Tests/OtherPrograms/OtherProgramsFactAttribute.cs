namespace LstmNotebooks.Tests.OtherPrograms;

/// <summary>A test that runs gensim and PyTorch: skipped, and says why, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OtherProgramsFactAttribute : FactAttribute
{
    public OtherProgramsFactAttribute() => Skip = OtherPrograms.Missing;
}
