using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using ScfGen;
using SignedEndpoint;

namespace LocalScf.Tests;

/// <summary>The sample's middleware, in front of an endpoint of one's own.</summary>
public sealed class OrderTests
{
    private const string Body = """{"item":"apples","count":2}""";

    private static readonly Credential s_key = new("AKID-orders", "orders-key");

    [Fact]
    public async Task SignedOrder_IsTaken()
    {
        await using WebApplication server = await StartAsync();
        using var client = new OrderClient(AddressOf(server), s_key);
        Receipt receipt = await client.PlaceAsync(new Order("pears", 3));
        Assert.Equal("3 x pears", receipt.Text);
        Assert.Equal(s_key.SecretId, receipt.PlacedBy);
    }

    [Fact]
    public async Task EndpointThatIsNotMarked_IsForEverybody()
    {
        await using WebApplication server = await StartAsync();
        using HttpClient http = Http();
        Assert.NotEmpty(await http.GetStringAsync(AddressOf(server)));
    }

    [Fact]
    public async Task UnsignedOrder_IsAskedForASignature()
    {
        await using WebApplication server = await StartAsync();
        using HttpRequestMessage request = Request(server, Body);
        (HttpStatusCode status, string answer) = await SendAsync(request, null);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("Authorization is missing", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AKID-orders", "another-key")]
    [InlineData("AKID-of-nobody", "orders-key")]
    public async Task WrongKey_IsForbidden(string id, string secret)
    {
        await using WebApplication server = await StartAsync();
        using var client = new OrderClient(AddressOf(server), new Credential(id, secret));
        FunctionCallException error = await Assert.ThrowsAsync<FunctionCallException>(() => client.PlaceAsync(new Order("pears", 3)));
        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
    }

    [Fact]
    public async Task ChangedOrder_IsForbidden()
    {
        await using WebApplication server = await StartAsync();
        string signature = await SignAsync(server);
        using HttpRequestMessage forged = Request(server, Body.Replace("2", "900", StringComparison.Ordinal));
        (HttpStatusCode status, string answer) = await SendAsync(forged, signature);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("signature", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task OrderThatComesAgain_IsForbidden()
    {
        await using WebApplication server = await StartAsync();
        string signature = await SignAsync(server);
        using HttpRequestMessage first = Request(server, Body);
        using HttpRequestMessage second = Request(server, Body);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(first, signature)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(second, signature)).Status);
    }

    [Fact]
    public async Task SkewedClock_IsForbidden()
    {
        await using WebApplication server = await StartAsync(new FakeTime(DateTimeOffset.UtcNow.AddMinutes(-10)));
        using HttpRequestMessage request = Request(server, Body);
        (HttpStatusCode status, string answer) = await SendAsync(request, await SignAsync(server));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("clock", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BodyBeyondTheLimit_IsNotRead(bool tellsItsLength)
    {
        await using WebApplication server = await StartAsync();
        byte[] large = new byte[(1024 * 1024) + 1];
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(AddressOf(server), "orders"))
        {
            Content = tellsItsLength ? new ByteArrayContent(large) : new StreamContent(new OnceStream(large)),
        };
        (HttpStatusCode status, _) = await SendAsync(request, null);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    private static async Task<WebApplication> StartAsync(TimeProvider? time = null)
    {
        WebApplication server = OrderServer.Create(id => id == s_key.SecretId ? s_key : null, "http://127.0.0.1:0", time);
        await server.StartAsync();
        return server;
    }

    private static Uri AddressOf(WebApplication server) => new(server.Urls.First());

    private static HttpClient Http() => new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    private static HttpRequestMessage Request(WebApplication server, string body) => new(HttpMethod.Post, new Uri(AddressOf(server), "orders"))
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
    };

    /// <summary>Gives the signature of an order, to be sent with any.</summary>
    private static async Task<string> SignAsync(WebApplication server)
    {
        using var client = new OrderClient(AddressOf(server), s_key);
        using HttpRequestMessage request = Request(server, Body);
        await client.SignAsync(request);
        return request.Headers.NonValidated["Authorization"].ToString();
    }

    private static async Task<(HttpStatusCode Status, string Answer)> SendAsync(HttpRequestMessage request, string? signature)
    {
        using HttpClient http = Http();
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", signature);
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
