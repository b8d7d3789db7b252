using System.Security.Cryptography;
using System.Text;
using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>ACS3-HMAC-SHA256.</summary>
internal static class Acs3Work
{
    private static readonly Uri s_trigger = new("https://resize-images-abcdefgh.cn-shanghai.fcapp.run/photos?width=1280&format=webp");
    private static readonly Uri s_openApi =
        new("https://1234567890123456.cn-shanghai.fc.aliyuncs.com/2023-03-30/functions/resize-images/invocations");

    /// <summary>An HTTP trigger, with the headers that the document's samples sign; the canonical request is all that is hashed.</summary>
    public static SchemeWork CreateForTrigger(Credential credential)
    {
        byte[] body = Texts.MakeBytes(SignBenchmarks.SmallBody);
        var signer = new Acs3Signer();
        Acs3Signature signature = Sign();
        Acs3Steps steps = signer.Explain(credential, Account.Time, "POST", s_trigger, body: body);
        Same.Text(steps.Authorization, signature.Authorization, "The signature of an HTTP trigger");
        return new SchemeWork
        {
            Floor = MakeFloor(steps),
            Signature = steps.Signature,
            Sign = () => Sign().Authorization,

            // The date is one string for all signatures of a second.
            SignBytes = HeapSize.Of(signature.Authorization),
            Verifier = new Acs3SignatureVerifier(Server.FindKey, options: Server.Options),
            Request = Server.Receive(
                s_trigger,
                body,
                new SignedHeader("Authorization", signature.Authorization),
                new SignedHeader("x-acs-date", signature.Date),
                new SignedHeader("x-acs-security-token", signature.SecurityToken ?? ""),
                new SignedHeader("Host", s_trigger.Host)),
        };

        Acs3Signature Sign() => signer.Sign(credential, Account.Time, "POST", s_trigger, body: body);
    }

    /// <summary>A call of Function Compute's OpenAPI; the body is hashed, too.</summary>
    public static SchemeWork CreateForOpenApi()
    {
        byte[] body = Texts.MakeBytes(SignBenchmarks.SmallBody);
        SignedHeader[] headers =
        [
            new("x-acs-action", "InvokeFunction"),
            new("x-acs-version", "2023-03-30"),
            new("Content-Type", Account.ContentType),
        ];
        var signer = new Acs3Signer(Acs3Mode.OpenApi);
        Acs3Signature signature = Sign();
        string contentSha256 = signature.ContentSha256 ?? "";
        string nonce = signature.Nonce ?? "";

        // Each signature has a nonce of its own; the steps take over that of the first.
        SignedHeader[] headersWithNonce = [.. headers, new("x-acs-signature-nonce", nonce)];
        Acs3Steps steps = signer.Explain(Account.Credential, Account.Time, "POST", s_openApi, headersWithNonce, body);
        Same.Text(steps.Authorization, signature.Authorization, "The signature of the OpenAPI");
        return new SchemeWork
        {
            Floor = MakeFloor(steps, body),
            Signature = steps.Signature,
            Sign = () => Sign().Authorization,
            SignBytes = HeapSize.Of(signature.Authorization, contentSha256, nonce),
            Verifier = new Acs3SignatureVerifier(Server.FindKey, Acs3Mode.OpenApi, options: Server.Options),
            Request = Server.Receive(
                s_openApi,
                body,
                [
                    .. headersWithNonce,
                    new SignedHeader("Authorization", signature.Authorization),
                    new SignedHeader("x-acs-content-sha256", contentSha256),
                    new SignedHeader("x-acs-date", signature.Date),
                    new SignedHeader("Host", s_openApi.Host),
                ]),
        };

        Acs3Signature Sign() => signer.Sign(Account.Credential, Account.Time, "POST", s_openApi, headers, body);
    }

    private static HashFloor MakeFloor(Acs3Steps steps, params byte[][] hashedBefore) => new(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(Account.SecretKey),
        steps.StringToSign,
        [.. hashedBefore, Encoding.UTF8.GetBytes(steps.CanonicalRequest)]);
}
