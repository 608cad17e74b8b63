namespace LstmNotebooks.Notebooks.Tests.Jupyter;

/// <summary>A theory whose client is a Python program; skipped where that program's modules are not installed.</summary>
public sealed class PythonTheoryAttribute : TheoryAttribute
{
    /// <param name="modules">The Python modules that the client imports, separated by spaces.</param>
    public PythonTheoryAttribute(string modules) => Skip = PythonModules.WhyMissing(modules);
}
