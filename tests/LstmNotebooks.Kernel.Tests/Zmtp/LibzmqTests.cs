using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LstmNotebooks.Kernel.Tests.Session;
using LstmNotebooks.Kernel.Zmtp;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>The sockets with libzmq at the other end.</summary>
public sealed class LibzmqTests
{
    private const string Prologue = """
        import sys, zmq
        context = zmq.Context()
        def connect(kind, address, **options):
            socket = context.socket(kind)
            socket.linger = 0
            socket.rcvtimeo = socket.sndtimeo = 60000
            for name, value in options.items():
                setattr(socket, name, value)
            socket.connect(address)
            return socket

        """;

    private static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);

    private readonly TestLog log = new();

    [LibzmqFact]
    public async Task Router_Dealers_AreAnswered()
    {
        using var router = Answering(AnyPort);

        await RunAsync(
            """
            one = connect(zmq.DEALER, sys.argv[1], identity=b'one', heartbeat_ivl=20, heartbeat_timeout=60000)
            two = connect(zmq.DEALER, sys.argv[1])
            req = connect(zmq.REQ, sys.argv[1])
            for i in range(500):
                one.send_multipart([b'<IDS|MSG>', b'%d' % i, b''])
                two.send_multipart([b'%d' % i])
                req.send(b'%d' % i)
                assert one.recv_multipart() == [b'one', b'<IDS|MSG>', b'%d' % i, b'']
                answer = two.recv_multipart()
                assert len(answer[0]) == 5 and answer[0][0] == 0 and answer[1:] == [b'%d' % i], answer
                assert req.recv_multipart()[-1] == b'%d' % i
            """,
            Address(router.LocalEndPoint));

        Assert.Equal(0, log.Count);
    }

    [LibzmqFact]
    public async Task Router_LargeMessages_ArriveWhole()
    {
        using var router = Answering(AnyPort);

        await RunAsync(
            """
            dealer = connect(zmq.DEALER, sys.argv[1], identity=b'me')
            for size in (255, 256, 8191, 8192, 65536, 10_000_000):
                body = bytes(i % 251 for i in range(1000)) * (size // 1000 + 1)
                dealer.send_multipart([body[:size], b'end'])
                assert dealer.recv_multipart() == [b'me', body[:size], b'end'], size
            """,
            Address(router.LocalEndPoint));
    }

    [LibzmqFact]
    public async Task Router_IdentityConnectsAgain_IsFoundThere()
    {
        using var router = Answering(AnyPort);

        await RunAsync(
            """
            for i in range(20):
                dealer = connect(zmq.DEALER, sys.argv[1], identity=b'same')
                dealer.send(b'%d' % i)
                assert dealer.recv_multipart() == [b'same', b'%d' % i]
                if i % 2: dealer.close()
            """,
            Address(router.LocalEndPoint));
    }

    [LibzmqFact]
    public async Task Router_UnixDomainSocket_Answers()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "kernel-1");
        using var router = Answering(new UnixDomainSocketEndPoint(path));

        await RunAsync(
            """
            dealer = connect(zmq.DEALER, sys.argv[1], identity=b'me')
            dealer.send(b'hello')
            assert dealer.recv_multipart() == [b'me', b'hello']
            """,
            $"ipc://{path}");
    }

    [LibzmqFact]
    public async Task Router_Dispose_DeliversTheLastAnswer()
    {
        using var received = new ManualResetEventSlim();
        var router = new RouterSocket(
            AnyPort,
            (peer, frames) =>
            {
                peer.Router.Send(peer, frames);
                received.Set();
            },
            log.Add,
            ConnectionLimits.Requests with { ClosingTime = Wire.Long });
        using var script = new PythonScript(
            Prologue + """
            dealer = connect(zmq.DEALER, sys.argv[1])
            dealer.send_multipart([b'shutdown', bytes(1_000_000)])
            assert dealer.recv_multipart() == [b'shutdown', bytes(1_000_000)]
            """,
            Address(router.LocalEndPoint));

        Assert.True(received.Wait(Wire.Long));
        router.Dispose();

        await script.EndAsync();
    }

    [LibzmqFact]
    public async Task Publisher_Subscribers_GetWhatTheyAskedFor()
    {
        using var publisher = new PublisherSocket(AnyPort, log.Add);
        using var script = new PythonScript(
            Prologue + """
            every = connect(zmq.SUB, sys.argv[1])
            every.subscribe(b'')
            some = connect(zmq.SUB, sys.argv[1], heartbeat_ivl=20, heartbeat_timeout=60000)
            for topic in (b'never', b'stream', b'stream', b'sync'):
                some.subscribe(topic)
            some.unsubscribe(b'never')
            some.unsubscribe(b'stream')
            def begin(socket):
                while socket.recv_multipart() != [b'sync', b'']: pass
            begin(every)
            begin(some)
            print('subscribed')
            def expect(socket, topics):
                for i in range(int(sys.argv[2])):
                    for topic in topics:
                        got = socket.recv_multipart()
                        while got[0] == b'sync': got = socket.recv_multipart()
                        assert got == [topic, b'line %d' % i], got
            expect(every, [b'stream.stdout', b'never'])
            expect(some, [b'stream.stdout'])
            """,
            Address(publisher.LocalEndPoint),
            "50000");
        var subscribed = script.NextLineAsync();
        while (!subscribed.IsCompleted)
        {
            publisher.Send(["sync"u8.ToArray(), []]);
            await Task.Delay(10);
        }
        Assert.Equal("subscribed", await subscribed);

        for (var i = 0; i < 50_000; i++)
        {
            var line = Wire.Text(string.Create(CultureInfo.InvariantCulture, $"line {i}"));
            publisher.Send(["stream.stdout"u8.ToArray(), line]);
            publisher.Send(["never"u8.ToArray(), line]);
        }

        await script.EndAsync();
        Assert.Equal(0, log.Count);
    }

    [LibzmqFact]
    public async Task Echo_Heartbeats_ComeBack()
    {
        using var echo = new EchoSocket(AnyPort, log.Add);

        await RunAsync(
            """
            req = connect(zmq.REQ, sys.argv[1])
            for i in range(200):
                req.send(b'ping %d' % i)
                assert req.recv() == b'ping %d' % i
            """,
            Address(echo.LocalEndPoint));

        Assert.Equal(0, log.Count);
    }

    [LibzmqFact]
    public async Task Router_WrongSocketType_IsRefused()
    {
        using var router = Answering(AnyPort);
        using var script = new PythonScript(
            Prologue + """
            wrong = connect(zmq.SUB, sys.argv[1])
            sys.stdin.read()
            """,
            Address(router.LocalEndPoint));

        Assert.EndsWith("closed. A SUB socket connected to a ROUTER socket, which takes DEALER, REQ, ROUTER only.", log.Next(), StringComparison.Ordinal);
        await RunAsync(
            """
            req = connect(zmq.REQ, sys.argv[1])
            req.send(b'hello')
            assert req.recv_multipart()[-1] == b'hello'
            """,
            Address(router.LocalEndPoint));
    }

    /// <summary>Answers with the identity (after what REQ puts in front of its message) and what was asked.</summary>
    private RouterSocket Answering(EndPoint address) =>
        new(
            address,
            (peer, frames) => peer.Router.Send(peer, frames[0].Length == 0 ? [[], peer.Identity.ToArray(), .. frames.Skip(1)] : [peer.Identity.ToArray(), .. frames]),
            log.Add);

    private static async Task RunAsync(string script, string address)
    {
        using var run = new PythonScript(Prologue + script, address);
        await run.EndAsync();
    }

    private static string Address(EndPoint endPoint) => $"tcp://{endPoint}";
}
