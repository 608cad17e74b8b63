namespace LstmNotebooks.TimeSeries;

/// <summary>
/// A change of units, such as dollars to [0, 1], and back. Fit it on the training part only: the range of later values is not known
/// yet.
/// </summary>
public interface IScaler
{
    /// <summary>A value in scaled units.</summary>
    double Transform(double value);

    /// <summary>A scaled value in the original units.</summary>
    double Inverse(double scaled);
}
