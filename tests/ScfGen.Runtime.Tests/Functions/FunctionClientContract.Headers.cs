namespace ScfGen.Runtime.Tests;

// Headers are options of every call.
public abstract partial class FunctionClientContract
{
    [Fact]
    public async Task HeadersOfACall_ArriveAndAreSignedWhereTheSchemeCoversThem()
    {
        await using var server = LoopbackServer.Answering("""{"Name":"a","Times":1}""");
        using FunctionClient client = Create(server.Address);
        var greeting = new Greeting("b", 2);
        var callOptions = new FunctionCallOptions { Headers = [new("X-Own", " a  b "), new("x-acs-meta", "m"), new("x-fc-log-type", "Tail")] };

        await client.GetBytesAsync("x", callOptions);
        await client.GetStringAsync("x", callOptions);
        await client.GetJsonAsync("x", GreetingJson.Default.Greeting, callOptions);
        await (await client.GetStreamAsync("x", callOptions)).DisposeAsync();
        await client.PostBytesAsync("x", new byte[1], "application/octet-stream", callOptions);
        await client.PostStringAsync("x", "text", "text/plain", callOptions);
        await client.PostJsonAsync("x", greeting, GreetingJson.Default.Greeting, GreetingJson.Default.Greeting, callOptions);
        await (await client.PostStreamAsync("x", new MemoryStream([1]), "application/octet-stream", callOptions)).DisposeAsync();

        Assert.Equal(8, server.Requests.Count);
        for (int i = 0; i < 8; i++)
        {
            AssertArrived(server, i, i < 4 ? "GET" : "POST", "/x");
            Assert.Equal("a  b", server.Requests[i].Header("X-Own"));
            Assert.Equal("m", server.Requests[i].Header("x-acs-meta"));
            Assert.Equal("Tail", server.Requests[i].Header("x-fc-log-type"));
        }
    }
}
