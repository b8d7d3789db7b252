namespace ScfGen.Runtime.Tests;

/// <summary>The reference for function URLs gives what the packages give for the same request.</summary>
public sealed class ReferenceFunctionUrlTests
{
    public static TheoryData<string> Vectors => VectorFiles.FunctionUrl.Names;

    public static TheoryData<string> Deviations => VectorFiles.FunctionUrl.DeviationNames;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_OfAVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.FunctionUrl[name];
        string canonical = ReferenceFunctionUrl.CanonicalRequest(vector.Method, vector.Url, vector.SignsRealPath, vector.Headers, vector.Body);

        Assert.Equal(vector.CanonicalRequest, canonical);
        Assert.Equal(vector.StringToSign, ReferenceFunctionUrl.StringToSign(vector.Seconds, canonical));
        Assert.Equal(vector.Authorization, Sign(vector));
    }

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Reference_OfADeviation_GivesAnotherSignature(string name)
    {
        HeaderVector vector = VectorFiles.FunctionUrl.Deviation(name);

        Assert.NotEqual(vector.Authorization, Sign(vector));
    }

    private static string Sign(HeaderVector vector) => ReferenceFunctionUrl.Authorization(
        vector.Credential, vector.Seconds, vector.Method, vector.Url, vector.SignsRealPath, vector.Headers, vector.Body);
}
