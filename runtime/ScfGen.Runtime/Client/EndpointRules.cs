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

        return CheckAddress(endpoint, allowInsecureHttp, nameof(endpoint), "https://scf.tencentcloudapi.com");
    }

    /// <summary>Checks an address that may have a path.</summary>
    /// <param name="address">The address.</param>
    /// <param name="allowInsecureHttp">Whether plain HTTP is accepted for other hosts than loopback.</param>
    /// <param name="name">What the address is called in messages, the name of the parameter that it came in.</param>
    /// <param name="example">An address as it should be.</param>
    public static Uri CheckAddress(Uri address, bool allowInsecureHttp, string name, string example)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException($"The {name} is no absolute HTTPS address. Write it with its scheme, such as {example}.", name);
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            throw new ArgumentException($"The {name} on host '{address.Host}' has a query, fragment or user name. Leave them out.", name);
        }

        if (address.Scheme == "http" && !address.IsLoopback && !allowInsecureHttp)
        {
            throw new ArgumentException(
                $"The {name} on host '{address.Host}' is plain HTTP, where anyone on the way reads and changes calls. Use https, or set AllowInsecureHttp.", name);
        }

        return address;
    }
}
