namespace ScfGen.Runtime.Tests;

/// <summary>The ACS3 reference gives what Alibaba's packages give.</summary>
public sealed class ReferenceAcs3Tests
{
    public static TheoryData<string> HttpTriggers => VectorFiles.Acs3HttpTrigger.Names;

    public static TheoryData<string> Deviations => VectorFiles.Acs3HttpTrigger.DeviationNames;

    public static TheoryData<string> OpenApis => VectorFiles.Acs3OpenApi.Names;

    [Theory]
    [MemberData(nameof(HttpTriggers))]
    public void Reference_OfAnHttpTriggersVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.Acs3HttpTrigger[name];
        string canonical = ReferenceAcs3.CanonicalRequest(vector.Method, vector.Url, vector.Headers, "");

        Assert.Equal(vector.CanonicalRequest, canonical);
        Assert.Equal(vector.StringToSign, ReferenceAcs3.StringToSign(canonical));
        Assert.Equal(vector.Authorization, ReferenceAcs3.HttpTrigger(vector.Credential, vector.Method, vector.Url, vector.Headers));
    }

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Reference_OfADeviation_GivesAnotherSignature(string name)
    {
        HeaderVector vector = VectorFiles.Acs3HttpTrigger.Deviation(name);

        Assert.NotEqual(vector.Authorization, ReferenceAcs3.HttpTrigger(vector.Credential, vector.Method, vector.Url, vector.Headers));
    }

    [Theory]
    [MemberData(nameof(OpenApis))]
    public void Reference_OfAnOpenApiVector_GivesThePackagesValues(string name)
    {
        HeaderVector vector = VectorFiles.Acs3OpenApi[name];
        string payload = ReferenceAcs3.Payload(vector.Body);
        string canonical = ReferenceAcs3.CanonicalRequest(vector.Method, vector.Url, vector.Headers, payload);

        Assert.Equal(vector.Header("x-acs-content-sha256"), payload);
        Assert.Equal(vector.CanonicalRequest, canonical);
        Assert.Equal(vector.StringToSign, ReferenceAcs3.StringToSign(canonical));
        Assert.Equal(vector.Authorization, ReferenceAcs3.OpenApi(vector.Credential, vector.Method, vector.Url, vector.Headers, vector.Body));
    }
}
