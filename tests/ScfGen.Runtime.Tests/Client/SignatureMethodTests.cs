using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>Each signature arrives with each HTTP method as the document has it.</summary>
public sealed class SignatureMethodTests
{
    private const string Name = "a+b ~*%&=函😀";

    public static TheoryData<string> Ways => SignedWay.All;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Request_ArrivesSignedAndWhole(string way)
    {
        SignedWay sent = SignedWay.Parse(way);
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using EchoClient client = sent.ClientFor(server);

        EchoResponse response = await client.EchoAsync(new EchoRequest { Name = Name, Number = -5, Tags = ["x", ""] });

        Assert.Equal("done", response.Name);
        ReceivedRequest request = server.OnlyRequest;
        Assert.Equal(sent.Method.Method, request.Method);
        sent.AssertValid(request);
        Assert.Equal("Echo", sent.Common(request, "Action"));
        Assert.Equal("2018-04-16", sent.Common(request, "Version"));
        Assert.Equal("ap-guangzhou", sent.Common(request, "Region"));
        Assert.Null(sent.Common(request, "Language"));
        Assert.Equal([Name, "-5", "x", ""], sent.IsFlat ? FlatValues(request) : JsonValues(request));
    }

    [Theory]
    [InlineData("HmacSha256 GET", "HmacSHA256")]
    [InlineData("HmacSha256 POST", "HmacSHA256")]
    [InlineData("HmacSha1 GET", "HmacSHA1")]
    [InlineData("HmacSha1 POST", "HmacSHA1")]
    public async Task SignatureV1_IsAmongTheParametersAndNowhereElse(string way, string method)
    {
        SignedWay sent = SignedWay.Parse(way);
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using EchoClient client = sent.ClientFor(server);

        await client.EchoAsync(new EchoRequest { Number = 1 });

        ReceivedRequest request = server.OnlyRequest;
        Assert.Equal(
            ["Action", "Nonce", "Number", "Region", "SecretId", "Signature", "SignatureMethod", "Timestamp", "Token", "Version"],
            SignedWay.ParametersOf(request).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(method, sent.Common(request, "SignatureMethod"));
        Assert.Equal(EchoClient.Credential.Token, sent.Common(request, "Token"));
        Assert.Null(request.Header("Authorization"));
        Assert.DoesNotContain(request.Headers, static header => header.Name.StartsWith("X-TC-", StringComparison.OrdinalIgnoreCase));
        bool isPost = request.Method == "POST";
        Assert.Equal(isPost, request.Target == "/");
        Assert.Equal(isPost ? V1Sample.Form : null, request.Header("Content-Type"));
    }

    [Fact]
    public async Task GetWithSignatureV3_HasASortedQueryAndTheDocumentsContentType()
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using EchoClient client = SignedWay.Parse("Tc3HmacSha256 GET").ClientFor(server);

        await client.EchoAsync(new EchoRequest { Tags = ["b", "a c"], Number = 7, Name = "n" });
        await client.EchoAsync();

        Assert.Equal("/?Name=n&Number=7&Tags.0=b&Tags.1=a%20c", server.Requests[0].Target);
        Assert.Equal("/", server.Requests[1].Target);
        Assert.All(server.Requests, static request =>
        {
            Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
            Assert.Empty(request.Body);
            request.AssertSignedBy(EchoClient.Credential);
        });
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task RegionAndLanguage_OfTheCall_ComeBeforeThoseOfTheClient(string way)
    {
        SignedWay sent = SignedWay.Parse(way);
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = new EchoClient(sent.OptionsFor(server.Address) with { Language = "zh-CN" }, EchoClient.AnySchemeService);

        await client.EchoAsync();
        await client.EchoAsync(callOptions: new ApiCallOptions { Region = "ap-tokyo", Language = "en-US" });

        Assert.Equal(["ap-guangzhou", "ap-tokyo"], server.Requests.Select(request => sent.Common(request, "Region")!));
        Assert.Equal(["zh-CN", "en-US"], server.Requests.Select(request => sent.Common(request, "Language")!));
        Assert.All(server.Requests, sent.AssertValid);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task ActionWithoutARegion_SendsNone(string way)
    {
        SignedWay sent = SignedWay.Parse(way);
        await using var server = LoopbackServer.Answering(EchoClient.Success);
        using var client = new EchoClient(sent.OptionsFor(server.Address) with { Region = null }, EchoClient.AnySchemeService);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.EchoAsync());
        Assert.Empty(server.Requests);
        await client.EchoAnywhereAsync();

        Assert.Null(sent.Common(server.OnlyRequest, "Region"));
        sent.AssertValid(server.OnlyRequest);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Cultures_HaveNoPartInARequest(string way)
    {
        SignedWay sent = SignedWay.Parse(way);
        foreach (string culture in (string[])["th-TH", "ar-SA", "de-DE"])
        {
            await using var server = LoopbackServer.Answering(EchoClient.Success);
            using EchoClient client = sent.ClientFor(server);
            using var scope = new CultureScope(culture);

            await client.EchoAsync(new EchoRequest { Name = Name, Number = -1234567 });

            sent.AssertValid(server.OnlyRequest);
            Assert.Contains("-1234567", sent.Method == HttpMethod.Get ? server.OnlyRequest.Target : server.OnlyRequest.Text, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> FlatValues(ReceivedRequest request)
    {
        Dictionary<string, string> parameters = SignedWay.ParametersOf(request);
        return [parameters["Name"], parameters["Number"], parameters["Tags.0"], parameters["Tags.1"]];
    }

    private static IEnumerable<string> JsonValues(ReceivedRequest request)
    {
        JsonElement json = JsonSerializer.Deserialize<JsonElement>(request.Body);
        return
        [
            json.GetProperty("Name").GetString()!,
            json.GetProperty("Number").GetRawText(),
            .. json.GetProperty("Tags").EnumerateArray().Select(static tag => tag.GetString()!),
        ];
    }
}
