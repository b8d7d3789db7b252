namespace ScfGen;

/// <summary>Which endpoints a client sends to.</summary>
internal static class EndpointRules
{
    public static Uri Check(Uri endpoint, bool allowInsecureHttp)
    {
        if (endpoint is { IsAbsoluteUri: true } && endpoint.AbsolutePath != "/")
        {
            throw new ArgumentException($"The endpoint on host '{endpoint.Host}' has a path. Give scheme, host and port only.", nameof(endpoint));
        }

        return CheckAddress(endpoint, allowInsecureHttp);
    }

    /// <summary>Checks an address that may have a path.</summary>
    public static Uri CheckAddress(Uri endpoint, bool allowInsecureHttp)
    {
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException(
                "The endpoint is no absolute HTTPS address. Write it with its scheme, such as https://scf.tencentcloudapi.com.", nameof(endpoint));
        }

        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0 || endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException(
                $"The endpoint on host '{endpoint.Host}' has a query, fragment or user name. Leave them out.", nameof(endpoint));
        }

        if (endpoint.Scheme == "http" && !endpoint.IsLoopback && !allowInsecureHttp)
        {
            throw new ArgumentException(
                $"The endpoint on host '{endpoint.Host}' is plain HTTP, where anyone on the way reads and changes calls. Use https, or set AllowInsecureHttp.", nameof(endpoint));
        }

        return endpoint;
    }
}
