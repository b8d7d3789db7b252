using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Requests that are signed with ACS3 by two keys, and a verifier that knows both.</summary>
internal static class Acs3TestRequest
{
    public static Credential LongTerm { get; } = new("AKIDEXAMPLE", "fake-secret-key");

    public static Credential Temporary { get; } = new("STS.EXAMPLE", "fake-temporary-key", "fake-token");

    public static DateTimeOffset Time { get; } = DateTimeOffset.FromUnixTimeSeconds(1708593691);

    public static Acs3Message Send(Credential credential, params SignedHeader[] extra)
    {
        Acs3Signature signature = new Acs3Signer().Sign(credential, Time, "POST", new Uri("https://hello.example/hello?foo=bar"), extra);
        var message = Acs3Message.Of(
            "POST",
            "https://hello.example/hello?foo=bar",
            [],
            [("Authorization", signature.Authorization), ("x-acs-date", signature.Date), ("x-acs-security-token", signature.SecurityToken!)]);
        return extra.Aggregate(message, static (sum, header) => sum.With(header.Name, header.Value));
    }

    public static Acs3Message SendToOpenApi()
    {
        SignedHeader[] headers =
            [new("host", "api.example"), new("content-type", "application/json"), new("x-acs-action", "Invoke"), new("x-acs-version", "1")];
        Acs3Signature signature = new Acs3Signer(Acs3Mode.OpenApi).Sign(LongTerm, Time, "POST", new Uri("https://api.example/"), headers, "{}"u8);
        var message = Acs3Message.Of(
            "POST",
            "https://api.example/",
            "{}"u8.ToArray(),
            [
                ("Authorization", signature.Authorization),
                ("x-acs-date", signature.Date),
                ("x-acs-content-sha256", signature.ContentSha256!),
                ("x-acs-signature-nonce", signature.Nonce!),
            ]);
        return headers.Aggregate(message, static (sum, header) => sum.With(header.Name, header.Value));
    }

    public static SignatureVerdict Verify(Acs3Message message, Acs3Mode mode = Acs3Mode.HttpTrigger, DateTimeOffset? time = null) =>
        new Acs3SignatureVerifier(Find, mode, options: new SignatureVerifierOptions { TimeProvider = new ManualTime(time ?? Time) }).Verify(message.ToRequest());

    public static Credential? Find(string id) => id switch
    {
        "AKIDEXAMPLE" => LongTerm,
        "STS.EXAMPLE" => Temporary,
        _ => null,
    };
}
