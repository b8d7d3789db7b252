using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>The local server's function URL, called as the real one is.</summary>
public sealed class FunctionUrlTests
{
    private const string Uin = "100000000001";
    private const string Failure = "AuthFailure.SignatureFailure";

    [Fact]
    public async Task FunctionThatIsNotSet_AnswersWithTheBody()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FunctionUrlClient client = Client(scf);
        byte[] bytes = [0, 1, 2, 255];
        Assert.Equal("hello \u672A", await client.PostStringAsync("", "hello \u672A"));
        Assert.Equal(bytes, await client.PostBytesAsync("", bytes));
        Assert.Equal("", await client.GetStringAsync());
    }

    [Fact]
    public async Task Function_FindsTheWholeRequest()
    {
        string? seen = null;
        await using TestServer scf = await StartAsync(functions => functions.FunctionUrl = async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            string body = await reader.ReadToEndAsync();
            seen = $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {context.Request.ContentType} {body}";
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.Headers["X-Made"] = "here";
        });
        using FunctionUrlClient client = Client(scf);
        using var request = new HttpRequestMessage(HttpMethod.Put, "a/b?c=d%20e")
        {
            Content = new StringContent("body", Encoding.UTF8, "text/plain"),
        };
        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("here", Assert.Single(response.Headers.GetValues("X-Made")));
        Assert.True(Guid.TryParse(Assert.Single(response.Headers.GetValues("X-Scf-Request-Id")), out _));
        Assert.Equal("PUT /a/b?c=d%20e text/plain; charset=utf-8 body", seen);
    }

    [Fact]
    public async Task Json_GoesThereAndBack()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FunctionUrlClient client = Client(scf);
        var greeting = new Greeting("hello", 5);
        Greeting? answer = await client.PostJsonAsync("greet", greeting, GreetingJson.Default.Greeting, GreetingJson.Default.Greeting);
        Assert.Equal(greeting, answer);
    }

    [Fact]
    public async Task StreamThatCanBeReadOnce_GoesThereAndBack()
    {
        byte[] bytes = RandomNumberGenerator.GetBytes(1_000_000);
        await using TestServer scf = await TestServer.StartAsync();
        using FunctionUrlClient client = Client(scf);
        await using var body = new OnceStream(bytes);
        await using Stream answer = await client.PostStreamAsync("", body);
        using var received = new MemoryStream();
        await answer.CopyToAsync(received);
        Assert.Equal(bytes, received.ToArray());
    }

    [Fact]
    public async Task RealPath_IsVerifiedWhereItIsAskedFor()
    {
        await using TestServer scf = await StartAsync(functions => functions.FunctionUrlSignsRealPath = true);
        using FunctionUrlClient real = Client(scf, options: new FunctionUrlClientOptions { SignsRealPath = true });
        using FunctionUrlClient root = Client(scf);
        Assert.Equal("hello", await real.PostStringAsync("walk%20on?fast=true", "hello"));
        Assert.Equal("hello", await root.PostStringAsync("", "hello"));
        await root.PostStringAsync("walk", "hello").IsRefusedAsync(Failure);
        await root.PostStringAsync("?fast=true", "hello").IsRefusedAsync(Failure);
    }

    [Fact]
    public async Task WrongKey_IsRefusedWithAdvice()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FunctionUrlClient client = Client(scf, new Credential(LocalScfOptions.DefaultSecretId, "another-key"));
        FunctionCallException error = await client.PostStringAsync("", "hello").IsRefusedAsync(Failure);
        Assert.DoesNotContain("another-key", error.ToString(), StringComparison.Ordinal);
        await client.GetStreamAsync().IsRefusedAsync(Failure);
    }

    [Fact]
    public async Task UnknownKey_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FunctionUrlClient client = Client(scf, new Credential("AKID-of-nobody", LocalScfOptions.DefaultSecretKey));
        await client.GetStringAsync().IsRefusedAsync("AuthFailure.SecretIdNotFound");
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task SkewedClock_IsRefused(int seconds)
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        using FunctionUrlClient client = Client(
            scf, options: new FunctionUrlClientOptions { TimeProvider = new FakeTime(FakeTime.Start.AddSeconds(seconds)) });
        await client.GetStringAsync().IsRefusedAsync("AuthFailure.SignatureExpire");
    }

    [Fact]
    public async Task BodyChangedAfterSigning_IsRefusedAndDoesNotRun()
    {
        bool hasRun = false;
        await using TestServer scf = await StartAsync(functions => functions.FunctionUrl = _ =>
        {
            hasRun = true;
            return Task.CompletedTask;
        });
        using var forging = new ChangingHandler(request =>
        {
            request.Content = new ByteArrayContent("forged"u8.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=utf-8");
        });
        using FunctionUrlClient client = Client(scf, options: new FunctionUrlClientOptions { PrimaryHandler = forging });
        await client.PostStringAsync("", "signed").IsRefusedAsync(Failure);
        Assert.False(hasRun);
    }

    [Theory]
    [InlineData("temporary-token", null)]
    [InlineData("another-token", "AuthFailure.TokenFailure")]
    [InlineData(null, "AuthFailure.TokenFailure")]
    public async Task Token_MustBeThatOfTheKey(string? token, string? code)
    {
        await using TestServer scf = await TestServer.StartAsync(
            options => options.Accounts = [new LocalAccount("AKID-temporary", "temporary-key", "temporary-token")]);
        using FunctionUrlClient client = Client(scf, new Credential("AKID-temporary", "temporary-key", token));
        Task<string> call = client.PostStringAsync("", "hello");
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
    public async Task Account_MustBeTheFunctionsOwnWhereOneIsSet()
    {
        await using TestServer scf = await StartAsync(functions => functions.Uin = "100000000002");
        using FunctionUrlClient client = Client(scf);
        await client.GetStringAsync().IsRefusedAsync("AuthFailure.UnauthorizedOperation");
    }

    [Fact]
    public async Task UnsignedRequest_IsRefusedUnlessTheUrlIsOpen()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await using TestServer closed = await TestServer.StartAsync();
        using HttpResponseMessage refused = await http.GetAsync(closed.Server.FunctionUrlEndpoint);
        FunctionCallException error = await Assert.ThrowsAsync<FunctionCallException>(() => FunctionClient.EnsureSuccessAsync(refused));
        Assert.Equal("MissingParameter", error.ErrorCode);
        Assert.Contains("Authorization", error.ErrorMessage, StringComparison.Ordinal);

        await using TestServer open = await StartAsync(functions => functions.IsFunctionUrlOpen = true);
        using var body = new ByteArrayContent("hello"u8.ToArray());
        using HttpResponseMessage answer = await http.PostAsync(open.Server.FunctionUrlEndpoint, body);
        Assert.Equal("hello", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task FunctionThatFails_IsAnswered()
    {
        await using TestServer scf = await StartAsync(
            functions => functions.FunctionUrl = _ => throw new InvalidOperationException("It fell over."));
        using FunctionUrlClient client = Client(scf);
        FunctionCallException error = await client.GetStringAsync()
            .FailsWithStatusAsync(HttpStatusCode.InternalServerError, "FunctionError");
        Assert.Equal("It fell over.", error.ErrorMessage);
        Assert.Null(error.Advice);
    }

    [Fact]
    public async Task RunThatIsUnderWay_EndsWithTheServer()
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestServer scf = await StartAsync(functions => functions.FunctionUrl = context =>
        {
            entered.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        using FunctionUrlClient client = Client(scf);
        Task<string> call = client.GetStringAsync();
        await entered.Task;
        await scf.Server.StopAsync();
        await call.FailsWithStatusAsync(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");
    }

    private static Task<TestServer> StartAsync(Action<LocalScfHttpFunctions> configure) =>
        TestServer.StartAsync(options => configure(options.HttpFunctions));

    private static FunctionUrlClient Client(TestServer scf, Credential? credential = null, FunctionUrlClientOptions? options = null)
    {
        options ??= new FunctionUrlClientOptions { TimeProvider = scf.Time };
        options.Credentials = new StaticCredentialsProvider(credential ?? FlatClient.DefaultCredential);
        options.Timeout = Timeout.InfiniteTimeSpan;
        return new FunctionUrlClient(scf.Server.FunctionUrlEndpoint, Uin, options);
    }
}
