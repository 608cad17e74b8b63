namespace LstmNotebooks.Data;

/// <summary>What points and commas in numbers mean. Spaces and apostrophes between thousands are read past in any style.</summary>
public enum NumberStyle
{
    /// <summary>A decimal point, and commas between thousands (1,523,400.5), lakhs and crores (15,23,400.5).</summary>
    PointDecimal,

    /// <summary>A decimal comma, and points between thousands: 1.523.400,5.</summary>
    CommaDecimal,
}
