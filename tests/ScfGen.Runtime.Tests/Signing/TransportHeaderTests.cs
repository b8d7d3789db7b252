using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>What is made or changed behind the signature cannot be signed. That is said when a handler or a client is made.</summary>
public sealed class TransportHeaderTests
{
    private const string Uin = "100000000001";

    private static readonly Uri s_address = new("https://function.example");
    private static readonly StaticCredentialsProvider s_credentials = new(EchoClient.Credential);

    public static TheoryData<string> Names => new()
    {
        "Accept-Encoding", "ALT-USED", "Baggage", "Connection", "content-length", "Cookie", "Correlation-Context", "Expect", "Keep-Alive",
        "Proxy-Authorization", "Proxy-Connection", "Request-Id", "te", "TraceParent", "tracestate", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void HeaderOfTheTransport_IsRefusedByItsName(string name)
    {
        string[] names = ["X-Own", name];
        Func<object>[] makers =
        [
            () => new Tc3SigningHandler("scf", s_credentials, signedHeaders: names),
            () => new FunctionUrlSigningHandler(Uin, s_credentials, signedHeaders: names),
            () => new CloudBaseSigningHandler(s_credentials, signedHeaders: names),
            () => new EchoClient(EchoClient.OptionsFor(s_address) with { SignedHeaders = names }),
            () => new FunctionUrlClient(s_address, Uin, new FunctionUrlClientOptions { Credentials = s_credentials, SignedHeaders = names }),
            () => new CloudBaseClient(s_address, new CloudBaseClientOptions { Credentials = s_credentials, SignedHeaders = names }),
        ];

        foreach (Func<object> make in makers)
        {
            var e = Assert.Throws<ArgumentException>(make);

            Assert.Contains($"The header {name} cannot be among the headers to sign", e.Message, StringComparison.Ordinal);
            Assert.Contains("when the request is sent", e.Message, StringComparison.Ordinal);
            Assert.Contains("Leave it out.", e.Message, StringComparison.Ordinal);
        }
    }

    // Names that only resemble those, and headers that HttpClient sends as they are.
    [Theory]
    [InlineData("Accept")]
    [InlineData("Accept-Language")]
    [InlineData("Content-Language")]
    [InlineData("User-Agent")]
    [InlineData("X-Request-Id")]
    public void OtherHeader_CanBeSigned(string name)
    {
        using var handler = new CloudBaseSigningHandler(s_credentials, signedHeaders: [name]);
        using var client = new EchoClient(EchoClient.OptionsFor(s_address) with { SignedHeaders = [name] });
    }
}
