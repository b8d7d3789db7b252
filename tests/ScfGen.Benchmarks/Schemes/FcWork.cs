using System.Security.Cryptography;
using System.Text;
using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>Function Compute's older scheme, for an HTTP trigger; it hashes nothing but the string to sign.</summary>
internal static class FcWork
{
    private static readonly Uri s_uri = new("https://resize-images-abcdefgh.cn-shanghai.fcapp.run/photos?width=1280&format=webp");

    public static SchemeWork Create(Credential credential)
    {
        SignedHeader[] headers = [new("Content-Type", Account.ContentType)];
        var signer = new FcSigner();
        FcSignature signature = Sign();
        FcSteps steps = signer.Explain(credential, Account.Time, "POST", s_uri, headers);
        Same.Text(steps.Authorization, signature.Authorization, "The signature of FC");
        return new SchemeWork
        {
            Floor = new HashFloor(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(Account.SecretKey), steps.StringToSign),
            Signature = Convert.ToHexStringLower(Convert.FromBase64String(steps.Signature)),
            Sign = () => Sign().Authorization,

            // The date is one string for all signatures of a second.
            SignBytes = HeapSize.Of(signature.Authorization),
            Verifier = new FcSignatureVerifier(Server.FindKey, options: Server.Options),
            Request = Server.Receive(
                s_uri,
                Texts.MakeBytes(SignBenchmarks.SmallBody),
                [
                    new SignedHeader("Authorization", signature.Authorization),
                    new SignedHeader("Date", signature.Date),
                    new SignedHeader("Content-Type", Account.ContentType),
                    new SignedHeader("Host", s_uri.Host),
                    .. signature.SecurityToken is { } token ? [new SignedHeader("x-fc-security-token", token)] : Array.Empty<SignedHeader>(),
                ]),
        };

        FcSignature Sign() => signer.Sign(credential, Account.Time, "POST", s_uri, headers);
    }
}
