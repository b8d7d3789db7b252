namespace ScfGen;

/// <summary>Options that the clients of functions have in common. A client takes a copy: later changes have no effect on it.</summary>
public record FunctionClientOptions
{
    private protected FunctionClientOptions()
    {
    }

    /// <summary>
    /// Where credentials come from. Default: <see cref="DefaultCredentialsProvider.Shared"/>, a chain of all sources, for Tencent Cloud, and
    /// <see cref="AlibabaEnvironmentCredentialsProvider"/> for Alibaba Cloud.
    /// </summary>
    public ICredentialsProvider? Credentials { get; set; }

    /// <summary>Whether plain HTTP is accepted for other hosts than loopback, where anyone on the way reads and changes calls. Default: no.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// How long a call may take: to the last byte of the answer where the answer is read as a whole, and to its headers where it is a stream.
    /// Default: 100 seconds. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit, but for the text of an error, which is waited for no
    /// longer than five seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long setting up a connection may take. Default: 10 seconds. Without effect on a handler or client of one's own.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection is kept, so that changes of the name service are followed. Default: 5 minutes. Without effect on a handler or client of one's own.</summary>
    public TimeSpan PooledConnectionLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The largest body that is signed, in bytes: all of it has to be in memory. Default: 64 MiB. Without effect where the scheme leaves the body out.</summary>
    public int MaxRequestBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The largest answer that is read as a whole, in bytes. Default: 64 MiB. Without effect on streams.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Handlers around each call, outermost first: for retries, logging and the like. Signing is done inside of them, once per try. Not
    /// together with <see cref="HttpClient"/>.
    /// </summary>
    /// <remarks>They are disposed of with the client, unless there is a <see cref="PrimaryHandler"/>: then that and they are their owner's.</remarks>
    public IReadOnlyList<DelegatingHandler> Handlers { get; set; } = [];

    /// <summary>The handler that does the sending, in place of one long-lived <see cref="SocketsHttpHandler"/>; the client does not dispose of it.</summary>
    /// <remarks>
    /// Redirects are switched off in a <see cref="SocketsHttpHandler"/> and an <see cref="HttpClientHandler"/>, also inside of other handlers. One of
    /// another kind must follow none: in signed calls a redirect to another host is noticed only when it has been followed, with the request's token.
    /// Then the call throws, and its answer is not used. In calls that are not signed, it is not noticed.
    /// </remarks>
    public HttpMessageHandler? PrimaryHandler { get; set; }

    /// <summary>
    /// A client of one's own to send with, which keeps its handlers, proxies and limits; it is not disposed of. A request is signed before it is
    /// handed over, so that tries which the client makes on its own share one signature, valid for a few minutes. Switch automatic redirects
    /// off in it.
    /// </summary>
    /// <remarks>
    /// A redirect to another host is noticed only when it has been followed, with the request's token: then the call throws, and its answer is not
    /// used. Prefer <see cref="Handlers"/>, and a <see cref="PrimaryHandler"/> in which redirects can be switched off before anything is sent. Calls that
    /// are not signed are redirected as the client is set, which is not noticed.
    /// </remarks>
    public HttpClient? HttpClient { get; set; }

    /// <summary>The clock that requests are signed by and time-outs are measured with. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
