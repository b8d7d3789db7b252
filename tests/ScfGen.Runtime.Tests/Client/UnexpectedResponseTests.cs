using System.Globalization;
using System.Net;

namespace ScfGen.Runtime.Tests;

/// <summary>What is no answer of the API is reported as such, with its beginning.</summary>
public sealed class UnexpectedResponseTests
{
    private const string Html = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n\t<body>\0nginx</body></html>";

    [Theory]
    [InlineData(Html, 502)]
    [InlineData(Html, 200)]
    [InlineData("", 200)]
    [InlineData("   ", 200)]
    [InlineData("no healthy upstream", 503)]
    [InlineData("\u51fd\u6570", 200)]
    [InlineData("""{"Response":{"Name":"a","RequestId":"r""", 200)]
    [InlineData("""{"Response":{"Name":"a","RequestId":"r"}""", 200)]
    [InlineData("""{"Response":{"Name":"a","RequestId":"r"}} x""", 200)]
    [InlineData("""{"Response":{"Name":"a","RequestId":"r"}}{}""", 200)]
    [InlineData("[1,2]", 200)]
    [InlineData("\"text\"", 200)]
    [InlineData("null", 200)]
    [InlineData("{}", 200)]
    [InlineData("""{"Name":"a","RequestId":"r"}""", 200)]
    [InlineData("""{"response":{"RequestId":"r"}}""", 200)]
    [InlineData("""{"Response":null}""", 200)]
    [InlineData("""{"Response":[]}""", 200)]
    [InlineData("""{"Response":"text"}""", 200)]
    public async Task Answer_ThatIsNoneOfTheApi_IsReportedWithItsBeginning(string body, int status)
    {
        await using var server = LoopbackServer.Answering(body, status);
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.Equal("Echo", e.Action);
        Assert.Equal((HttpStatusCode)status, e.HttpStatus);
        Assert.NotEmpty(e.Reason);
        Assert.Contains("Echo", e.Message, StringComparison.Ordinal);
        Assert.Contains(status.ToString(CultureInfo.InvariantCulture), e.Message, StringComparison.Ordinal);
        Assert.Equal(string.Join(' ', body.Replace('\0', ' ').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), e.Excerpt);
        Assert.Contains(e.Excerpt, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongAnswer_IsCutForTheExcerpt()
    {
        await using var server = LoopbackServer.Answering("<html>" + new string('x', 100_000) + "</html>");
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.StartsWith("<html>xxx", e.Excerpt, StringComparison.Ordinal);
        Assert.EndsWith("x\u2026", e.Excerpt, StringComparison.Ordinal);
        Assert.InRange(e.Excerpt.Length, 100, 301);
        Assert.InRange(e.Message.Length, 100, 1000);
    }

    // A proxy's plain words may begin like one of the literals of JSON.
    [Theory]
    [InlineData("n")]
    [InlineData("t")]
    [InlineData("f")]
    public async Task LongAnswer_ThatBeginsLikeALiteral_IsCutForTheMessage(string first)
    {
        await using var server = LoopbackServer.Answering(first + new string('x', 100_000));
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.InRange(e.Message.Length, 100, 1000);
        Assert.InRange(e.ToString().Length, 100, 20_000);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task ErrorStatus_WithoutAnError_IsReportedWithTheRequestId(int status)
    {
        await using var server = LoopbackServer.Answering(EchoClient.Success, status);
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.Equal((HttpStatusCode)status, e.HttpStatus);
        Assert.Equal("r-1", e.RequestId);
        Assert.Equal(EchoClient.Success, e.Excerpt);
    }

    [Theory]
    [InlineData("""{"Response":{"Count":"many","RequestId":"r"}}""", "Response.Count")]
    [InlineData("""{"Response":{"Name":{},"RequestId":"r"}}""", "Response.Name")]
    [InlineData("""{"Response":{"Items":{"Name":"a"},"RequestId":"r"}}""", "Response.Items")]
    [InlineData("""{"Response":{"Items":[{"Size":"large"}],"RequestId":"r"}}""", "Response.Items.Size")]
    [InlineData("""{"Response":{"Items":[{"Size":1},{"Inner":{"Name":[1]}}],"RequestId":"r"}}""", "Response.Items.Inner.Name")]
    [InlineData("""{"Response":{"RequestId":{}}}""", "Response.RequestId")]
    [InlineData("""{"Response":{"Error":{"Code":[]}}}""", "Response.Error.Code")]
    [InlineData("""{"Response":{"Other":{"A":1},"Count":[]}}""", "Response.Count")]
    [InlineData("""{"Response":{"Items":["bad"]}}""", "Response.Items")]
    [InlineData("""{"Response":{"Items":[{"Size":1},"bad"]}}""", "Response.Items")]
    [InlineData("""{"Response":{"Items":[{"Inner":{"Size":1}},"bad"]}}""", "Response.Items")]
    [InlineData("[1]", "the document")]
    public async Task Value_OfAnotherKind_IsNamedByItsPath(string body, string path)
    {
        await using var server = LoopbackServer.Answering(body);
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.StartsWith($"the value of {path} cannot be read: expected ", e.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ByteOrderMark_DoesNotHideTheRequestId()
    {
        await using var server = LoopbackServer.Answering("\uFEFF{\"Response\":{\"Count\":\"many\",\"RequestId\":\"r-5\"}}");
        using var client = EchoClient.For(server);

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.Equal("r-5", e.RequestId);
    }

    [Fact]
    public async Task UnknownMember_NestedTooDeep_IsReported()
    {
        const int Depth = 10_000;
        string deep = new string('[', Depth) + new string(']', Depth);
        await using var server = LoopbackServer.Answering("{\"Response\":{\"Other\":" + deep + ",\"RequestId\":\"r\"}}");
        using var client = EchoClient.For(server);

        await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());
    }
}
