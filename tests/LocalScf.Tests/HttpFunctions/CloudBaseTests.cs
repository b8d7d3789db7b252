using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>The local server's CloudBase gateway, called as the real one is.</summary>
public sealed class CloudBaseTests
{
    private const string Failure = "AuthFailure.SignatureFailure";

    [Theory]
    [InlineData("v1/ai/hunyuan/")]
    [InlineData("v1/ai/hunyuan?model=a%20b&model=c+d&empty=&flag")]
    [InlineData("%E6%9C%AA/~*'()?x=%2F%3D~")]
    [InlineData("")]
    public async Task PathAndQuery_ArriveAsTheyWereSigned(string path)
    {
        string? seen = null;
        await using TestServer scf = await StartAsync(context =>
        {
            seen = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            return Task.CompletedTask;
        });
        using CloudBaseClient client = Client(scf);
        await client.GetStringAsync(path);
        Assert.Equal("/" + path, seen);
        await client.PostStringAsync(path, "{}", "application/json");
    }

    [Fact]
    public async Task Json_GoesThereAndBack()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using CloudBaseClient client = Client(scf);
        var greeting = new Greeting("hello", 5);
        Greeting? answer = await client.PostJsonAsync("v1/greet", greeting, GreetingJson.Default.Greeting, GreetingJson.Default.Greeting);
        Assert.Equal(greeting, answer);
    }

    [Fact]
    public async Task StreamThatCanBeReadOnce_GoesThereAndBack()
    {
        byte[] bytes = RandomNumberGenerator.GetBytes(300_000);
        await using TestServer scf = await TestServer.StartAsync();
        using CloudBaseClient client = Client(scf);
        await using var body = new OnceStream(bytes);
        await using Stream answer = await client.PostStreamAsync("v1/files", body, "Application/Octet-Stream");
        using var received = new MemoryStream();
        await answer.CopyToAsync(received);
        Assert.Equal(bytes, received.ToArray());
    }

    [Theory]
    [InlineData("/v1/pay", "/v1/pax")]
    [InlineData("?amount=1", "?amount=2")]
    public async Task AddressChangedAfterSigning_IsRefused(string signed, string forged)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using var forging = new ChangingHandler(request =>
            request.RequestUri = new Uri(request.RequestUri!.OriginalString.Replace(signed, forged, StringComparison.Ordinal)));
        using CloudBaseClient client = Client(scf, options: new CloudBaseClientOptions { PrimaryHandler = forging });
        await client.GetStringAsync("v1/pay?amount=1").IsRefusedAsync(Failure);
    }

    [Fact]
    public async Task WrongKey_IsRefusedWithAdvice()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using CloudBaseClient client = Client(scf, new Credential(LocalScfOptions.DefaultSecretId, "another-key"));
        await client.GetStringAsync("v1/ai").IsRefusedAsync(Failure);
    }

    [Fact]
    public async Task SkewedClock_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        using CloudBaseClient client = Client(
            scf, options: new CloudBaseClientOptions { TimeProvider = new FakeTime(FakeTime.Start.AddMinutes(6)) });
        await client.GetStringAsync("v1/ai").IsRefusedAsync("AuthFailure.SignatureExpire");
    }

    [Theory]
    [InlineData("temporary-token", null)]
    [InlineData("another-token", "AuthFailure.TokenFailure")]
    [InlineData(null, "AuthFailure.TokenFailure")]
    public async Task Token_MustBeThatOfTheKey(string? token, string? code)
    {
        await using TestServer scf = await TestServer.StartAsync(
            options => options.Accounts = [new LocalAccount("AKID-temporary", "temporary-key", "temporary-token")]);
        using CloudBaseClient client = Client(scf, new Credential("AKID-temporary", "temporary-key", token));
        Task<string> call = client.PostStringAsync("v1/ai", "hello");
        if (code is null)
        {
            Assert.Equal("hello", await call);
        }
        else
        {
            await call.IsRefusedAsync(code);
        }
    }

    [Fact]
    public async Task BrokenAuthorization_IsNamed()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using var breaking = new ChangingHandler(request =>
        {
            string whole = request.Headers.GetValues("Authorization").Single();
            request.Headers.Remove("Authorization");
            request.Headers.TryAddWithoutValidation("Authorization", whole[..whole.IndexOf(", Timestamp=", StringComparison.Ordinal)]);
        });
        using CloudBaseClient client = Client(scf, options: new CloudBaseClientOptions { PrimaryHandler = breaking });
        await client.GetStringAsync("v1/ai").IsRefusedAsync("AuthFailure.InvalidAuthorization");
    }

    private static Task<TestServer> StartAsync(RequestDelegate function) =>
        TestServer.StartAsync(options => options.HttpFunctions.CloudBase = function);

    private static CloudBaseClient Client(TestServer scf, Credential? credential = null, CloudBaseClientOptions? options = null)
    {
        options ??= new CloudBaseClientOptions { TimeProvider = scf.Time };
        options.Credentials = new StaticCredentialsProvider(credential ?? FlatClient.DefaultCredential);
        options.Timeout = Timeout.InfiniteTimeSpan;
        return new CloudBaseClient(scf.Server.CloudBaseEndpoint, options);
    }
}
