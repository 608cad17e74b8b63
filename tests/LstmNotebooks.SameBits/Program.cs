using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LstmNotebooks.Numerics;
using LstmNotebooks.SameBits;
using LstmNotebooks.SameBits.Subjects;

// One line per subject: the hash of what the library computed, and the subject's name. The lines are the same on every system.
var output = Console.Out;
Console.SetOut(TextWriter.Null); // what trainers say of their progress
var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
Console.Error.WriteLine($"{RuntimeInformation.RuntimeIdentifier}, vectors of {width} bits, threads: {Threads.Count}");

Subject[] subjects =
[
    .. Arithmetic.Subjects,
    .. Recurrence.Subjects,
    .. Optimizers.Subjects,
    .. Trainings.Subjects,
    .. Vectors.Subjects,
    .. Baselines.Subjects,
    .. Judgements.Subjects,
];
foreach (var subject in subjects)
{
    output.Write($"{subject.Hash()}  {subject.Name}\n");
    output.Flush();
}
