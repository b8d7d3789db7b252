using System.Net;

namespace ScfGen.Runtime.Tests;

/// <summary>Advice on a refused call fits what was asked, and of whom.</summary>
public sealed class FunctionAdviceTests
{
    private const string Mismatch = """{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"Refused."},"RequestId":"r-1"}}""";

    [Theory]
    [InlineData("walk")]
    [InlineData("?fast=true")]
    [InlineData("walk?fast=true")]
    public async Task SignatureOfAPathOrQuery_NamesTheOptionForItFirst(string path)
    {
        FunctionCallException e = await FailAsync("function URL", path, Mismatch, 403);

        Assert.NotNull(e.Advice);
        int option = e.Advice.IndexOf("SignsRealPath", StringComparison.Ordinal);
        int key = e.Advice.IndexOf("secret key is wrong", StringComparison.Ordinal);
        Assert.InRange(option, 0, key);
        Assert.Contains(e.Advice, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("function URL", "")]
    [InlineData("CloudBase", "walk?fast=true")]
    public async Task SignatureOfAnythingElse_DoesNotNameIt(string kind, string path)
    {
        FunctionCallException e = await FailAsync(kind, path, Mismatch, 403);

        Assert.StartsWith("The secret key is wrong", e.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain("SignsRealPath", e.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LostDate_NamesTheHeadersOfBothSchemes()
    {
        FunctionCallException e = await FailAsync("FC", "", "required HTTP header Date was not specified", 403);

        Assert.Contains("x-acs-date, or Date with the scheme FC", e.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ACS3", "")]
    [InlineData("ACS3", "Forbidden")]
    [InlineData("ACS3", """{"Code":"AccessDenied","Message":"Not for you."}""")]
    [InlineData("FC", "")]
    [InlineData("anonymous", "")]
    public async Task Bare403OfATrigger_HasCarefulAdvice(string kind, string answer)
    {
        FunctionCallException e = await FailAsync(kind, "walk", answer, 403);

        Assert.NotNull(e.Advice);
        Assert.Contains("missing or invalid", e.Advice, StringComparison.Ordinal);
        Assert.Contains("If it was not the function", e.Advice, StringComparison.Ordinal);
        Assert.EndsWith(e.Advice, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("function URL", 403)]
    [InlineData("CloudBase", 403)]
    [InlineData("ACS3", 401)]
    [InlineData("FC", 404)]
    [InlineData("anonymous", 500)]
    public async Task OtherStatusOrService_HasNone(string kind, int status)
    {
        FunctionCallException e = await FailAsync(kind, "walk", "", status);

        Assert.Equal((HttpStatusCode)status, e.StatusCode);
        Assert.Null(e.Advice);
    }

    [Fact]
    public void ExceptionOfOnesOwn_HoldsWhatItIsGiven()
    {
        var full = new FunctionCallException(HttpStatusCode.Unauthorized, "AuthFailure.TokenFailure", "It ended.", "r-1", "unused");
        var bare = new FunctionCallException(HttpStatusCode.BadGateway, null, null, null, "<html>");

        Assert.Equal(HttpStatusCode.Unauthorized, full.StatusCode);
        Assert.Equal("AuthFailure.TokenFailure", full.ErrorCode);
        Assert.Equal("It ended.", full.ErrorMessage);
        Assert.Equal("r-1", full.RequestId);
        Assert.Equal($"The call failed with HTTP 401 and AuthFailure.TokenFailure: It ended. {full.Advice} (request r-1)", full.Message);
        Assert.NotNull(full.Advice);
        Assert.Equal("The call failed with HTTP 502: <html>.", bare.Message);
        Assert.Null(bare.Advice);
    }

    private static async Task<FunctionCallException> FailAsync(string kind, string path, string answer, int status)
    {
        await using var server = LoopbackServer.Answering(answer, status);
        using FunctionClient client = Create(kind, server.Address);
        return await Assert.ThrowsAsync<FunctionCallException>(() => client.GetStringAsync(path));
    }

    private static FunctionClient Create(string kind, Uri address)
    {
        var credentials = new StaticCredentialsProvider(EchoClient.Credential);
        FunctionComputeScheme scheme = kind switch
        {
            "FC" => FunctionComputeScheme.Fc,
            "anonymous" => FunctionComputeScheme.Anonymous,
            _ => FunctionComputeScheme.Acs3,
        };
        return kind switch
        {
            "function URL" => new FunctionUrlClient(address, "100000000001", new FunctionUrlClientOptions { Credentials = credentials }),
            "CloudBase" => new CloudBaseClient(address, new CloudBaseClientOptions { Credentials = credentials }),
            _ => new FunctionComputeHttpClient(address, new FunctionComputeClientOptions { Credentials = credentials, Scheme = scheme }),
        };
    }
}
