namespace LstmNotebooks.Benchmarks;

/// <summary>A network on a task whose test part has several lengths.</summary>
internal abstract class SuccessorLearner : CellLearner
{
    /// <summary>Lengths by which the test part is judged, each by itself; lower scores are better.</summary>
    public abstract IEnumerable<(string Lengths, double Score)> TestScores();

    public override double Score(bool onTest) => onTest ? TestScores().First().Score : ValidationScore();

    protected abstract double ValidationScore();
}
