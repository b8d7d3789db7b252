using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>CloudBase's HTTP API.</summary>
internal static class CloudBaseWork
{
    private static readonly Uri s_uri = new("https://env-1a2b3c.api.tcloudbasegateway.com/v1/functions/resize-images");

    public static SchemeWork Create()
    {
        byte[] body = Texts.MakeBytes(SignBenchmarks.SmallBody);
        var signer = new CloudBaseSigner();
        CloudBaseSignature signature = Sign();
        Tc3Steps steps = signer.Explain(Account.Credential, Account.Time, "POST", s_uri, Account.ContentType, body);
        Same.Text(steps.Authorization, signature.Authorization, "The signature of CloudBase");
        return new SchemeWork
        {
            Floor = HashFloor.Of(steps, body),
            Signature = steps.Signature,
            Sign = () => Sign().Authorization,
            SignBytes = HeapSize.Of(signature.Authorization),
            Verifier = new CloudBaseSignatureVerifier(Server.FindKey, Server.Options),
            Request = Server.Receive(
                s_uri,
                body,
                new SignedHeader("Authorization", signature.Authorization),
                new SignedHeader("Content-Type", Account.ContentType),
                new SignedHeader("Host", s_uri.Host)),
        };

        CloudBaseSignature Sign() => signer.Sign(Account.Credential, Account.Time, "POST", s_uri, Account.ContentType, body);
    }
}
