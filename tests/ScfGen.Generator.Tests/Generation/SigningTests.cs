namespace ScfGen.Generator.Tests;

/// <summary>Generated clients take the ways of signing that their spec names, with its limits.</summary>
public sealed class SigningTests
{
    private const string Every = "\"signing\": [\"tc3-post\", \"tc3-get\", \"v1\"],";

    [Theory]
    [InlineData("")]
    [InlineData(Every)]
    public void Json_IsPostedByDefault(string signing) => Assert.Equal("POST / {\"Name\":\"a b\",\"Sizes\":[5]}", Run(signing, ""));

    [Fact]
    public void Query_IsGotByOption() => Assert.Equal("GET /?Name=a%20b&Sizes.0=5 ", Run(Every, "RequestMethod = HttpMethod.Get,"));

    [Theory]
    [InlineData("HmacSha256", "HmacSHA256")]
    [InlineData("HmacSha1", "HmacSHA1")]
    public void SignatureV1_IsUsedByOption(string option, string method)
    {
        string posted = Run(Every, $"SignatureMethod = ApiSignatureMethod.{option},");
        string got = Run(Every, $"SignatureMethod = ApiSignatureMethod.{option}, RequestMethod = HttpMethod.Get,");

        Assert.StartsWith("POST / Action=PutToy&Name=a%20b&Nonce=", posted, StringComparison.Ordinal);
        Assert.StartsWith("GET /?Action=PutToy&Name=a%20b&Nonce=", got, StringComparison.Ordinal);
        Assert.All((string[])[posted, got], sent => Assert.Contains(
            $"&SignatureMethod={method}&Sizes.0=5&Timestamp=", sent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "RequestMethod = HttpMethod.Get,", "It takes: Tc3Post.")]
    [InlineData("\"signing\": [\"tc3-post\"],", "SignatureMethod = ApiSignatureMethod.HmacSha256,", "It takes: Tc3Post.")]
    [InlineData("\"signing\": [\"tc3-get\"],", "", "It takes: Tc3Get.")]
    [InlineData("\"signing\": [\"v1\"],", "", "It takes: V1.")]
    [InlineData("\"signing\": [\"v1\", \"tc3-post\", \"v1\"],", "RequestMethod = HttpMethod.Get,", "It takes: Tc3Post, V1.")]
    public void WayThatTheSpecDoesNotName_IsRefused(string signing, string options, string message) =>
        Assert.Contains(message, Run(signing, options), StringComparison.Ordinal);

    [Theory]
    [InlineData("RequestMethod = HttpMethod.Get,", "at most 10 with GET")]
    [InlineData("SignatureMethod = ApiSignatureMethod.HmacSha1, RequestMethod = HttpMethod.Get,", "requests of 10 at most")]
    [InlineData("SignatureMethod = ApiSignatureMethod.HmacSha1,", "the service takes 20 at most")]
    public void LimitsOfTheSpec_AreThoseOfTheClient(string options, string message) => Assert.Contains(
        message, Run(Every + "\"limits\": { \"tc3PostBytes\": 30, \"getBytes\": 10, \"v1PostBytes\": 20 },", options), StringComparison.Ordinal);

    [Fact]
    public void LimitsBeyondAnInt_AreCut() => Assert.StartsWith(
        "GET /?Name=",
        Run(Every + "\"limits\": { \"getBytes\": 9223372036854775807, \"v1PostBytes\": 9223372036854775807 },", "RequestMethod = HttpMethod.Get,"),
        StringComparison.Ordinal);

    // Gives what is sent, or why nothing is.
    private static string Run(string service, string options) => (SpecProject.Of($$"""
        {
          "format": 1,
          "service": { {{service}} "name": "toy", "clientName": "Toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com" },
          "actions": {
            "PutToy": { "input": { "Name": { "type": "string" }, "Sizes": { "type": "integer[]" } }, "output": {} }
          }
        }
        """) with
    {
        Sources =
        [
            $$$"""
            using System;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            using Demo.Toy;
            using ScfGen;

            internal static class Probe
            {
                internal static string Run()
                {
                    var network = new Network();
                    try
                    {
                        using var client = new ToyClient(new ApiClientOptions
                        {
                            {{{options}}}
                            Credentials = new StaticCredentialsProvider(new Credential("id", "key")),
                            PrimaryHandler = network,
                        });
                        client.PutToyAsync(new PutToyRequest { Name = "a b", Sizes = [5] }).GetAwaiter().GetResult();
                        return network.Sent;
                    }
                    catch (Exception e) when (e is ArgumentException or InvalidOperationException)
                    {
                        return e.Message;
                    }
                }
            }

            internal sealed class Network : HttpMessageHandler
            {
                internal string Sent { get; private set; } = "";

                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
                    Sent = $"{request.Method} {request.RequestUri!.PathAndQuery} {body}";
                    return new HttpResponseMessage { Content = new StringContent("{\"Response\":{\"RequestId\":\"id\"}}") };
                }
            }
            """,
        ],
    }).Compile().WithoutProblems().Run();
}
