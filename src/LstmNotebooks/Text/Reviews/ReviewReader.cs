using LstmNotebooks.Data;

namespace LstmNotebooks.Text;

/// <summary>Reads the files of the shipped hotel reviews.</summary>
internal static class ReviewReader
{
    private static readonly string[] Labels = ["positive", "negative"];
    private static readonly string[] Splits = ["train", "validation", "test"];
    private static readonly WordTokenizer Tokenizer = new();

    public static IReadOnlyList<HotelReview> ReadReviews(CsvTable table)
    {
        var ids = ItemCells.Names(table, "id");
        var splits = new Dictionary<string, (string Split, int Line)>(StringComparer.Ordinal);
        var reviews = new HotelReview[ids.Length];
        for (var row = 0; row < ids.Length; row++)
        {
            var review = reviews[row] = new HotelReview(
                ids[row],
                ItemCells.Filled(table, row, "hotel"),
                ItemCells.Filled(table, row, "voice"),
                ItemCells.OneOf(table, row, "label", Labels),
                ItemCells.OneOf(table, row, "split", Splits),
                ItemCells.Filled(table, row, "text"));
            if (!splits.TryAdd(review.Hotel, (review.Split, table.LineOf(row)))
                && splits[review.Hotel] is var first
                && first.Split != review.Split)
                throw new InvalidDataException(
                    $"{table.Name}, line {table.LineOf(row)}: the hotel '{review.Hotel}' is in {review.Split} here and in "
                    + $"{first.Split} in line {first.Line}. Keep all reviews of a hotel in one part.");
        }

        return reviews;
    }

    public static IReadOnlyList<NegationPair> ReadPairs(CsvTable table)
    {
        var names = ItemCells.Names(table, "pair");
        var pairs = new NegationPair[names.Length];
        for (var row = 0; row < names.Length; row++)
        {
            pairs[row] = new NegationPair(
                names[row],
                ItemCells.Filled(table, row, "kind"),
                Fold(table, row),
                table.Text(row, "praise"),
                table.Text(row, "complaint"),
                ItemCells.Filled(table, row, "positive"),
                ItemCells.Filled(table, row, "negative"));
            CheckWords(table, row, pairs[row]);
            CheckOpinions(table, row, pairs[row]);
        }

        return pairs;
    }

    private static int Fold(CsvTable table, int row) =>
        table.Number(row, "fold") is { } number and >= 1 and < 1000 && number == Math.Floor(number)
        ? (int)number
        : throw new InvalidDataException(
            $"{table.Name}, line {table.LineOf(row)}: column 'fold' is '{table.Text(row, "fold")}', not a whole number from 1. "
            + "Correct the cell, or take the file as it ships.");

    private static void CheckWords(CsvTable table, int row, NegationPair pair)
    {
        var (praise, complaint) = (Words(pair.Positive), Words(pair.Negative));
        if (pair.Positive == pair.Negative)
            throw new InvalidDataException(
                $"{table.Name}, line {table.LineOf(row)}: both sentences of {pair.Id} are '{pair.Positive}'. "
                + "Put the words of one in another order.");
        if (praise.SequenceEqual(complaint))
            return;
        var odd = praise.Except(complaint).Concat(complaint.Except(praise)).FirstOrDefault();
        throw new InvalidDataException(
            $"{table.Name}, line {table.LineOf(row)}: the sentences of {pair.Id} are not of the same words "
            + $"({(odd is null ? "one stands more often in one of them" : $"'{odd}' is in one alone")}). "
            + "Use every word as often in both.");
    }

    private static void CheckOpinions(CsvTable table, int row, NegationPair pair)
    {
        if (pair.Praise.Length == 0 && pair.Complaint.Length == 0)
            return;
        foreach (var (column, opinion) in ((string, string)[])[("praise", pair.Praise), ("complaint", pair.Complaint)])
        {
            if (opinion.Length == 0)
                throw new InvalidDataException(
                    $"{table.Name}, line {table.LineOf(row)}: column '{column}' is empty and its counterpart is not. Fill in both, "
                    + "or neither.");
            if (!StandsOnce(opinion, pair.Positive) || !StandsOnce(opinion, pair.Negative))
                throw new InvalidDataException(
                    $"{table.Name}, line {table.LineOf(row)}: the {column} '{opinion}' does not stand once in each sentence of "
                    + $"{pair.Id}. Correct the cell, or leave praise and complaint empty.");
        }
    }

    private static bool StandsOnce(string words, string sentence) =>
        NegationPair.PlaceOf(words, sentence) is >= 0 and var place && NegationPair.PlaceOf(words, sentence, place + 1) < 0;

    private static string[] Words(string sentence) => [.. Tokenizer.Tokenize(sentence).Order(StringComparer.Ordinal)];
}
