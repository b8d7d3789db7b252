namespace ScfGen.Runtime.Tests;

/// <summary>Which endpoints a client takes.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("https://scf.tencentcloudapi.com")]
    [InlineData("https://scf.ap-guangzhou.tencentcloudapi.com/")]
    [InlineData("https://scf.example:8443")]
    [InlineData("http://localhost:9000")]
    [InlineData("http://127.0.0.1:9000")]
    [InlineData("http://[::1]:9000/")]
    public void Endpoint_ThatIsSafe_IsTaken(string endpoint)
    {
        using EchoClient client = Create(endpoint);

        Assert.NotNull(client);
    }

    [Theory]
    [InlineData("http://scf.tencentcloudapi.com")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://192.168.0.1:9000")]
    public void PlainHttp_ToAnotherHost_IsRefusedUnlessAllowed(string endpoint)
    {
        var e = Assert.Throws<ArgumentException>(() => Create(endpoint));
        using var allowed = new EchoClient(EchoClient.OptionsFor(new Uri(endpoint)) with { AllowInsecureHttp = true });

        Assert.Contains(nameof(ApiClientOptions.AllowInsecureHttp), e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://scf.tencentcloudapi.com/v2")]
    [InlineData("https://scf.tencentcloudapi.com/?a=1")]
    [InlineData("https://scf.tencentcloudapi.com/#a")]
    [InlineData("https://sesame:open@scf.tencentcloudapi.com/")]
    public void Endpoint_WithMoreThanHostAndPort_IsRefusedWithoutBeingShown(string endpoint)
    {
        var e = Assert.Throws<ArgumentException>(() => Create(endpoint));

        Assert.Contains("scf.tencentcloudapi.com", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://scf.tencentcloudapi.com")]
    [InlineData("file:///etc/hosts")]
    [InlineData("scf.tencentcloudapi.com")]
    public void Endpoint_OfAnotherKind_IsRefused(string endpoint) =>
        Assert.Throws<ArgumentException>(() => new EchoClient(EchoClient.OptionsFor(new Uri(endpoint, UriKind.RelativeOrAbsolute))));

    private static EchoClient Create(string endpoint) => new(EchoClient.OptionsFor(new Uri(endpoint)));
}
