using System.Globalization;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>One request at the server, and the ways to answer it.</summary>
internal sealed class ServerExchange(ReceivedRequest request, Stream stream, CancellationToken stopping)
{
    public ReceivedRequest Request { get; } = request;

    /// <summary>Cancelled when the server stops, so that no handler outlives a failing test.</summary>
    public CancellationToken Stopping => stopping;

    /// <summary>Set to close the connection once the answer is written.</summary>
    public bool Closes { get; set; }

    public Task RespondAsync(string body, int status = 200, string headers = "") => RespondAsync(Encoding.UTF8.GetBytes(body), status, headers);

    /// <summary>Answers; more header lines each bring their line end.</summary>
    public async Task RespondAsync(byte[] body, int status = 200, string headers = "")
    {
        await SendAsync(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Status\r\nContent-Length: {body.Length}\r\n{headers}\r\n"));
        await stream.WriteAsync(body, stopping);
    }

    /// <summary>Answers in chunks, of a few bytes each where the body is short.</summary>
    public async Task RespondInChunksAsync(string body)
    {
        await SendAsync("HTTP/1.1 200 Status\r\nTransfer-Encoding: chunked\r\n\r\n");
        foreach (byte[] chunk in Encoding.UTF8.GetBytes(body).Chunk(Math.Max(7, body.Length / 50)))
        {
            await SendAsync(string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x}\r\n"));
            await stream.WriteAsync(chunk, stopping);
            await SendAsync("\r\n");
        }

        await SendAsync("0\r\n\r\n");
    }

    /// <summary>Sends text as it stands, status line and headers included.</summary>
    public async Task SendAsync(string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), stopping);

    /// <summary>Waits until the client closes or resets the connection.</summary>
    public async Task WaitUntilClientLeavesAsync()
    {
        try
        {
            while (await stream.ReadAsync(new byte[1], stopping) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A reset is a way to leave, too.
        }
    }

    /// <summary>Leaves the request without an answer until the server stops.</summary>
    public Task NeverAnswerAsync() => Task.Delay(Timeout.InfiniteTimeSpan, stopping);
}
