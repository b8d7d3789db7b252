using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Requests that are signed with FC by two keys, and a verifier that knows both.</summary>
internal static class FcTestRequest
{
    public const string Url = "https://hello.example/hello?foo=bar&a=1";

    public static Credential LongTerm { get; } = new("AKIDEXAMPLE", "fake-secret-key");

    public static Credential Temporary { get; } = new("STS.EXAMPLE", "fake-temporary-key", "fake-token");

    public static DateTimeOffset Time { get; } = DateTimeOffset.FromUnixTimeSeconds(1708593691);

    public static Acs3Message Send(Credential credential, params SignedHeader[] extra)
    {
        FcSignature signature = new FcSigner().Sign(credential, Time, "POST", new Uri(Url), extra);
        Acs3Message message = Acs3Message.Of("POST", Url, [], [("Authorization", signature.Authorization), ("Date", signature.Date)]);
        message = extra.Aggregate(message, static (sum, header) => sum.With(header.Name, header.Value));
        return signature.SecurityToken is { } token ? message.With("x-fc-security-token", token) : message;
    }

    public static SignatureVerdict Verify(Acs3Message message, DateTimeOffset? time = null) =>
        new FcSignatureVerifier(Find, options: new SignatureVerifierOptions { TimeProvider = new ManualTime(time ?? Time) }).Verify(message.ToRequest());

    public static Credential? Find(string id) => id switch
    {
        "AKIDEXAMPLE" => LongTerm,
        "STS.EXAMPLE" => Temporary,
        _ => null,
    };
}
