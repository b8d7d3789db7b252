using System.Globalization;

namespace ScfGen.Signing;

/// <summary>The Host header as HttpClient sends it where it is not set.</summary>
internal static class HostHeader
{
    public static string Of(Uri uri) =>
        uri.IsDefaultPort ? NameIn(uri) : string.Create(CultureInfo.InvariantCulture, $"{NameIn(uri)}:{uri.Port}");

    public static string NameIn(Uri uri) => uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;

    /// <summary>Appends a colon and the port, unless it is the default one, which is not sent.</summary>
    public static void AppendPort(ref Utf8Builder to, Uri uri)
    {
        if (!uri.IsDefaultPort)
        {
            to.Append((byte)':');
            to.Append((long)uri.Port);
        }
    }
}
