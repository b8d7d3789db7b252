namespace ScfGen.Runtime.Tests;

/// <summary>The TC3 reference gives what the official SDK gives.</summary>
public sealed class ReferenceTc3Tests
{
    public static TheoryData<string> Vectors => VectorFiles.Tc3.Names;

    public static TheoryData<string> Deviations => VectorFiles.Tc3.DeviationNames;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_OfAVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.Tc3[name];
        string query = UrlParts.Of(vector.Url).Query;
        string canonical = ReferenceTc3.CanonicalRequest(vector.Method, query, vector.Headers, vector.Body);

        Assert.Equal(vector.CanonicalRequest, canonical);
        Assert.Equal(vector.StringToSign, ReferenceTc3.StringToSign(vector.Service, vector.Seconds, canonical));
        Assert.Equal(vector.Authorization, Sign(vector));
    }

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Reference_OfADeviation_GivesAnotherSignature(string name)
    {
        HeaderVector vector = VectorFiles.Tc3.Deviation(name);

        Assert.NotEqual(vector.Authorization, Sign(vector));
    }

    private static string Sign(HeaderVector vector) => ReferenceTc3.Authorization(
        vector.Credential, vector.Service, vector.Seconds, vector.Method, UrlParts.Of(vector.Url).Query, vector.Headers, vector.Body);
}
