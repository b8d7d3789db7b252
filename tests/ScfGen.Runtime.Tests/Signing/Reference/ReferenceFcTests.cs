namespace ScfGen.Runtime.Tests;

/// <summary>The FC reference gives what the SDK for Node.js gives.</summary>
public sealed class ReferenceFcTests
{
    public static TheoryData<string> Vectors => VectorFiles.Fc.Names;

    public static TheoryData<string> Deviations => VectorFiles.Fc.DeviationNames;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_OfAVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.Fc[name];

        Assert.Equal(vector.StringToSign, ReferenceFc.StringToSign(vector.Method, vector.Url, vector.Headers, vector.IsHttpTrigger));
        Assert.Equal(vector.Authorization, Sign(vector));
    }

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Reference_OfADeviation_GivesAnotherSignature(string name)
    {
        HeaderVector vector = VectorFiles.Fc.Deviation(name);

        Assert.NotEqual(vector.Authorization, Sign(vector));
    }

    private static string Sign(HeaderVector vector) =>
        ReferenceFc.Authorization(vector.Credential, vector.Method, vector.Url, vector.Headers, vector.IsHttpTrigger);
}
