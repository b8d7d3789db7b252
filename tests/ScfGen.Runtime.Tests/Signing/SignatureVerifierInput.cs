using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Hands a request as it arrived to a verifier.</summary>
internal static class SignatureVerifierInput
{
    public static SignedRequest From(ReceivedRequest request)
    {
        int mark = request.Target.IndexOf('?', StringComparison.Ordinal);
        string path = mark < 0 ? request.Target : request.Target[..mark];
        string query = mark < 0 ? "" : request.Target[(mark + 1)..];
        return new SignedRequest(request.Method, path, query, request.Body, name => Join(request, name));
    }

    private static string? Join(ReceivedRequest request, string name)
    {
        string[] values = [.. request.Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];
        return values.Length == 0 ? null : string.Join(", ", values);
    }
}
