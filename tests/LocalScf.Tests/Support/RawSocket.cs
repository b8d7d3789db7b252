using System.Net.Sockets;
using System.Text;

namespace LocalScf.Tests;

/// <summary>Sends what no HttpClient would.</summary>
internal static class RawSocket
{
    /// <summary>Sends a request without a body.</summary>
    /// <param name="address">Where to; its path is not looked at.</param>
    /// <param name="requestLine">The request line up to the target, which is sent as it is.</param>
    /// <param name="headers">The headers beside those of the connection.</param>
    /// <returns>The whole answer.</returns>
    public static async Task<string> SendAsync(Uri address, string requestLine, params string[] headers)
    {
        string[] lines =
            [$"{requestLine} HTTP/1.1", $"Host: {address.Authority}", "Connection: close", "Content-Length: 0", .. headers, "", ""];
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines)));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
