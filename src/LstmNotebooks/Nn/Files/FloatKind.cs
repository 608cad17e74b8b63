namespace LstmNotebooks.Nn;

/// <summary>The kinds of floating-point numbers that files hold; all are read as float32.</summary>
internal enum FloatKind
{
    Float64,
    Float32,
    Float16,
    BFloat16,
    Float8E5M2,
    Float8E4M3,
}
