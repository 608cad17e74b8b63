using System.Text;
using LstmNotebooks.Kernel.Jupyter;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Scripting;
using LstmNotebooks.Kernel.Session;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

/// <summary>A kernel without sockets for one test, and the front ends that talk with it.</summary>
internal sealed class KernelRun : IFrontEnds, IDisposable
{
    public const string Key = "secret-key";

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private readonly Lock gate = new();
    private readonly List<SentMessage> sent = [];
    private readonly List<string> log = [];
    private readonly AutoResetEvent changed = new(initialState: false);
    private readonly TemporaryFolder folder = new();
    private int messages;

    /// <param name="session">What runs the cells; a C# session when null.</param>
    public KernelRun(INotebookSession? session = null)
    {
        Kernel = new JupyterKernel(
            new MessageFormat(Key),
            this,
            ask => session ?? new CSharpSession(new SessionOptions { WorkingDirectory = folder.Path, Input = ask }),
            new History(new HistoryFile(Path.Combine(folder.Path, "history.jsonl")), Log),
            Log);
    }

    public JupyterKernel Kernel { get; }

    /// <summary>Whether front ends have a stdin channel.</summary>
    public bool HasStdin { get; init; } = true;

    /// <summary>What the kernel logged so far.</summary>
    public IReadOnlyList<string> Logged
    {
        get
        {
            lock (gate)
                return [.. log];
        }
    }

    /// <summary>All that the kernel sent so far, on any channel, in the order it did.</summary>
    public IReadOnlyList<SentMessage> Sent
    {
        get
        {
            lock (gate)
                return [.. sent];
        }
    }

    /// <summary>Sends a message on the shell channel and gives its id.</summary>
    public string Send(string type, string content = "{}", string metadata = "{}")
    {
        var id = NextId();
        SendFrames(Frames(id, type, content, metadata: metadata));
        return id;
    }

    /// <summary>Sends a message on the control channel and gives its id.</summary>
    public string SendControl(string type, string content = "{}")
    {
        var id = NextId();
        Kernel.ReceiveControl("front end"u8.ToArray(), Frames(id, type, content), frames => Add("control", frames));
        return id;
    }

    /// <summary>Answers a question.</summary>
    public void SendInput(string content, string parent = "{}", string peer = "front end") =>
        Kernel.ReceiveStdin(Encoding.UTF8.GetBytes(peer), Frames(NextId(), "input_reply", content, parent));

    /// <summary>Sends any frames on the shell channel.</summary>
    public void SendFrames(IReadOnlyList<byte[]> frames) =>
        Kernel.ReceiveShell("front end"u8.ToArray(), frames, answer => Add("shell", answer));

    /// <summary>A signed message.</summary>
    public static IReadOnlyList<byte[]> Frames(string id, string type, string content, string parent = "{}", string metadata = "{}") => new MessageFormat(Key).Write(
        [],
        Encoding.UTF8.GetBytes($$"""{"msg_id":"{{id}}","msg_type":"{{type}}","session":"s","username":"u","date":"2026-01-01T00:00:00Z","version":"5.3"}"""),
        Encoding.UTF8.GetBytes(parent),
        Encoding.UTF8.GetBytes(metadata),
        Encoding.UTF8.GetBytes(content));

    /// <summary>Sends a message and gives what came back because of it, from busy to idle, one line per message.</summary>
    public IReadOnlyList<string> Talk(string type, string content = "{}", string metadata = "{}") => [.. Answers(Send(type, content, metadata)).Select(message => message.ToString())];

    /// <summary>Sends a message and gives the content of its reply.</summary>
    public string Reply(string type, string content = "{}") =>
        JupyterJson.WriteLine(Answers(Send(type, content)).Single(message => message.Channel == "shell").Content);

    /// <summary>What was sent because of a message, from busy to idle.</summary>
    public IReadOnlyList<SentMessage> Answers(string id)
    {
        WaitFor(message => message.ParentId == id && message.ToString() == """iopub status {"execution_state":"idle"}""");
        return [.. Sent.Where(message => message.ParentId == id)];
    }

    /// <summary>The first message that fits, as soon as it is there.</summary>
    public SentMessage WaitFor(Func<SentMessage, bool> fits)
    {
        var end = DateTime.UtcNow + Long;
        for (var looked = 0; ;)
        {
            lock (gate)
            {
                for (; looked < sent.Count; looked++)
                {
                    if (fits(sent[looked]))
                        return sent[looked];
                }
            }

            Assert.True(DateTime.UtcNow < end, $"The message did not come. There were:\n{string.Join('\n', Sent)}\n{string.Join('\n', Logged)}");
            changed.WaitOne(TimeSpan.FromSeconds(1));
        }
    }

    public void Publish(IReadOnlyList<byte[]> frames) => Add("iopub", frames);

    public bool TryAsk(ReadOnlySpan<byte> peer, IReadOnlyList<byte[]> frames)
    {
        if (!HasStdin)
            return false;
        Assert.Equal("front end"u8, peer);
        Add("stdin", frames);
        return true;
    }

    public void Dispose()
    {
        Kernel.Dispose();
        changed.Dispose();
        folder.Dispose();
    }

    /// <summary>A message of the kernel is read as a front end reads it: its signature must be right.</summary>
    private void Add(string channel, IReadOnlyList<byte[]> frames)
    {
        var message = new SentMessage(channel, new MessageFormat(Key).Read(frames));
        lock (gate)
            sent.Add(message);
        changed.Set();
    }

    private void Log(string text)
    {
        lock (gate)
            log.Add(text);
    }

    private string NextId() => $"request-{Interlocked.Increment(ref messages)}";
}
