namespace LstmNotebooks.Notebooks.Tests.Exercises;

internal static partial class WrongAnswers
{
    private static WrongAnswer[] FakeNewsAudit =>
    [
        new(1, "Func<double, double, double> answer1 = (share, hits) => hits;"), // one half only where half are fake
        new(1, "Func<double, double, double> answer1 = (share, hits) => share * hits;"),
        new(1, "Func<double, double, double> answer1 = (share, hits) => 0.01 * 0.83 / 0.99;"), // one case
        new(1, "Func<double, double, double> answer1 = (share, hits) => share * hits / (share * hits + (1 - share) * alarm);"), // Bayes' formula itself
        new(2, "Func<NewsItem[], NewsItem[], Func<NewsItem, string>, double> answer2 = (learned, judged, column) => 0.5;"),
        new(2, "Func<NewsItem[], NewsItem[], Func<NewsItem, string>, double> answer2 = (learned, judged, column) => { var rule = judged.GroupBy(column).ToDictionary(group => group.Key, group => group.CountBy(item => item.Label).MaxBy(pair => pair.Value).Key); return judged.Average(item => rule[column(item)] == item.Label ? 1.0 : 0); };"), // learned from what it judges
        new(2, "Func<NewsItem[], NewsItem[], Func<NewsItem, string>, double> answer2 = (learned, judged, column) => { var rule = learned.GroupBy(column).ToDictionary(group => group.Key, group => group.First().Label); return judged.Average(item => rule.GetValueOrDefault(column(item), \"fake\") == item.Label ? 1.0 : 0); };"), // a guess where nothing was learned
        new(
            2,
            "Func<NewsItem[], NewsItem[], Func<NewsItem, string>, double> answer2 = (learned, judged, column) => { var rule = "
            + "learned.GroupBy(item => item.Source).ToDictionary(group => group.Key, group => group.First().Label); "
            + "return judged.Average(item => rule.GetValueOrDefault(item.Source) == item.Label ? 1.0 : 0); };"), // always the source
        new(3, "Func<string, string> answer3 = text => text;"),
        new(3, "Func<string, string> answer3 = text => \"\";"),
        new(3, "Func<string, string> answer3 = text => text.Replace(outlets[0], \"\");"), // one outlet
        new(
            3,
            "Func<string, string> answer3 = text => { foreach (string word in outlets.SelectMany(outlet => outlet.Split(' '))) "
            + "text = text.Replace(word, \"\"); return text; };"), // towns as well
        new(
            3,
            "Func<string, "
            + "string> answer3 = text => { int at = "
            + "text.IndexOf('('); return at < 0 ? text : text[..(at + 1)] + text[text.IndexOf(')')..]; };"), // whatever is in brackets
        new(4, "Func<Func<NewsItem, string>, double> answer4 = read => 1;"),
        new(4, "Func<Func<NewsItem, string>, double> answer4 = read => 0.5;"),
        new(4, "Func<Func<NewsItem, string>, double> answer4 = read => 100;"), // per cent
        new(4, "Func<Func<NewsItem, string>, double> answer4 = read => Linear(train, read).On(test).Accuracy.Rate;"), // finds the name anywhere
        new(5, "Func<string, string, bool> answer5 = (text, line) => true;"),
        new(5, "Func<string, string, bool> answer5 = (text, line) => text != line;"),
        new(
            5,
            "Func<string, string, "
            + "bool> answer5 = (text, line) => Regex.Matches(text, @\"\\d+\").Any(match => !line.Contains(match.Value));"), // 12 is in 120
        new(
            5,
            "Func<string, string, "
            + "bool> answer5 = (text, line) => Regex.Matches(line, @\"\\d+\").Any(match => !text.Contains(match.Value));"), // the other way
    ];
}
