using System.Text;

namespace LocalScf.Tests;

/// <summary>Methods and bodies that carry no parameters at all.</summary>
public sealed class BodyTests
{
    private const int MaxBytes = 10 * 1024 * 1024;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"Namespace\"")]
    [InlineData("""{"Namespace":"one","Namespace":"two"}""")]
    [InlineData("""{"Namespace":"\ud800"}""")]
    [InlineData("""{"\ud800":"one"}""")]
    public async Task BodyThatIsNoObjectOfParameters_IsRefused(string body)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync("CreateNamespace", body)).AssertError("InvalidParameter");
    }

    [Fact]
    public async Task BodyThatIsNotUtf8_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        byte[] body = Encoding.Latin1.GetBytes("{\"Namespace\":\"caf\u00E9\"}");
        (await scf.SendAsync(new RawRequest { Action = "CreateNamespace", Bytes = body })).AssertError("InvalidParameter");
    }

    [Fact]
    public async Task BodyThatIsNestedTooDeep_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        string body = $$"""{"Namespace":{{new string('[', 100)}}{{new string(']', 100)}}}""";
        (await scf.SendAsync("CreateNamespace", body)).AssertError("InvalidParameter");
    }

    [Fact]
    public async Task BodyOfTenMegabytes_IsAccepted()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { Bytes = Encoding.ASCII.GetBytes("{}".PadRight(MaxBytes)) })).AssertSuccess();
    }

    [Fact]
    public async Task BodyOverTenMegabytes_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest { Bytes = Encoding.ASCII.GetBytes("{}".PadRight(MaxBytes + 1)) });
        answer.AssertError("RequestSizeLimitExceeded");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task OtherMethod_IsRefused(string method)
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest { Tamper = message => message.Method = new HttpMethod(method) });
        answer.AssertError("UnsupportedProtocol");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/jsonp")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task OtherContentType_IsRefused(string contentType)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { ContentType = contentType })).AssertError("UnsupportedProtocol");
    }

    [Fact]
    public async Task MissingContentType_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest { Tamper = message => message.Content!.Headers.Remove("Content-Type") });
        answer.AssertError("UnsupportedProtocol");
    }
}
