namespace LstmNotebooks.Numerics;

/// <summary>Work in numbered parts that may run in any order, on any thread, with the same result.</summary>
internal interface IPartJob
{
    void Run(int part);
}
