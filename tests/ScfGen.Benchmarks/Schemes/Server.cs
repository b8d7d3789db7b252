using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>The side that verifies: its clock, its key, and how it hands over what arrived.</summary>
internal static class Server
{
    public static SignatureVerifierOptions Options => new() { TimeProvider = new FixedTime(Account.Time) };

    public static Credential? FindKey(string id) =>
        id == Account.SecretId ? Account.Credential : id == Account.TemporaryCredential.SecretId ? Account.TemporaryCredential : null;

    public static SignedRequest Receive(Uri uri, byte[] body, params SignedHeader[] headers) =>
        new("POST", uri.AbsolutePath, uri.Query.TrimStart('?'), body, new ReceivedHeaders(headers).Find);
}
