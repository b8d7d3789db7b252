using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>An SCF function URL, signed as the document has it.</summary>
internal static class FunctionUrlWork
{
    private static readonly Uri s_uri = new("https://1250000000-abcdefghij.ap-guangzhou.tencentscf.com/");

    public static SchemeWork Create()
    {
        byte[] body = Texts.MakeBytes(SignBenchmarks.SmallBody);
        var signer = new FunctionUrlSigner();
        FunctionUrlSignature signature = Sign();
        Tc3Steps steps = signer.Explain(Account.Credential, Account.Time, "POST", s_uri, Account.ContentType, body);
        Same.Text(steps.Authorization, signature.Authorization, "The signature of a function URL");
        return new SchemeWork
        {
            Floor = HashFloor.Of(steps, body),
            Signature = steps.Signature,
            Sign = () => Sign().Authorization,
            SignBytes = HeapSize.Of(signature.Authorization, signature.Timestamp),
            Verifier = new FunctionUrlSignatureVerifier(Server.FindKey, options: Server.Options),
            Request = Server.Receive(
                s_uri,
                body,
                new SignedHeader("Authorization", signature.Authorization),
                new SignedHeader("X-Scf-Cam-Timestamp", signature.Timestamp),
                new SignedHeader("X-Scf-Cam-Uin", "100000000001"),
                new SignedHeader("Content-Type", Account.ContentType),
                new SignedHeader("Host", s_uri.Host)),
        };

        FunctionUrlSignature Sign() => signer.Sign(Account.Credential, Account.Time, "POST", s_uri, Account.ContentType, body);
    }
}
