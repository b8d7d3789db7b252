namespace ScfGen;

/// <summary>Options of a generated client. A client takes a copy: later changes have no effect on it.</summary>
public sealed record ApiClientOptions
{
    /// <summary>The region that calls are about, such as <c>ap-guangzhou</c>; a call can name another. No default.</summary>
    public string? Region { get; set; }

    /// <summary>Where credentials come from. Default: <see cref="DefaultCredentialsProvider.Shared"/>, a chain of all sources.</summary>
    public ICredentialsProvider Credentials { get; set; } = DefaultCredentialsProvider.Shared;

    /// <summary>What requests are signed with, one of those that the service takes. Default: TC3-HMAC-SHA256.</summary>
    public ApiSignatureMethod SignatureMethod { get; set; }

    /// <summary>
    /// Names of headers to sign beside <c>content-type</c> and <c>host</c>, such as <c>X-TC-Action</c>, where a request has them: what is not signed
    /// can be changed on the way. Only with TC3-HMAC-SHA256. Default: none, since the document demands those two only.
    /// </summary>
    /// <remarks>
    /// A request has <c>X-TC-Action</c>, <c>X-TC-Version</c>, <c>X-TC-Region</c>, <c>X-TC-Language</c> and <c>User-Agent</c>, those that
    /// <see cref="Handlers"/> add, and the default headers of <see cref="HttpClient"/>. <c>X-TC-Timestamp</c> and <c>X-TC-Token</c> are parts of the
    /// signature, and cannot be named; nor can what is made or changed when a request is sent, such as <c>Content-Length</c>, <c>Connection</c>,
    /// <c>Accept-Encoding</c>, <c>Cookie</c> and <c>traceparent</c>: a client with such a name is refused when it is made.
    /// </remarks>
    public IReadOnlyList<string> SignedHeaders { get; set; } = [];

    /// <summary>
    /// The HTTP method of requests: POST, or GET for small requests (32 KiB in SCF), where the service takes it. Default: POST. Queries end up in the logs
    /// of proxies and servers; requests that hold a secret belong into a POST.
    /// </summary>
    public HttpMethod RequestMethod { get; set; } = HttpMethod.Post;

    /// <summary>
    /// The address to send to: scheme, host and port, without a path. Default: the endpoint that the spec names. The endpoint of one region
    /// is its host with the region behind the first label, <c>https://scf.ap-guangzhou.tencentcloudapi.com</c>.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Whether plain HTTP is accepted for other hosts than loopback, where anyone on the way reads and changes calls. Default: no.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>The language of error messages: <c>en-US</c> or <c>zh-CN</c>. Default: the service's choice.</summary>
    public string? Language { get; set; }

    /// <summary>
    /// How long a whole call may take, from writing the request to the last byte of the answer. Default: 100 seconds; a call that waits for a
    /// long function to end needs more. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long setting up a connection may take. Default: 10 seconds. Without effect on a handler or client of one's own.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a connection is kept, so that changes of the name service are followed. Default: 5 minutes. Without effect on a handler or
    /// client of one's own.
    /// </summary>
    public TimeSpan PooledConnectionLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The largest answer that is read, in bytes. Default: 32 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>What is checked of a request before it is sent. Default: that required members are there.</summary>
    public ValidationMode Validation { get; set; }

    /// <summary>
    /// Handlers around each call, outermost first: for retries, logging, headers of one's own and the like. Signing is done inside of them, once per
    /// try. Not together with <see cref="HttpClient"/>.
    /// </summary>
    /// <remarks>They are disposed of with the client, unless there is a <see cref="PrimaryHandler"/>: then that and they are their owner's.</remarks>
    public IReadOnlyList<DelegatingHandler> Handlers { get; set; } = [];

    /// <summary>The handler that does the sending, in place of one long-lived <see cref="SocketsHttpHandler"/>; the client does not dispose of it.</summary>
    /// <remarks>
    /// Redirects are switched off in a <see cref="SocketsHttpHandler"/> and an <see cref="HttpClientHandler"/>, also inside of other handlers. One of
    /// another kind must follow none: a redirect to another host is noticed only when it has been followed, with the request's token. Then the call
    /// throws, and its answer is not used.
    /// </remarks>
    public HttpMessageHandler? PrimaryHandler { get; set; }

    /// <summary>
    /// A client of one's own to send with, which keeps its handlers, proxies and limits; it is not disposed of. A request is signed before it is
    /// handed over, so that tries which the client makes on its own share one signature, valid for five minutes. Switch automatic redirects
    /// off in it.
    /// </summary>
    /// <remarks>
    /// A redirect to another host is noticed only when it has been followed, with the request's token: then the call throws, and its answer is not
    /// used. Prefer <see cref="Handlers"/>, and a <see cref="PrimaryHandler"/> in which redirects can be switched off before anything is sent.
    /// </remarks>
    public HttpClient? HttpClient { get; set; }

    /// <summary>The clock that requests are signed by and time-outs are measured with. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
