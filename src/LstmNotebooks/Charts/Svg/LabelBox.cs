namespace LstmNotebooks.Charts;

/// <summary>A rectangle of a picture, in pixels.</summary>
internal readonly record struct LabelBox(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(LabelBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsWithin(LabelBox other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;
}
