using System.Net;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>Answers of the API become results and API errors.</summary>
public sealed class ResponseTests
{
    [Fact]
    public async Task Success_GivesTheResultWithWhereItCameFrom()
    {
        await using var server = LoopbackServer.Answering("""{"Response":{"Name":"a","Count":"3","Items":[{"Name":"b","Size":1}],"RequestId":"r-1"}}""");
        using var client = EchoClient.For(server);

        EchoResponse response = await client.EchoAsync();

        Assert.Equal("a", response.Name);
        Assert.Equal(3, response.Count);
        EchoItem item = Assert.Single(response.Items ?? []);
        Assert.Equal("b", item.Name);
        Assert.Equal(1, item.Size);
        Assert.Equal("r-1", response.RequestId);
        Assert.Equal("Echo", response.Action);
        Assert.Equal(HttpStatusCode.OK, response.HttpStatus);
    }

    [Theory]
    [InlineData("""{"Response":{"Name":"done","RequestId":"r-1","New":{"A":[1,{"B":null}]}},"Extra":[{}]}""")]
    [InlineData("""{"Extra":{"Response":{"Name":"wrong"}},"Response":{"RequestId":"r-1","Name":"done"}}""")]
    [InlineData(""" { "Respon\u0073e" : { "N\u0061me" : "d\u006fne" , "RequestId" : "r-1" , "Count" : null , "Error" : null } } """)]
    public async Task Success_WithWhatTheDocumentsDoNotKnow_IsRead(string body)
    {
        await using var server = LoopbackServer.Answering(body);
        using var client = EchoClient.For(server);

        EchoResponse response = await client.EchoAsync();

        Assert.Equal("done", response.Name);
        Assert.Equal("r-1", response.RequestId);
    }

    [Fact]
    public async Task Success_WithAByteOrderMark_IsRead()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(EchoClient.Success)];
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync(body));
        using var client = EchoClient.For(server);

        Assert.Equal("done", (await client.EchoAsync()).Name);
    }

    [Fact]
    public async Task Success_InChunks_IsRead()
    {
        await using var server = new LoopbackServer(static exchange => exchange.RespondInChunksAsync(EchoClient.Success));
        using var client = EchoClient.For(server);

        Assert.Equal("done", (await client.EchoAsync()).Name);
    }

    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(200_000)]
    public async Task Success_OfAnySize_IsReadWhole(int length)
    {
        string name = new('n', length);
        string body = "{\"Response\":{\"Name\":\"" + name + "\",\"RequestId\":\"r-1\"}}";
        await using var whole = LoopbackServer.Answering(body);
        await using var inChunks = new LoopbackServer(exchange => exchange.RespondInChunksAsync(body));
        using var first = EchoClient.For(whole);
        using var second = EchoClient.For(inChunks);

        Assert.Equal(name, (await first.EchoAsync()).Name);
        Assert.Equal(name, (await second.EchoAsync()).Name);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(500)]
    public async Task Error_IsAnApiExceptionWithAllThatCame(int status)
    {
        const string Body =
            """{"Response":{"Error":{"Code":"ResourceNotFound.Function","Message":"The function \"f\" was not found.","New":[1]},"RequestId":"r-2"}}""";
        await using var server = LoopbackServer.Answering(Body, status);
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<ApiException>(() => client.EchoAsync());

        Assert.Equal("ResourceNotFound.Function", e.Code.Value);
        Assert.Equal("The function \"f\" was not found.", e.ApiMessage);
        Assert.Equal("r-2", e.RequestId);
        Assert.Equal("Echo", e.Action);
        Assert.Equal((HttpStatusCode)status, e.HttpStatus);
        Assert.Contains("ResourceNotFound.Function: The function \"f\" was not found.", e.Message, StringComparison.Ordinal);
        Assert.Contains("r-2", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Response":{"RequestId":"r-2","Error":{"Code":"InternalError"}}}""", "InternalError", "")]
    [InlineData("""{"Response":{"Error":{"Message":"m"},"RequestId":"r-2"}}""", "", "m")]
    [InlineData("""{"Response":{"Error":{},"RequestId":"r-2"}}""", "", "")]
    [InlineData("""{"Response":{"Error":{"Code":null,"Message":null},"RequestId":"r-2"}}""", "", "")]
    [InlineData("""{"Response":{"Error":{"Code":"InternalError","Message":""},"Name":"ignored","RequestId":"r-2"}}""", "InternalError", "")]
    public async Task Error_WithPartsMissing_IsAnApiExceptionAllTheSame(string body, string code, string message)
    {
        await using var server = LoopbackServer.Answering(body);
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<ApiException>(() => client.EchoAsync());

        Assert.Equal(code, e.Code.Value);
        Assert.Equal(message, e.ApiMessage);
        Assert.Equal("r-2", e.RequestId);
    }

    [Fact]
    public async Task Error_LeavesTheConnectionUsable()
    {
        const string Error = """{"Response":{"Error":{"Code":"A"},"RequestId":"r"}}""";
        int calls = 0;
        await using var server = new LoopbackServer(
            exchange => exchange.RespondAsync(Interlocked.Increment(ref calls) == 1 ? Error : EchoClient.Success));
        using var client = EchoClient.For(server);

        await Assert.ThrowsAsync<ApiException>(() => client.EchoAsync());

        Assert.Equal("done", (await client.EchoAsync()).Name);
    }
}
