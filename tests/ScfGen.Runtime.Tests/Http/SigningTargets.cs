namespace ScfGen.Runtime.Tests;

/// <summary>Paths and queries that are easily changed between a signature and the wire.</summary>
public static class SigningTargets
{
    /// <summary>As a user may write them; a Uri makes them what is sent.</summary>
    public static TheoryData<string> Any { get; } = new()
    {
        "/", "/a", "/a/", "/~a~", "/a+b", "/a*b", "/a%20b", "/a b", "/100%25", "/a%2520b", "/a%2Fb", "/a%2fb", "/a%7Eb", "/%E6%9C%AA", "/未命名/名",
        "/a//b", "/a/./b/../c", "/$a(b)!'", "/?", "/a?b=&c=1", "/a?b=1&b=2&a=3&b", "/a?q=a+b%20c%2B", "/a?q=%7E~*%2A", "/a?q=未", "/a?q=%e6%9c%aa", "/a?q=/?:@",
    };

    /// <summary>Exactly as they are sent, with a Uri that changes nothing.</summary>
    public static TheoryData<string> Exact { get; } = new()
    {
        "/%7Ea", "/a/./b/../c", "/a%2fb%2Fc", "/%41", "/100%", "/a?b=%7E%41%e6", "/a?b=c?d=e", "/a?",
    };

    public static Uri Tidied(Uri address, string target) => new(address.AbsoluteUri.TrimEnd('/') + target);

    public static Uri Untouched(Uri address, string target) =>
        new(address.AbsoluteUri.TrimEnd('/') + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
