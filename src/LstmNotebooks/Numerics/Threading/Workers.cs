using System.Runtime.ExceptionServices;

namespace LstmNotebooks.Numerics;

/// <summary>Runs the parts of a job on all threads; the one place where the library is parallel.</summary>
/// <remarks>
/// Threads of its own instead of the pool's: a step of training calls this hundreds of times, so a call must cost about
/// a microsecond and allocate nothing. A job that is started while another runs is done by its own caller alone.
/// </remarks>
internal static class Workers
{
    private const int SpinsBeforeSleep = 2_000;

    private static readonly Lock Growth = new();
    private static readonly SemaphoreSlim Wake = new(0);
    private static int started, sleeping, busy;

    // A ticket is a round, how many parts it has, and the next of them, in one number that is exchanged as a whole:
    // a thread that comes late cannot take a part of a round that is over, whatever the next round looks like.
    private const int PartBits = 20;
    private const int MaxParts = (1 << PartBits) - 1;

    private static long ticket;
    private static int done, rounds, allowed, failedPart;
    private static Action<int>? run;
    private static Exception? failure;

    /// <summary>Runs parts 0 to <paramref name="count"/> − 1 and returns when all are done.</summary>
    /// <param name="count">How many parts.</param>
    /// <param name="job">What to do.</param>
    /// <param name="mostThreads">No more threads than these share it.</param>
    public static void Run<TJob>(int count, ref TJob job, int mostThreads = int.MaxValue) where TJob : struct, IPartJob
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxParts);
        var threads = Math.Min(Math.Min(Threads.Count, mostThreads), count);
        if (threads <= 1 || Interlocked.CompareExchange(ref busy, 1, 0) != 0)
        {
            for (var part = 0; part < count; part++)
                job.Run(part);
            return;
        }

        Slot<TJob>.Job = job;
        Share(count, threads, Slot<TJob>.Run);
        Slot<TJob>.Job = default;
        var error = failure;
        failure = null;
        Volatile.Write(ref busy, 0);
        if (error is not null)
            ExceptionDispatchInfo.Throw(error); // as the caller would have met it with one thread
    }

    private static void Share(int count, int threads, Action<int> action)
    {
        EnsureStarted(threads - 1);
        run = action;
        done = 0;
        allowed = threads - 1;
        var round = RoundOf((long)++rounds << (2 * PartBits));
        Interlocked.Exchange(ref ticket, ((long)round << (2 * PartBits)) | ((long)count << PartBits));
        var asleep = Math.Min(Volatile.Read(ref sleeping), threads - 1);
        if (asleep > 0)
            Wake.Release(asleep);

        TakeParts(round);
        var spinner = new SpinWait();
        while (Volatile.Read(ref done) < count)
            spinner.SpinOnce(sleep1Threshold: -1);
    }

    private static void TakeParts(int round)
    {
        while (true)
        {
            var seen = Interlocked.Read(ref ticket);
            var part = (int)(seen & MaxParts);
            if (RoundOf(seen) != round || part >= (int)(seen >> PartBits & MaxParts))
                return;
            var action = run;
            if (Interlocked.CompareExchange(ref ticket, seen + 1, seen) != seen)
                continue;
            try
            {
                action!(part);
            }
            catch (Exception error) // Handed to the caller of Run, which throws it.
            {
                Keep(error, part);
            }
            Interlocked.Increment(ref done);
        }
    }

    private static int RoundOf(long ticket) => (int)(ticket >> (2 * PartBits));

    /// <summary>Of several failures the first part's counts, whichever thread came first.</summary>
    private static void Keep(Exception error, int part)
    {
        lock (Growth)
        {
            if (failure is null || part < failedPart)
                (failure, failedPart) = (error, part);
        }
    }

    private static void EnsureStarted(int count)
    {
        if (Volatile.Read(ref started) >= count)
            return;
        lock (Growth)
        {
            for (; started < count; started++)
                new Thread(Work) { IsBackground = true, Name = "LstmNotebooks worker" }.Start(started);
        }
    }

    private static void Work(object? number)
    {
        var self = (int)number!;
        var seenRound = 0;
        while (true)
        {
            var round = WaitForRound(seenRound);
            seenRound = round;
            if (self < Volatile.Read(ref allowed))
                TakeParts(round);
        }
    }

    private static int WaitForRound(int seenRound)
    {
        for (var spin = 0; spin < SpinsBeforeSleep; spin++)
        {
            var round = RoundOf(Interlocked.Read(ref ticket));
            if (round != seenRound)
                return round;
            Thread.SpinWait(8);
        }

        Interlocked.Increment(ref sleeping);
        while (true)
        {
            var round = RoundOf(Interlocked.Read(ref ticket));
            if (round != seenRound)
            {
                Interlocked.Decrement(ref sleeping);
                return round;
            }
            Wake.Wait();
        }
    }

    private static class Slot<TJob> where TJob : struct, IPartJob
    {
        public static readonly Action<int> Run = static part => Job.Run(part);
        public static TJob Job;
    }
}
