using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>Calls that run at the same time, or inside of each other, keep their buffers apart.</summary>
public sealed class ConcurrencyTests
{
    private const int Calls = 200;

    [Fact]
    public async Task ManyCallsAtOnce_GetTheirOwnAnswers()
    {
        await using var server = new LoopbackServer(EchoNameAsync);
        using var client = EchoClient.For(server);
        string[] names = [.. Enumerable.Range(0, Calls).Select(NameOf)];

        EchoResponse[] responses = await Task.WhenAll(names.Select(name => Task.Run(() => client.EchoAsync(new EchoRequest { Name = name }))));

        Assert.Equal(names, responses.Select(static response => response.Name));
        Assert.Equal(Calls, server.Requests.Count);
        Assert.All(server.Requests, static request => request.AssertSignedBy(EchoClient.Credential));
    }

    [Fact]
    public async Task CallsGivenUpAmongOthers_LeaveTheOthersRight()
    {
        await using var server = new LoopbackServer(static exchange =>
            exchange.Request.Text.Contains("never", StringComparison.Ordinal) ? exchange.NeverAnswerAsync() : EchoNameAsync(exchange));
        using var client = EchoClient.For(server);
        using var cancellation = new CancellationTokenSource();
        Task<EchoResponse>[] givenUp =
        [
            .. Enumerable.Range(0, 40).Select(i => client.EchoAsync(new EchoRequest { Name = "never" + NameOf(i) }, null, cancellation.Token)),
        ];
        Task<EchoResponse>[] others = [.. Enumerable.Range(0, Calls).Select(i => client.EchoAsync(new EchoRequest { Name = NameOf(i) }))];
        await cancellation.CancelAsync();

        foreach (Task<EchoResponse> call in givenUp)
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        }

        EchoResponse[] responses = await Task.WhenAll(others);
        Assert.Equal(Enumerable.Range(0, Calls).Select(NameOf), responses.Select(static response => response.Name));
        Assert.All(server.Requests, static request => request.AssertSignedBy(EchoClient.Credential));
    }

    [Fact]
    public async Task ListThatMakesACallWhileItIsWritten_KeepsBothBodiesWhole()
    {
        await using var server = new LoopbackServer(EchoNameAsync);
        using var client = EchoClient.For(server);
        List<Task<EchoResponse>> inner = [];
        var tags = new CallingList(() => inner.Add(client.EchoAsync(new EchoRequest { Name = "inner", Number = inner.Count })));

        EchoResponse outer = await client.EchoAsync(new EchoRequest { Name = "outer", Number = 7, Tags = tags });
        EchoResponse[] innerResponses = await Task.WhenAll(inner);

        Assert.Equal("outer", outer.Name);
        Assert.Equal(["inner", "inner"], innerResponses.Select(static response => response.Name));
        Assert.Equal(
            ["{\"Name\":\"inner\",\"Number\":0}", "{\"Name\":\"inner\",\"Number\":1}", "{\"Name\":\"outer\",\"Number\":7,\"Tags\":[\"tag0\",\"tag1\"]}"],
            server.Requests.Select(static request => request.Text).Order(StringComparer.Ordinal));
        Assert.All(server.Requests, static request => request.AssertSignedBy(EchoClient.Credential));
    }

    // Of many lengths, so that a buffer's earlier content would show behind a shorter name.
    private static string NameOf(int i) => new string((char)('a' + (i % 26)), 1 + (i * 37 % 6000)) + i;

    private static async Task EchoNameAsync(ServerExchange exchange)
    {
        using var request = JsonDocument.Parse(exchange.Request.Body);
        await Task.Yield();
        string name = request.RootElement.GetProperty("Name").GetString() ?? "";
        await exchange.RespondAsync("{\"Response\":{\"RequestId\":\"r\",\"Name\":\"" + name + "\"}}");
    }

    private sealed class CallingList(Action call) : IReadOnlyList<string>
    {
        public int Count => 2;

        public string this[int index]
        {
            get
            {
                call();
                return "tag" + index;
            }
        }

        public IEnumerator<string> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
