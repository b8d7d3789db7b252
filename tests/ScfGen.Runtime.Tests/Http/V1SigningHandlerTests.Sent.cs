namespace ScfGen.Runtime.Tests;

// What is sent is what was signed, and nothing that was true of other bytes.
public sealed partial class V1SigningHandlerTests
{
    [Fact]
    public async Task HeadersThatDescribeTheReplacedBytes_AreNotSent()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = Form("Limit=1") };
        request.Content.Headers.ContentMD5 = [1, 2, 3];
        request.Content.Headers.ContentEncoding.Add("identity");
        request.Content.Headers.TryAddWithoutValidation("Content-Range", "bytes 0-6/7");
        request.Content.Headers.ContentLanguage.Add("en");

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        ReceivedRequest sent = AssertValid(network);
        Assert.Null(sent.Header("Content-MD5"));
        Assert.Null(sent.Header("Content-Encoding"));
        Assert.Null(sent.Header("Content-Range"));
        Assert.Equal("en", sent.Header("Content-Language"));
    }

    // A Uri would tidy it up when the parameters are put into it.
    [Fact]
    public async Task PathThatAUriLeavesAsItIs_IsSentAsItIsSigned()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        var uri = new Uri(Url + "a/../%7Eb/?Limit=1", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);

        using HttpResponseMessage response = await invoker.SendAsync(request, CancellationToken.None);

        Assert.StartsWith("/a/../%7Eb/?Limit=1&Nonce=", AssertValid(network).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CharacterThatNoAddressMayHold_IsRefused()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Chain(network);
        var uri = new Uri(Url + "\u4f60?Limit=1", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);

        await Assert.ThrowsAsync<ArgumentException>(() => invoker.SendAsync(request, CancellationToken.None));

        Assert.Empty(network.Requests);
    }
}
