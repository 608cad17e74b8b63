namespace LstmNotebooks.Notebooks.Tests.Exercises;

internal static partial class WrongAnswers
{
    private static WrongAnswer[] FakeNewsErrors =>
    [
        new(
            1,
            "Func<int, int, int, double> answer1 = (found, accused, missed) => 2.0 * found / (2 * found + accused + missed) + 0.0 "
            + "/ found;"), // NaN where nothing is found
        new(
            1,
            "Func<int, int, int, double> answer1 = (found, accused, missed) => found == 0 ? 0 : "
            + "(found / (double)(found + accused) + found / (double)(found + missed)) / 2;"), // the other mean
        new(1, "Func<int, int, int, double> answer1 = (found, accused, missed) => f1;"),
        new(2, "Func<double[], bool[], double> answer2 = (scores, isFake) => fromLogistic.Auc.Value;"),
        new(2, "Func<double[], bool[], double> answer2 = (scores, isFake) => (from f in scores.Where((_, i) => isFake[i]) from r in scores.Where((_, i) => !isFake[i]) select f > r ? 1.0 : 0).Average();"), // ties lost
        new(2, "Func<double[], bool[], double> answer2 = (scores, isFake) => (from f in scores.Where((_, i) => isFake[i]) from r in scores.Where((_, i) => !isFake[i]) select f < r ? 1 : f == r ? 0.5 : 0).Average();"),
        new(3, "Func<double[], bool[], int, double> answer3 = (ps, isFake, alarms) => ps.Where((_, i) => isFake[i]).Average(p => p > 0.5 ? 1.0 : 0);"), // the given threshold
        new(
            3,
            "Func<double[], bool[], int, double> answer3 = (ps, isFake, alarms) => { double t = "
            + "ps.Where((_, i) => !isFake[i]).OrderDescending().ElementAt(alarms); "
            + "return ps.Where((_, i) => isFake[i]).Average(p => p < t ? 1.0 : 0); };"),
        new(
            3,
            "Func<double[], bool[], int, double> answer3 = (ps, isFake, alarms) => { double t = "
            + "ps.Where((_, i) => !isFake[i]).OrderDescending().ElementAt(alarms + 1); "
            + "return ps.Where((_, i) => isFake[i]).Average(p => p > t ? 1.0 : 0); };"),
        new(4, "Func<double, double, double> answer4 = (p, t) => p / t;"),
        new(4, "Func<double, double, double> answer4 = (p, t) => 1 / (1 + Math.Exp(-Math.Log(p / (1 - p)) * t));"),
        new(4, "Func<double, double, double> answer4 = (p, t) => p;"),
        new(5, "Func<double[][,], double[,]> answer5 = models => models[0];"),
        new(5, "Func<double[][,], double[,]> answer5 = models => new double[models[0].GetLength(0), 2];"),
        new(
            5,
            "Func<double[][,], double[,]> answer5 = models => { var mean = new double[models[0].GetLength(0), 2]; "
            + "for (int i = 0; i < mean.GetLength(0); i++) for (int k = 0; k < 2; k++) mean[i, k] = "
            + "models.Sum(model => model[i, k]) / 2; return mean; };"), // always two
    ];
}
