namespace ScfGen.Runtime.Tests;

/// <summary>A signed request goes to the host that it was signed for.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_ToAnotherHost_IsReportedAndNotFollowed(int status)
    {
        await using var other = LoopbackServer.Answering(EchoClient.Success);
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("moved", status, $"Location: {other.Address}\r\n"));
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.Equal(status, (int)e.HttpStatus);
        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Cookies_AreNotKept()
    {
        await using var server = new LoopbackServer(static exchange => exchange.RespondAsync(EchoClient.Success, 200, "Set-Cookie: a=b; Path=/\r\n"));
        using var client = EchoClient.For(server);

        await client.EchoAsync();
        await client.EchoAsync();

        Assert.All(server.Requests, static request => Assert.Null(request.Header("Cookie")));
    }
}
