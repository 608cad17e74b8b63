namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>A theory that runs whole notebooks, which takes minutes.</summary>
public sealed class CiTheoryAttribute : TheoryAttribute
{
    public CiTheoryAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            Skip = "It runs whole notebooks, which takes minutes: set the environment variable CI to 1 to run it.";
    }
}
