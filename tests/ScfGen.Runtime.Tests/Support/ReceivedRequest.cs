using System.Globalization;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>A request as its bytes arrived.</summary>
internal sealed record ReceivedRequest(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public static async Task<ReceivedRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var received = new MemoryStream();
        byte[] chunk = new byte[16 * 1024];
        int end;
        while ((end = EndOfHeaders(received)) < 0)
        {
            if (!await ReadMoreAsync(stream, received, chunk, cancellationToken))
            {
                return null;
            }
        }

        string[] lines = Encoding.Latin1.GetString(received.GetBuffer(), 0, end).Split("\r\n");
        (string Name, string Value)[] headers = [.. lines.Skip(1).Select(ParseHeader)];
        int bodyStart = end + 4;
        byte[]? body;
        while ((body = TakeBody(headers, received.GetBuffer().AsSpan(bodyStart, (int)received.Length - bodyStart))) is null)
        {
            if (!await ReadMoreAsync(stream, received, chunk, cancellationToken))
            {
                return null;
            }
        }

        string[] first = lines[0].Split(' ');
        return new ReceivedRequest(first[0], first[1], headers, body);
    }

    /// <summary>Gives a header's value, or null; a header that came twice fails the test.</summary>
    public string? Header(string name) =>
        Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).SingleOrDefault();

    /// <summary>Holds the signature against the reference, which computes it over what arrived.</summary>
    public void AssertSignedBy(Credential credential)
    {
        long seconds = long.Parse(Header("X-TC-Timestamp") ?? "", CultureInfo.InvariantCulture);
        string query = Target.Contains('?') ? Target[(Target.IndexOf('?') + 1)..] : "";
        (string Name, string Value)[] signed = [("content-type", Header("Content-Type") ?? ""), ("host", Header("Host") ?? "")];
        Assert.Equal(ReferenceTc3.Authorization(credential, EchoClient.ServiceName, seconds, Method, query, signed, Body), Header("Authorization"));
        Assert.Equal(credential.Token, Header("X-TC-Token"));
    }

    private static (string Name, string Value) ParseHeader(string line)
    {
        string[] parts = line.Split(':', 2);
        return (parts[0], parts[1].Trim());
    }

    // Null where a part of it has still to come.
    private static byte[]? TakeBody((string Name, string Value)[] headers, ReadOnlySpan<byte> received)
    {
        if (Find(headers, "Transfer-Encoding") == "chunked")
        {
            return TakeChunks(received);
        }

        int length = int.Parse(Find(headers, "Content-Length") ?? "0", CultureInfo.InvariantCulture);
        return received.Length < length ? null : received[..length].ToArray();
    }

    // A chunk is its size in hexadecimal digits, a line end, its bytes and a line end. One without bytes is the last.
    private static byte[]? TakeChunks(ReadOnlySpan<byte> received)
    {
        using var body = new MemoryStream();
        while (true)
        {
            int end = received.IndexOf("\r\n"u8);
            if (end < 0)
            {
                return null;
            }

            int size = int.Parse(received[..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            received = received[(end + 2)..];
            if (received.Length < size + 2)
            {
                return null;
            }

            if (size == 0)
            {
                return body.ToArray();
            }

            body.Write(received[..size]);
            received = received[(size + 2)..];
        }
    }

    private static string? Find((string Name, string Value)[] headers, string name) =>
        Array.Find(headers, header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static int EndOfHeaders(MemoryStream received) =>
        new ReadOnlySpan<byte>(received.GetBuffer(), 0, (int)received.Length).IndexOf("\r\n\r\n"u8);

    private static async Task<bool> ReadMoreAsync(Stream stream, MemoryStream received, byte[] chunk, CancellationToken cancellationToken)
    {
        int read = await stream.ReadAsync(chunk, cancellationToken);
        received.Write(chunk, 0, read);
        return read > 0;
    }
}
