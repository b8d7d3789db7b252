namespace ScfGen.Runtime.Tests;

/// <summary>Addresses and options of function clients are checked once, copied, and refused by name.</summary>
public sealed class FunctionOptionsTests
{
    private static readonly Uri s_address = new("https://function.example");

    [Theory]
    [InlineData("http://function.example", "plain HTTP")]
    [InlineData("https://function.example/?a=1", "query")]
    [InlineData("https://function.example/#a", "query")]
    [InlineData("https://me@function.example/", "user name")]
    [InlineData("ftp://function.example/", "HTTPS")]
    [InlineData("function.example", "HTTPS")]
    public void AddressThatCannotBeCalled_IsRefused(string address, string part)
    {
        var e = Assert.Throws<ArgumentException>(() => new FunctionComputeHttpClient(new Uri(address, UriKind.RelativeOrAbsolute)));

        Assert.Contains(part, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedAddress_IsNamedAsTheParameterWithAnExampleOfItsKind()
    {
        var relative = new Uri("demo", UriKind.Relative);
        (string Example, Func<FunctionClient> Create)[] clients =
        [
            ("scf.tencentcs.com", () => new FunctionUrlClient(relative, "100000000001")),
            ("api.tcloudbasegateway.com", () => new CloudBaseClient(relative)),
            ("fcapp.run", () => new FunctionComputeHttpClient(relative)),
        ];

        foreach ((string example, Func<FunctionClient> create) in clients)
        {
            var e = Assert.Throws<ArgumentException>(create);

            Assert.Equal("address", e.ParamName);
            Assert.StartsWith("The address is no absolute HTTPS address.", e.Message, StringComparison.Ordinal);
            Assert.Contains(example, e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void PlainHttp_IsTakenForLoopbackOrByOption()
    {
        var options = new CloudBaseClientOptions { AllowInsecureHttp = true };

        Assert.Null(Record.Exception(static () => new CloudBaseClient(new Uri("http://localhost:8080/base")).Dispose()));
        Assert.Null(Record.Exception(() => new CloudBaseClient(new Uri("http://function.example"), options).Dispose()));
    }

    [Fact]
    public void NoAddress_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new FunctionUrlClient(null!, "100000000001"));
        Assert.Throws<ArgumentNullException>(() => new CloudBaseClient((Uri)null!));
        Assert.Throws<ArgumentNullException>(() => new CloudBaseClient((string)null!));
        Assert.Throws<ArgumentNullException>(() => new FunctionComputeHttpClient(null!));
    }

    [Fact]
    public void OptionsOutOfRangeOrMissing_AreRefused()
    {
        var valid = new FunctionComputeClientOptions();

        Refuse<ArgumentOutOfRangeException>(valid with { Timeout = TimeSpan.Zero });
        Refuse<ArgumentOutOfRangeException>(valid with { ConnectTimeout = TimeSpan.FromDays(25) });
        Refuse<ArgumentOutOfRangeException>(valid with { PooledConnectionLifetime = TimeSpan.FromSeconds(-5) });
        Refuse<ArgumentOutOfRangeException>(valid with { MaxResponseBytes = 0 });
        Refuse<ArgumentNullException>(valid with { TimeProvider = null! });
        Refuse<ArgumentNullException>(valid with { Handlers = null! });
    }

    [Fact]
    public void LargestBodyOutOfRange_IsNamedAsTheOption()
    {
        Func<FunctionClient>[] clients =
        [
            () => new FunctionUrlClient(s_address, "1", new FunctionUrlClientOptions { MaxRequestBytes = -1 }),
            () => new CloudBaseClient(s_address, new CloudBaseClientOptions { MaxRequestBytes = -1 }),
            () => new FunctionComputeHttpClient(s_address, new FunctionComputeClientOptions { MaxRequestBytes = -1 }),
        ];

        foreach (Func<FunctionClient> create in clients)
        {
            var e = Assert.Throws<ArgumentOutOfRangeException>(create);

            Assert.Equal("MaxRequestBytes", e.ParamName);
            Assert.Contains("-1", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void OwnHttpClientTogetherWithHandlers_IsRefused()
    {
        using var http = new HttpClient();
        using var network = new RecordingHandler();
        var valid = new FunctionComputeClientOptions { HttpClient = http };

        Refuse<ArgumentException>(valid with { PrimaryHandler = network });
        Refuse<ArgumentException>(valid with { Handlers = [new PassingHandler([], "a")] });
    }

    [Fact]
    public async Task OptionsChangedLater_HaveNoEffect()
    {
        await using var server = LoopbackServer.Answering("answer");
        var options = new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous };
        using var client = new FunctionComputeHttpClient(server.Address, options);
        options.Scheme = FunctionComputeScheme.Fc;
        options.MaxResponseBytes = 1;

        Assert.Equal("answer", await client.GetStringAsync());

        Assert.Null(server.OnlyRequest.Header("Authorization"));
    }

    [Fact]
    public async Task ArgumentsThatAreNull_AreRefused()
    {
        using var client = new FunctionComputeHttpClient(s_address);

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.GetStringAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.PostStringAsync("", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.PostStreamAsync("", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.GetJsonAsync<Greeting>("", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.SendAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await client.SignAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => FunctionClient.EnsureSuccessAsync(null!));
    }

    private static void Refuse<T>(FunctionComputeClientOptions options)
        where T : Exception =>
        Assert.Throws<T>(() => new FunctionComputeHttpClient(s_address, options));
}
