using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A header that the signature sets is refused among those of a call, which would have no effect; other schemes let it pass.</summary>
public sealed class FunctionOwnHeadersTests
{
    private const string Date = "Thu, 22 Feb 2024 09:21:31 GMT";

    private static readonly StaticCredentialsProvider s_credentials = new(EchoClient.Credential);

    [Theory]
    [InlineData("function URL", "Authorization")]
    [InlineData("function URL", "X-Scf-Cam-Uin")]
    [InlineData("function URL", "x-scf-cam-token")]
    [InlineData("function URL", "X-Scf-Cam-Timestamp")]
    [InlineData("CloudBase", "authorization")]
    [InlineData("ACS3", "Authorization")]
    [InlineData("ACS3", "X-Acs-Date")]
    [InlineData("ACS3", "x-acs-security-token")]
    [InlineData("FC", "Authorization")]
    [InlineData("FC", "date")]
    [InlineData("FC", "x-fc-security-token")]
    public async Task HeaderOfTheSignature_IsRefused(string scheme, string header)
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(scheme, server.Address);

        var e = await Assert.ThrowsAsync<ArgumentException>(
            () => client.GetStringAsync("x", new FunctionCallOptions { Headers = [new(header, Date)] }));

        Assert.Contains($"The header {header} is made by the call itself.", e.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(FunctionCallOptions.Headers), e.ParamName);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("function URL", "Date")]
    [InlineData("CloudBase", "X-Scf-Cam-Uin")]
    [InlineData("ACS3", "Date")]
    [InlineData("ACS3", "x-acs-content-sha256")]
    [InlineData("ACS3", "x-acs-signature-nonce")]
    [InlineData("FC", "x-acs-date")]
    [InlineData("anonymous", "Date")]
    [InlineData("anonymous", "x-acs-date")]
    public async Task HeaderOfAnotherScheme_IsSent(string scheme, string header)
    {
        await using var server = LoopbackServer.Answering("ok");
        using FunctionClient client = Create(scheme, server.Address);

        await client.GetStringAsync("x", new FunctionCallOptions { Headers = [new(header, Date)] });

        Assert.Equal(Date, server.OnlyRequest.Header(header));
    }

    [Fact]
    public async Task HeadersOfEachHandler_AreThoseThatItSets()
    {
        SigningHandler[] handlers =
        [
            new Tc3SigningHandler("scf", s_credentials),
            new V1SigningHandler(V1SignatureMethod.HmacSha256, s_credentials),
            new FunctionUrlSigningHandler("100000000001", s_credentials),
            new CloudBaseSigningHandler(s_credentials),
            new Acs3SigningHandler(s_credentials),
            new Acs3SigningHandler(s_credentials, Acs3Mode.OpenApi),
            new FcSigningHandler(s_credentials),
        ];
        foreach (SigningHandler handler in handlers)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, "https://scf.tencentcloudapi.com/?Action=Echo");
            string[] given = ["x-acs-action", "x-acs-version"];
            foreach (string name in given)
            {
                request.Headers.TryAddWithoutValidation(name, "1");
            }

            await handler.SignAsync(request);

            IEnumerable<string> set = request.Headers.NonValidated.Select(static header => header.Key).Except(given);
            Assert.Equal(handler.OwnHeaders.ToArray().Order(StringComparer.Ordinal), set.Order(StringComparer.Ordinal));
            handler.Dispose();
        }
    }

    private static FunctionClient Create(string scheme, Uri address) => scheme switch
    {
        "function URL" => new FunctionUrlClient(address, "100000000001", new FunctionUrlClientOptions { Credentials = s_credentials }),
        "CloudBase" => new CloudBaseClient(address, new CloudBaseClientOptions { Credentials = s_credentials }),
        "ACS3" => new FunctionComputeHttpClient(address, new FunctionComputeClientOptions { Credentials = s_credentials }),
        "FC" => new FunctionComputeHttpClient(address, new FunctionComputeClientOptions { Credentials = s_credentials, Scheme = FunctionComputeScheme.Fc }),
        _ => new FunctionComputeHttpClient(address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous }),
    };
}
