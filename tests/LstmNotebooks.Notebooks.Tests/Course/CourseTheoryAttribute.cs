using LstmNotebooks.Notebooks.Tests.Jupyter;

namespace LstmNotebooks.Notebooks.Tests.Course;

/// <summary>A theory that runs whole notebooks, which takes minutes, unless nbconvert runs them anyhow.</summary>
public sealed class CourseTheoryAttribute : TheoryAttribute
{
    public CourseTheoryAttribute()
    {
        if (PythonModules.WhyMissing(CourseRuns.Modules) is not null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            Skip = "It runs whole notebooks, which takes minutes: set the environment variable CI to 1 to run it.";
    }
}
