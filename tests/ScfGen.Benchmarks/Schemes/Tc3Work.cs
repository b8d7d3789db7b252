using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>TC3-HMAC-SHA256 of API 3.0.</summary>
internal static class Tc3Work
{
    public static SchemeWork Create()
    {
        byte[] body = Texts.MakeBytes(SignBenchmarks.SmallBody);
        var signer = new Tc3Signer(Account.Service);
        Tc3Signature signature = Sign();
        Tc3Steps steps = signer.Explain(Account.Credential, Account.Time, "POST", Account.Endpoint, Account.ContentType, body);
        Same.Text(steps.Authorization, signature.Authorization, "The signature of TC3");
        return new SchemeWork
        {
            Floor = HashFloor.Of(steps, body),
            Signature = steps.Signature,
            Sign = () => Sign().Authorization,
            SignBytes = HeapSize.Of(signature.Authorization, signature.Timestamp),
            Verifier = new Tc3SignatureVerifier(Account.Service, Server.FindKey, Server.Options),
            Request = Server.Receive(
                Account.Endpoint,
                body,
                new SignedHeader("Authorization", signature.Authorization),
                new SignedHeader("X-TC-Timestamp", signature.Timestamp),
                new SignedHeader("Content-Type", Account.ContentType),
                new SignedHeader("Host", Account.Host)),
        };

        Tc3Signature Sign() => signer.Sign(Account.Credential, Account.Time, "POST", Account.Endpoint, Account.ContentType, body);
    }
}
