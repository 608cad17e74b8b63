namespace LstmNotebooks.Notebooks.Tests.Exercises;

internal static partial class WrongAnswers
{
    // A property, since the order in which the files' static fields get their values is not defined.
    private static WrongAnswer[] Word2VecAndGloVe =>
    [
        new(1, "Func<int, int, int> answer1 = (n, window) => 48;"), // one case
        new(1, "Func<int, int, int> answer1 = (n, window) => 2 * n * window;"), // no edges
        new(
            1,
            "Func<int, int, int> answer1 = (n, window) => Enumerable.Range(1, Math.Min(window, n - 1)).Sum(d => n - d);"), // each pair once
        new(1, "Func<int, int, int> answer1 = (n, window) => 2 * n * window - window * (window + 1);"), // wider than the sentence
        new(2, "Func<double, double> answer2 = t => t;"),
        new(2, "Func<double, double> answer2 = t => 2.618034e-4;"), // one case
        new(2, "Func<double, double> answer2 = t => t * (Math.Sqrt(5) + 1) / 2;"), // no square
        new(2, "Func<double, double> answer2 = t => t * Math.Pow((Math.Sqrt(5) - 1) / 2, 2);"), // upside down
        new(3, "Func<WordVectors, string, string, string, string> answer3 = (vectors, a, b, c) => \"writer\";"),
        new(3, "Func<WordVectors, string, string, string, string> answer3 = (vectors, a, b, c) => vectors.Nearest(c, 1).Words[0];"), // no arithmetic
        new(3, "Func<WordVectors, string, string, string, string> answer3 = (vectors, a, b, c) => { var (p, q, r) = (vectors[a].ToArray(), vectors[b].ToArray(), vectors[c].ToArray()); return vectors.Nearest(p.Select((x, k) => q[k] - x + r[k]).ToArray(), 4).Words.First(word => word != a && word != b && word != c); };"), // not scaled
        new(
            3,
            "Func<WordVectors, string, string, string, "
            + "string> answer3 = (vectors, a, b, c) => vectors.Analogy(b, a, c, 1)[0].Word;"), // a - b + c
        new(
            3,
            "Func<WordVectors, string, string, string, "
            + "string> answer3 = (vectors, a, b, c) => vectors.Analogy(a, b, c, 1, AnalogyMethod.Multiply)[0].Word;"),
        new(4, "Func<WordVectors, string, float[]> answer4 = (vectors, text) => text.Split(' ').Where(vectors.Contains).Select(word => vectors[word].ToArray()).FirstOrDefault(new float[vectors.Size]);"), // one word
        new(4, "Func<WordVectors, string, float[]> answer4 = (vectors, text) => [];"),
        new(4, "Func<WordVectors, string, float[]> answer4 = (vectors, text) => new float[vectors.Size];"),
        new(
            4,
            "Func<WordVectors, string, float[]> answer4 = (vectors, text) => { var words = "
            + "text.Split(' ').Where(vectors.Contains).ToArray(); "
            + "return "
            + "[.. Enumerable.Range(0, vectors.Size).Select(k => words.Length == 0 ? 0 : words.Average(word => vectors[word][k]))]; "
            + "};"), // not scaled
        new(4, "Func<WordVectors, string, float[]> answer4 = (vectors, text) => { var words = text.Split(' '); return [.. Enumerable.Range(0, vectors.Size).Select(k => words.Where(vectors.Contains).Sum(word => vectors[word][k] / (float)Math.Sqrt(vectors[word].ToArray().Sum(x => x * x))) / words.Length)]; };"), // unknown words count
        new(4, "Func<WordVectors, string, float[]> answer4 = (vectors, text) => { var words = text.Split(' ').Where(vectors.Contains).Distinct().ToArray(); return [.. Enumerable.Range(0, vectors.Size).Select(k => words.Sum(word => vectors[word][k] / (float)Math.Sqrt(vectors[word].ToArray().Sum(x => x * x))) / Math.Max(1, words.Length))]; };"), // each once
        new(5, "Func<string, WordVectors> answer5 = path => skipGram;"),
        new(5, "Func<string, WordVectors> answer5 = path => WordVectors.Load(path);"), // all of it
        new(5, "Func<string, WordVectors> answer5 = path => WordVectors.Load(path, new WordVectorOptions { MaxRows = 100 });"), // numbers, not rows
        new(5, "Func<string, WordVectors> answer5 = path => new WordVectors(Enumerable.Range(0, 50_000).Select(i => $\"word{i}\"), [.. Enumerable.Range(0, 50_000).Select(i => (float)i)], 1);"), // one file
    ];
}
