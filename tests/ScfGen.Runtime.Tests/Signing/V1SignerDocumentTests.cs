using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The example of the document page "Signature", byte for byte.</summary>
public sealed class V1SignerDocumentTests
{
    private const string RequestString =
        "Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou"
        + "&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******&Timestamp=1465185768&Version=2017-03-12";

    // The document's address has the signature in the place of its name; it says that the order does not matter.
    private const string Sent =
        "Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou"
        + "&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3%2A%2A%2A%2A%2A%2A%2A&Timestamp=1465185768&Version=2017-03-12&Signature=zmmjn35mikh6pM3V7sUEuX4wyYM%3D";

    private static readonly Uri s_endpoint = new("https://cvm.tencentcloudapi.com");

    [Fact]
    public void Example_GivesTheDocumentsSteps()
    {
        using RequestParameters parameters = Parameters();
        V1Steps steps = Signer().Explain(
            DocumentSample.Credential, V1Sample.Time, "GET", s_endpoint, parameters, "DescribeInstances", "2017-03-12", "ap-guangzhou");

        Assert.Equal(RequestString, steps.RequestString);
        Assert.Equal("GETcvm.tencentcloudapi.com/?" + RequestString, steps.StringToSign);
        Assert.Equal("zmmjn35mikh6pM3V7sUEuX4wyYM=", steps.Signature);
        Assert.Equal(Sent, steps.Parameters);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Example_UnderAnotherCulture_IsTheSame(string culture)
    {
        using var scope = new CultureScope(culture);
        using RequestParameters parameters = Parameters();

        V1Signature signature = Signer().Sign(
            DocumentSample.Credential, V1Sample.Time, "GET", s_endpoint, parameters, "DescribeInstances", "2017-03-12", "ap-guangzhou");

        Assert.Equal(Sent, signature.Parameters);
        Assert.Equal(1465185768, signature.Timestamp);
        Assert.Equal(11886, signature.Nonce);
        Assert.Equal("Signature v1 at 1465185768 (hidden)", signature.ToString());
    }

    // As it stands in the document, the signature in the middle and the asterisks not encoded.
    [Fact]
    public void ExampleAddress_IsValid()
    {
        const string Query =
            "Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou"
            + "&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******&Signature=zmmjn35mikh6pM3V7sUEuX4wyYM%3D&Timestamp=1465185768&Version=2017-03-12";

        SignatureVerdict verdict = V1Sample.Verifier(null, DocumentSample.Credential)
            .Verify(V1Sample.Received("GET", Query, "cvm.tencentcloudapi.com"));

        Assert.Equal(SignatureStatus.Valid, verdict.Status);
        Assert.Equal(DocumentSample.SecretId, verdict.KeyId);
    }

    // The document's request does not name the method.
    private static V1Signer Signer() => new(V1SignatureMethod.HmacSha1, V1Sample.FixedNonce with { NamesHmacSha1 = false });

    private static RequestParameters Parameters() => RequestParameters.From(new ParameterModel(static writer =>
    {
        writer.AddList("InstanceIds", (string[])["ins-09dx96dg"]);
        writer.Add("Offset", 0);
        writer.Add("Limit", 20);
    }));
}
