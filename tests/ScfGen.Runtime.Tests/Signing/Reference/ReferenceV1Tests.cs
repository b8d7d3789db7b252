namespace ScfGen.Runtime.Tests;

/// <summary>The v1 reference gives what the official SDK gives.</summary>
public sealed class ReferenceV1Tests
{
    private static readonly string[] s_common =
        ["Action", "Language", "Nonce", "Region", "RequestClient", "SecretId", "SignatureMethod", "Timestamp", "Token", "Version"];

    public static TheoryData<string> Vectors => VectorFiles.V1.Names;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Flatten_OfAVector_GivesThePackagesParameters(string name)
    {
        ParameterVector vector = VectorFiles.V1[name];

        Assert.Equal(
            vector.Parameters.Where(parameter => !s_common.Contains(parameter.Name)),
            ReferenceV1.Flatten(vector.Request).OrderBy(parameter => parameter.Name, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_OfAVector_GivesThePackagesSignature(string name)
    {
        ParameterVector vector = VectorFiles.V1[name];
        string toSign = ReferenceV1.StringToSign(vector.Method, vector.Host, vector.Parameters);

        Assert.Equal(vector.StringToSign, toSign);
        Assert.Equal(vector.Signature, ReferenceV1.Signature(vector.SignatureMethod, vector.Credential.SecretKey, toSign));
    }

    // The package leaves !'()* as they are, and has an order of its own.
    [Theory]
    [MemberData(nameof(Vectors))]
    public void Sent_OfAVector_IsWhatThePackageSendsButForItsEncoding(string name)
    {
        ParameterVector vector = VectorFiles.V1[name];
        string sent = ReferenceV1.Sent(vector.Parameters, vector.Signature);

        Assert.Equal(InOrder(UrlParts.Decode(vector.Sent)), InOrder(UrlParts.Decode(sent)));
    }

    private static IEnumerable<(string Name, string Value)> InOrder(IEnumerable<(string Name, string Value)> parameters) =>
        parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal);
}
