namespace ScfGen.Signing;

/// <summary>What signature v1 is computed over.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Uri">The absolute URI; its query is not regarded.</param>
/// <param name="Host">The Host header where it differs from the URI's host.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="ReplacesSignature">Whether an earlier signature among the parameters is left out instead of being refused.</param>
/// <param name="Action">The parameter Action, unless it is among the parameters.</param>
/// <param name="Version">The parameter Version, unless it is among the parameters.</param>
/// <param name="Region">The parameter Region, unless it is among the parameters.</param>
internal readonly record struct V1Request(
    string Method,
    Uri Uri,
    string? Host,
    RequestParameters Parameters,
    bool ReplacesSignature = false,
    string? Action = null,
    string? Version = null,
    string? Region = null)
{
    public bool IsGet => Method == "GET";

    /// <summary>Appends all that stands before the question mark, with the Host header as HttpClient sends it.</summary>
    public void AppendTarget(ref Utf8Builder to)
    {
        to.Append(Method);
        to.Append(Host ?? HostHeader.NameIn(Uri));
        if (Host is null)
        {
            HostHeader.AppendPort(ref to, Uri);
        }

        to.Append(SentTarget.PathOf(Uri));
    }
}
