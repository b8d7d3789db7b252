namespace LocalScf.Tests;

/// <summary>Authorization headers that are none.</summary>
public sealed class AuthorizationHeaderTests
{
    private const string Invalid = "AuthFailure.InvalidAuthorization";
    private const string Credential = " Credential=" + LocalScfOptions.DefaultSecretId + "/2023-07-14/scf/tc3_request";
    private const string Names = ", SignedHeaders=content-type;host";

    [Fact]
    public async Task NoHeader_IsNamed()
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest { Tamper = message => message.Headers.Remove("Authorization") });
        answer.AssertError("MissingParameter", "Authorization");
    }

    [Theory]
    [InlineData("Bearer token")]
    [InlineData("TC3-HMAC-SHA256")]
    [InlineData("TC3-HMAC-SM3" + Credential + Names + ", Signature=00")]
    [InlineData("tc3-hmac-sha256" + Credential + Names + ", Signature=00")]
    [InlineData("TC3-HMAC-SHA256" + Credential + Names)]
    [InlineData("TC3-HMAC-SHA256" + Credential + Names + ", Signature=")]
    [InlineData("TC3-HMAC-SHA256" + Credential + Names + ", Signature=00, Signature=00")]
    [InlineData("TC3-HMAC-SHA256" + Credential + Names + ", Signature=00, Other=1")]
    [InlineData("TC3-HMAC-SHA256 Credential=" + LocalScfOptions.DefaultSecretId + "/2023-07-14/scf" + Names + ", Signature=00")]
    [InlineData("TC3-HMAC-SHA256 Credential=" + LocalScfOptions.DefaultSecretId + "/2023-07-14/scf/tc4" + Names + ", Signature=00")]
    public async Task MalformedHeader_IsRefused(string authorization)
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        RawAnswer answer = await scf.SendAsync(new RawRequest { Authorization = authorization, Time = FakeTime.Start });
        answer.AssertError(Invalid);
    }

    [Theory]
    [InlineData("host")]
    [InlineData("content-type")]
    [InlineData("Content-Type;Host")]
    public async Task SignedHeadersThatLackWhatMustBeSigned_AreRefused(string names)
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        RawAnswer answer = await scf.SendAsync(new RawRequest
        {
            Authorization = $"TC3-HMAC-SHA256{Credential}, SignedHeaders={names}, Signature=00",
            Time = FakeTime.Start,
        });
        answer.AssertError(Invalid);
    }

    [Fact]
    public async Task WellFormedHeaderWithAnySignature_FailsAtTheSignature()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        RawAnswer answer = await scf.SendAsync(new RawRequest
        {
            Authorization = "TC3-HMAC-SHA256" + Credential + Names + ", Signature=00",
            Time = FakeTime.Start,
        });
        answer.AssertError("AuthFailure.SignatureFailure");
    }
}
