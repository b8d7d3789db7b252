using System.Text.Json;
using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>What a request remembers of its signature gives no credential away to what lists its options.</summary>
public sealed class SigningMarkTests
{
    [Fact]
    public async Task OptionsOfASignedRequest_ShowNothing()
    {
        using var handler = new Tc3SigningHandler("scf", new StaticCredentialsProvider(EchoClient.Credential));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://scf.tencentcloudapi.com/");
        await handler.SignAsync(request);

        IEnumerable<KeyValuePair<string, object?>> options = request.Options;
        object value = Assert.Single(options).Value ?? "";

        Assert.Equal("(hidden)", value.ToString());
        Assert.Empty(value.GetType().GetProperties());
        Assert.Empty(value.GetType().GetFields());
        Assert.Equal("{}", JsonSerializer.Serialize(value, value.GetType()));
        Assert.Same(EchoClient.Credential, Secrets.CredentialOf(request));
    }

    [Fact]
    public void ContentOfAGeneratedRequest_ShowsNothing()
    {
        Assert.DoesNotContain(typeof(RequestContent).GetProperties(), static property => property.PropertyType == typeof(Credential));
        Assert.DoesNotContain(typeof(RequestParameters).GetProperties(), static property => property.PropertyType == typeof(Credential));
    }
}
