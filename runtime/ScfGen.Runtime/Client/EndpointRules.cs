namespace ScfGen;

/// <summary>Which endpoints a client sends to.</summary>
internal static class EndpointRules
{
    public static Uri Check(Uri endpoint, bool allowInsecureHttp)
    {
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException(
                "The endpoint is no absolute HTTPS address. Write it as https://scf.tencentcloudapi.com.", nameof(endpoint));
        }

        if (endpoint.PathAndQuery != "/" || endpoint.Fragment.Length > 0 || endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException(
                $"The endpoint on host '{endpoint.Host}' has a path, query, fragment or user name. Give scheme, host and port only.", nameof(endpoint));
        }

        if (endpoint.Scheme == "http" && !endpoint.IsLoopback && !allowInsecureHttp)
        {
            throw new ArgumentException(
                $"The endpoint on host '{endpoint.Host}' is plain HTTP, where anyone on the way reads and changes calls. Use https, or set AllowInsecureHttp.", nameof(endpoint));
        }

        return endpoint;
    }
}
