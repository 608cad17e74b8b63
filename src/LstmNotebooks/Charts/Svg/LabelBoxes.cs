namespace LstmNotebooks.Charts;

/// <summary>Rectangles of a picture that are taken, kept by the squares of a grid so that a look around is short.</summary>
internal sealed class LabelBoxes
{
    private const double Square = 48;

    private readonly Dictionary<(int Column, int Row), List<LabelBox>> squares = [];

    public void Add(LabelBox box)
    {
        foreach (var square in SquaresOf(box))
        {
            if (!squares.TryGetValue(square, out var boxes))
                squares[square] = boxes = [];
            boxes.Add(box);
        }
    }

    /// <summary>Whether a rectangle would hide a part of one that is there.</summary>
    public bool Hides(LabelBox box) =>
        SquaresOf(box).Any(square => squares.TryGetValue(square, out var boxes) && boxes.Exists(box.Overlaps));

    private static IEnumerable<(int Column, int Row)> SquaresOf(LabelBox box)
    {
        for (var column = (int)Math.Floor(box.Left / Square); column <= (int)Math.Floor(box.Right / Square); column++)
            for (var row = (int)Math.Floor(box.Top / Square); row <= (int)Math.Floor(box.Bottom / Square); row++)
                yield return (column, row);
    }
}
