using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Calls of CloudBase sign the path that they go to, and say time and token behind the signature.</summary>
public sealed class CloudBaseClientTests : FunctionClientContract
{
    [Fact]
    public async Task Environment_IsTheFirstLabelOfTheHost()
    {
        using var network = new RecordingHandler("answer");
        using var client = new CloudBaseClient("my-env-1", new CloudBaseClientOptions
        {
            Credentials = new StaticCredentialsProvider(Temporary),
            PrimaryHandler = network,
        });

        Assert.Equal("answer", await client.PostStringAsync("v1/ai/hunyuan/", "{}", "application/json"));

        ReceivedRequest sent = Assert.Single(network.Requests);
        Assert.Equal("my-env-1.api.tcloudbasegateway.com", sent.Header("Host"));
        Assert.Equal("/v1/ai/hunyuan/", sent.Target);
        Assert.Matches(", Timestamp=[0-9]{10}, Token=TheToken[+]/=$", sent.Header("Authorization"));
        AssertValid(sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("my.env")]
    [InlineData("my-env/x")]
    [InlineData("my-env@evil.example")]
    [InlineData("my-env:443")]
    [InlineData("umgebung-ä")]
    public void EnvironmentThatIsNoLabel_IsRefused(string id) => Assert.Throws<ArgumentException>(() => new CloudBaseClient(id));

    private protected override FunctionClient Create(Uri address, Action<FunctionClientOptions>? configure = null)
    {
        var options = new CloudBaseClientOptions { Credentials = new StaticCredentialsProvider(Key) };
        configure?.Invoke(options);
        return new CloudBaseClient(address, options);
    }

    private protected override SignatureVerifier CreateVerifier(TimeProvider time) =>
        new CloudBaseSignatureVerifier(FindKey, new SignatureVerifierOptions { TimeProvider = time });
}
