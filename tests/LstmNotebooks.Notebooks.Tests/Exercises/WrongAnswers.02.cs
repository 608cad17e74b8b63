namespace LstmNotebooks.Notebooks.Tests.Exercises;

internal static partial class WrongAnswers
{
    private static WrongAnswer[] WordsAsNumbers =>
    [
        new(1, "Func<int, int, int, double, double> answer1 = (times, all, different, alpha) => (double)times / all;"), // no smoothing
        new(1, "Func<int, int, int, double, double> answer1 = (times, all, different, alpha) => (times + alpha) / (all + different);"), // right for α = 1
        new(1, "Func<int, int, int, double, double> answer1 = (times, all, different, alpha) => (times + alpha) / (all + alpha);"),
        new(1, "Func<int, int, int, double, double> answer1 = (_, _, _, _) => 0.01;"), // one case
        new(2, "Func<string, int, int> answer2 = (word, columns) => (int)((uint)word.GetHashCode() % (uint)columns);"), // changes with the process
        new(2, "Func<string, int, int> answer2 = (word, columns) => word.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter)) % columns;"), // with a sign
        new(
            2,
            "Func<string, int, "
            + "int> answer2 = (word, columns) => "
            + "(int)(word.Aggregate(0u, (hash, letter) => unchecked(hash * 31 + letter)) % (uint)columns);"), // from 0
        new(2, "Func<string, int, int> answer2 = (word, columns) => word.Sum(letter => letter) % columns;"), // blind to order
        new(2, "Func<string, int, int> answer2 = (_, _) => 7;"),
        new(3, "ITokenizer answer3 = new WordTokenizer();"),
        new(3, "ITokenizer answer3 = new IdentifierTokenizer();"),
        new(
            3,
            "class NumberDropper : ITokenizer { public string Separator => \" \"; "
            + "public void Read(ReadOnlySpan<char> text, ITokenReceiver receiver) { foreach "
            + "(string token in new WordTokenizer().Tokenize(text.ToString())) if (!char.IsDigit(token[0])) receiver.Add(token); "
            + "} }\nITokenizer answer3 = new NumberDropper();"),
        new(
            3,
            "class DigitBlind : ITokenizer { public string Separator => \" \"; "
            + "public void Read(ReadOnlySpan<char> text, ITokenReceiver receiver) { foreach "
            + "(string token in new WordTokenizer().Tokenize(text.ToString())) "
            + "receiver.Add(token.Any(char.IsDigit) ? \"#\" : token); } }\nITokenizer answer3 = new DigitBlind();"), // utf8 is a word
        new(4, "string answer4 = \"\";"),
        new(4, "string answer4 = \"how does the Stopwatch measure elapsed time\";"), // names it
        new(4, "string answer4 = \"total elapsed time\";"), // too few words
        new(4, "string answer4 = \"total elapsed time elapsed time\";"), // three different ones
        new(4, "string answer4 = \"How do I read a file line by line?\";"), // finds another member
        new(5, "Func<ClassificationEvaluation, string> answer5 = _ => \"System.Reflection.Emit\";"), // one case
        new(5, "Func<ClassificationEvaluation, string> answer5 = evaluation => evaluation.ByClass.MinBy(score => score.Recall).Class;"),
        new(5, "Func<ClassificationEvaluation, string> answer5 = evaluation => evaluation.ByClass.MinBy(score => score.Precision).Class;"),
        new(5, "Func<ClassificationEvaluation, string> answer5 = evaluation => evaluation.ByClass.MinBy(score => score.Support).Class;"),
        new(5, "Func<ClassificationEvaluation, string> answer5 = evaluation => evaluation.ByClass.MaxBy(score => score.F1).Class;"),
    ];
}
