using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>The local server's HTTP trigger, called as one in Function Compute is.</summary>
public sealed class HttpTriggerTests
{
    private const string NoDate = "required HTTP header Date was not specified";
    private const string Mismatch =
        "The request signature we calculated does not match the signature you provided. Check your access key and signing method";

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Fc)]
    public async Task SignedCall_IsAnswered(FunctionComputeScheme scheme)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FunctionComputeHttpClient client = Client(scf, scheme);
        Assert.Equal("hello \u672A", await client.PostStringAsync("", "hello \u672A"));
        Assert.Equal("", await client.GetStringAsync("hello?foo=bar"));

        var greeting = new Greeting("hello", 5);
        Greeting? answer = await client.PostJsonAsync("greet", greeting, GreetingJson.Default.Greeting, GreetingJson.Default.Greeting);
        Assert.Equal(greeting, answer);
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Fc)]
    public async Task PathAndQuery_ArriveAsTheyWereSigned(FunctionComputeScheme scheme)
    {
        const string Target = "a$b/%E6%9C%AA?z=1&a=x%20y&b=";
        string? seen = null;
        await using TestServer scf = await StartAsync(context =>
        {
            seen = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            return Task.CompletedTask;
        });
        using FunctionComputeHttpClient client = Client(scf, scheme);
        await client.GetStringAsync(Target);
        Assert.Equal("/" + Target, seen);
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Fc)]
    public async Task Stream_IsNotReadAheadOfTheFunction(FunctionComputeScheme scheme)
    {
        byte[] first = RandomNumberGenerator.GetBytes(200_000);
        byte[] second = RandomNumberGenerator.GetBytes(100_000);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestServer scf = await StartAsync(async context =>
        {
            byte[] some = new byte[1000];
            int read = await context.Request.Body.ReadAsync(some, context.RequestAborted);
            begun.SetResult();
            await context.Response.Body.WriteAsync(some.AsMemory(0, read), context.RequestAborted);
            await context.Request.Body.CopyToAsync(context.Response.Body, context.RequestAborted);
        });
        using FunctionComputeHttpClient client = Client(scf, scheme);
        await using var body = new OnceStream(first, second, begun.Task);
        await using Stream answer = await client.PostStreamAsync("", body);
        using var received = new MemoryStream();
        await answer.CopyToAsync(received);
        Assert.Equal((byte[])[.. first, .. second], received.ToArray());
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Fc)]
    public async Task SignedRequest_CanBeSentByAnotherClient(FunctionComputeScheme scheme)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FunctionComputeHttpClient client = Client(scf, scheme);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        http.DefaultRequestHeaders.UserAgent.ParseAdd("own/1.0");
        http.DefaultRequestHeaders.Accept.ParseAdd("text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, "hello?foo=bar")
        {
            Content = new StringContent("hello", Encoding.UTF8, "text/plain"),
        };
        await client.SignAsync(request);
        using HttpResponseMessage response = await http.SendAsync(request);
        await FunctionClient.EnsureSuccessAsync(response);
        Assert.Equal("hello", await response.Content.ReadAsStringAsync());
        Assert.True(Guid.TryParse(Assert.Single(response.Headers.GetValues("X-Fc-Request-Id")), out _));
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Fc)]
    public async Task ClientOfOnesOwn_IsSignedFor(FunctionComputeScheme scheme)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        using FunctionComputeHttpClient client = Client(scf, scheme, options: new FunctionComputeClientOptions { HttpClient = http });
        Assert.Equal("hello", await client.PostStringAsync("", "hello"));
    }

    [Fact]
    public async Task AnonymousCall_IsAnsweredOnlyWhereTheTriggerAsksForNothing()
    {
        await using TestServer open = await TestServer.StartAsync(options => options.HttpFunctions.IsHttpTriggerAnonymous = true);
        using FunctionComputeHttpClient anonymous = Client(open, FunctionComputeScheme.Anonymous);
        Assert.Equal("hello", await anonymous.PostStringAsync("", "hello"));

        await using TestServer closed = await TestServer.StartAsync();
        using FunctionComputeHttpClient refused = Client(closed, FunctionComputeScheme.Anonymous);
        FunctionCallException error = await refused.PostStringAsync("", "hello").IsRefusedAsync("MissingRequiredHeader");
        Assert.Equal(NoDate, error.ErrorMessage);
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3, "x-acs-date")]
    [InlineData(FunctionComputeScheme.Acs3, "Authorization")]
    [InlineData(FunctionComputeScheme.Fc, "Date")]
    [InlineData(FunctionComputeScheme.Fc, "Authorization")]
    public async Task HeaderLostOnTheWay_IsToldByTheTextForIt(FunctionComputeScheme scheme, string header)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using var losing = new ChangingHandler(request => request.Headers.Remove(header));
        using FunctionComputeHttpClient client = Client(scf, scheme, options: new FunctionComputeClientOptions { PrimaryHandler = losing });
        FunctionCallException error = await client.GetStringAsync().IsRefusedAsync("MissingRequiredHeader");
        Assert.Equal(NoDate, error.ErrorMessage);
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3, -6)]
    [InlineData(FunctionComputeScheme.Acs3, 6)]
    [InlineData(FunctionComputeScheme.Fc, -6)]
    [InlineData(FunctionComputeScheme.Fc, 6)]
    public async Task SkewedClock_IsToldByTheTextForIt(FunctionComputeScheme scheme, int minutes)
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        var time = new FakeTime(FakeTime.Start.AddMinutes(minutes));
        using FunctionComputeHttpClient client = Client(scf, scheme, options: new FunctionComputeClientOptions { TimeProvider = time });
        FunctionCallException error = await client.GetStringAsync().IsRefusedAsync("AccessDenied");
        Assert.StartsWith("the difference between the request time '", error.ErrorMessage, StringComparison.Ordinal);
        Assert.EndsWith("and the current time 'Fri, 14 Jul 2023 08:00:00 GMT' is too large", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3, LocalScfOptions.DefaultSecretId, "another-key")]
    [InlineData(FunctionComputeScheme.Fc, LocalScfOptions.DefaultSecretId, "another-key")]
    [InlineData(FunctionComputeScheme.Acs3, "LTAI-of-nobody", LocalScfOptions.DefaultSecretKey)]
    [InlineData(FunctionComputeScheme.Fc, "LTAI-of-nobody", LocalScfOptions.DefaultSecretKey)]
    public async Task WrongKey_IsToldByTheTextForIt(FunctionComputeScheme scheme, string id, string secret)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FunctionComputeHttpClient client = Client(scf, scheme, new Credential(id, secret));
        FunctionCallException error = await client.PostStringAsync("", "hello").IsRefusedAsync("SignatureNotMatch");
        Assert.Equal(Mismatch, error.ErrorMessage);
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Fc)]
    public async Task QueryChangedAfterSigning_IsRefused(FunctionComputeScheme scheme)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using var forging = new ChangingHandler(request =>
            request.RequestUri = new Uri(request.RequestUri!.OriginalString.Replace("amount=1", "amount=2", StringComparison.Ordinal)));
        var options = new FunctionComputeClientOptions { PrimaryHandler = forging };
        using FunctionComputeHttpClient client = Client(scf, scheme, options: options);
        FunctionCallException error = await client.GetStringAsync("pay?amount=1").IsRefusedAsync("SignatureNotMatch");
        Assert.Equal(Mismatch, error.ErrorMessage);
    }

    [Theory]
    [InlineData(FunctionComputeScheme.Acs3)]
    [InlineData(FunctionComputeScheme.Fc)]
    public async Task Token_MustBeThatOfTheKey(FunctionComputeScheme scheme)
    {
        await using TestServer scf = await TestServer.StartAsync(
            options => options.Accounts = [new LocalAccount("LTAI-temporary", "temporary-key", "temporary-token")]);
        using FunctionComputeHttpClient right = Client(scf, scheme, new Credential("LTAI-temporary", "temporary-key", "temporary-token"));
        using FunctionComputeHttpClient wrong = Client(scf, scheme, new Credential("LTAI-temporary", "temporary-key", "another-token"));
        using FunctionComputeHttpClient none = Client(scf, scheme, new Credential("LTAI-temporary", "temporary-key"));
        Assert.Equal("hello", await right.PostStringAsync("", "hello"));
        await wrong.PostStringAsync("", "hello").IsRefusedAsync("SignatureNotMatch");
        await none.PostStringAsync("", "hello").IsRefusedAsync("SignatureNotMatch");
    }

    private static Task<TestServer> StartAsync(RequestDelegate function) =>
        TestServer.StartAsync(options => options.HttpFunctions.HttpTrigger = function);

    private static FunctionComputeHttpClient Client(
        TestServer scf, FunctionComputeScheme scheme, Credential? credential = null, FunctionComputeClientOptions? options = null)
    {
        options ??= new FunctionComputeClientOptions { TimeProvider = scf.Time };
        options.Scheme = scheme;
        options.Credentials = new StaticCredentialsProvider(credential ?? FlatClient.DefaultCredential);
        options.Timeout = Timeout.InfiniteTimeSpan;
        return new FunctionComputeHttpClient(scf.Server.HttpTriggerEndpoint, options);
    }
}
