using System.Text.Json;
using LocalScf.Spec;

namespace LocalScf.Http;

/// <summary>How many bytes a request may have, by the way it is sent. The document says so, and the spec file.</summary>
/// <param name="Get">The query of a GET.</param>
/// <param name="Form">The form of a POST that is signed with HmacSHA1 or HmacSHA256.</param>
/// <param name="Json">The body of a POST that is signed with TC3-HMAC-SHA256.</param>
internal sealed record RequestSizes(long Get, long Form, long Json)
{
    private const string SpecFile = "scf-2018-04-16.json";

    // What the document says, for a spec that does not.
    private const long DefaultGet = 32 * 1024;
    private const long DefaultForm = 1024 * 1024;

    private static readonly Lazy<(long Get, long Form)> s_shipped = new(ReadShipped);

    public static RequestSizes Of(ServiceSpec spec) => new(s_shipped.Value.Get, s_shipped.Value.Form, spec.MaxBodyBytes);

    private static (long Get, long Form) ReadShipped()
    {
        using Stream stream = typeof(RequestSizes).Assembly.GetManifestResourceStream(SpecFile)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {SpecFile}.");
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("service").TryGetProperty("limits", out JsonElement limits)
            ? (Size(limits, "getBytes", DefaultGet), Size(limits, "v1PostBytes", DefaultForm))
            : (DefaultGet, DefaultForm);
    }

    private static long Size(JsonElement limits, string name, long otherwise) =>
        limits.TryGetProperty(name, out JsonElement bytes) ? bytes.GetInt64() : otherwise;
}
