using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace NewsPortal.Tests.Attacks;

/// <summary>Frames of HTTP/2 (RFC 9113) that each ask for work and bring nothing, by the thousand.</summary>
[Collection(nameof(LivePortal))]
[Trait("Fault", "75")]
public sealed class Http2FloodTests(LivePortal portal)
{
    private const int Headers = 1, Reset = 3, Settings = 4, Ping = 6, GoAway = 7, Continuation = 9;
    private const byte EndOfStream = 1, EndOfHeaders = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>GET / of localhost, by HPACK (RFC 7541) without compression.</summary>
    private static readonly byte[] Request = [0x82, 0x86, 0x84, 0x41, 9, .. "localhost"u8];

    [Theory]
    [InlineData("streams that are reset at once")]
    [InlineData("pings")]
    [InlineData("settings")]
    public async Task A_flood_of_frames_leaves_the_portal_to_its_readers(string of)
    {
        await SendAsync(Enumerable.Range(0, 20_000).SelectMany(number => FrameOf(of, number)));

        Assert.StartsWith("HTTP/1.1 200", await portal.GetAsync("/healthz"), StringComparison.Ordinal);
        Assert.Contains(await SendAsync([Frame(Headers, EndOfStream | EndOfHeaders, 1, Request), .. Leave]), IsPage);
        Assert.Empty(portal.Errors);
    }

    [Fact]
    public async Task Headers_that_do_not_end_end_the_connection()
    {
        var filling = Literal(new string('a', 1000), 1000);

        var answers = await SendAsync([Frame(Headers, EndOfStream, 1, Request), .. Enumerable.Repeat(Frame(Continuation, 0, 1, filling), 5000)]);

        Assert.DoesNotContain(answers, answer => answer.Type == Headers);
    }

    [Fact]
    public async Task A_small_block_that_unpacks_to_large_headers_is_refused()
    {
        // The first names the header and has it remembered; each of the others repeats it with one byte.
        byte[] block = [.. Request, .. Literal("x", 3000), .. Enumerable.Repeat((byte)0xbe, 2000)];

        var answers = await SendAsync([Frame(Headers, EndOfStream | EndOfHeaders, 1, block), .. Leave]);

        Assert.DoesNotContain(answers, IsPage);
        Assert.True(answers.Any(IsRefusal), $"Headers of six megabytes got no refusal, but {string.Join(", ", answers)}.");
    }

    /// <summary>The first of its headers is <c>:status 200</c>, which has a number of its own in HPACK's table (8).</summary>
    private static bool IsPage(Answer answer) => answer.Type == Headers && answer.Payload.SkipWhile(first => (first & 0xE0) == 0x20).FirstOrDefault() == 0x88;

    /// <summary>An answer of another status, or the end of the stream or of the connection with an error. To leave in peace is error 0.</summary>
    private static bool IsRefusal(Answer answer) => answer.Type switch
    {
        Headers => !IsPage(answer),
        Reset => BinaryPrimitives.ReadInt32BigEndian(answer.Payload) != 0,
        GoAway => BinaryPrimitives.ReadInt32BigEndian(answer.Payload.AsSpan(4)) != 0,
        _ => false,
    };

    private static byte[][] FrameOf(string kind, int number) => kind switch
    {
        "pings" => [Frame(Ping, 0, 0, new byte[8])],
        "settings" => [Frame(Settings, 0, 0, [])],
        _ => [Frame(Headers, EndOfStream | EndOfHeaders, (2 * number) + 1, Request), Frame(Reset, 0, (2 * number) + 1, [0, 0, 0, 8])],
    };

    /// <summary>Has the server answer what it was asked, and then close.</summary>
    private static byte[][] Leave => [Frame(GoAway, 0, 0, new byte[8])];

    /// <summary>A header that the other side is to remember.</summary>
    private static byte[] Literal(string name, int length) => [0x40, .. Text(name), .. Text(new string('v', length))];

    private static byte[] Text(string text) => text.Length < 127 ? [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)] : [127, .. Rest(text.Length - 127), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Rest(int number) => number < 128 ? [(byte)number] : [(byte)((number & 127) | 128), .. Rest(number >> 7)];

    private static byte[] Frame(int type, int flags, int stream, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length << 8);
        (frame[3], frame[4]) = ((byte)type, (byte)flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, 9);
        return frame;
    }

    /// <summary>The frames that come back, until the connection is closed. All that is sent is either taken or ends it.</summary>
    private async Task<IReadOnlyList<Answer>> SendAsync(IEnumerable<byte[]> frames)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(portal.Http2EndPoint);
        using var patience = new CancellationTokenSource(Patience);
        var stream = client.GetStream();
        var answers = ReadAsync(stream, patience.Token);
        try
        {
            await stream.WriteAsync((byte[])[.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. Frame(Settings, 0, 0, [])], patience.Token);
            foreach (var some in frames.Chunk(100)) await stream.WriteAsync((byte[])[.. some.SelectMany(frame => frame)], patience.Token);
            await Task.WhenAny(answers, Task.Delay(TimeSpan.FromSeconds(1), patience.Token));
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The server has had enough.
        }
        return await answers;
    }

    private static async Task<IReadOnlyList<Answer>> ReadAsync(NetworkStream stream, CancellationToken stop)
    {
        var (answers, head) = (new List<Answer>(), new byte[9]);
        try
        {
            while (true)
            {
                await stream.ReadExactlyAsync(head, stop);
                var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(head) >> 8];
                await stream.ReadExactlyAsync(payload, stop);
                answers.Add(new(head[3], payload));
            }
        }
        catch (IOException)
        {
            return answers;
        }
    }

    private sealed record Answer(int Type, byte[] Payload);
}
