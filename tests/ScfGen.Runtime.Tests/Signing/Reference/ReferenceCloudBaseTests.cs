namespace ScfGen.Runtime.Tests;

/// <summary>The reference for CloudBase gives what CloudBase's own package gives.</summary>
public sealed class ReferenceCloudBaseTests
{
    public static TheoryData<string> Vectors => VectorFiles.CloudBase.Names;

    public static TheoryData<string> Deviations => VectorFiles.CloudBase.DeviationNames;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_OfAVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.CloudBase[name];
        string canonical = ReferenceCloudBase.CanonicalRequest(vector.Method, vector.Url, vector.Headers, vector.Body);

        Assert.Equal(vector.CanonicalRequest, canonical);
        Assert.Equal(vector.StringToSign, ReferenceCloudBase.StringToSign(vector.Seconds, canonical));
        Assert.Equal(vector.Authorization, Sign(vector));
    }

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Reference_OfADeviation_GivesAnotherSignature(string name)
    {
        HeaderVector vector = VectorFiles.CloudBase.Deviation(name);

        Assert.NotEqual(vector.Authorization, Sign(vector));
    }

    private static string Sign(HeaderVector vector) => ReferenceCloudBase.Authorization(
        vector.Credential, vector.Seconds, vector.Method, vector.Url, vector.Headers, vector.Body);
}
