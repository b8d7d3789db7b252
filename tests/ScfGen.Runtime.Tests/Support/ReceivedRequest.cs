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
        string length = Array.Find(headers, static header => header.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).Value ?? "0";
        int bodyStart = end + 4;
        int bodyLength = int.Parse(length, CultureInfo.InvariantCulture);
        while (received.Length < bodyStart + bodyLength)
        {
            if (!await ReadMoreAsync(stream, received, chunk, cancellationToken))
            {
                return null;
            }
        }

        string[] first = lines[0].Split(' ');
        return new ReceivedRequest(first[0], first[1], headers, received.ToArray().AsSpan(bodyStart, bodyLength).ToArray());
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

    private static int EndOfHeaders(MemoryStream received) =>
        new ReadOnlySpan<byte>(received.GetBuffer(), 0, (int)received.Length).IndexOf("\r\n\r\n"u8);

    private static async Task<bool> ReadMoreAsync(Stream stream, MemoryStream received, byte[] chunk, CancellationToken cancellationToken)
    {
        int read = await stream.ReadAsync(chunk, cancellationToken);
        received.Write(chunk, 0, read);
        return read > 0;
    }
}
