using System.Security.Cryptography;
using System.Text;
using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>HmacSHA1 and HmacSHA256, the signature v1 of API 3.0.</summary>
internal static class V1Work
{
    private const long FixedNonce = 1_234_567_890;

    // The object that the verifier reads parameters into: header and type, three references, six numbers and a flag. Its contents are pooled.
    private const int ParametersObjectBytes = 72;

    public static SchemeWork CreateWithEvent(V1SignatureMethod method)
    {
        var parameters = new RequestParameters();
        parameters.Add("FunctionName", Texts.FunctionName);
        parameters.Add("Qualifier", "$LATEST");
        parameters.Add("Event", Texts.Event);
        parameters.Add("LogType", "Tail");
        parameters.Add("Namespace", "default");
        return Create(method, "InvokeFunction", parameters);
    }

    public static SchemeWork CreateWithZip(V1SignatureMethod method)
    {
        var parameters = new RequestParameters();
        parameters.Add("FunctionName", Texts.FunctionName);
        parameters.Add("Handler", "index.main");
        parameters.Add("ZipFile", Texts.SmallZip);
        parameters.Add("Namespace", "default");
        return Create(method, "UpdateFunctionCode", parameters);
    }

    private static SchemeWork Create(V1SignatureMethod method, string action, RequestParameters parameters)
    {
        var signer = new V1Signer(method, new V1SigningOptions { Nonce = DrawNonce });
        V1Signature signature = Sign();
        V1Steps steps = signer.Explain(
            Account.Credential, Account.Time, "POST", Account.Endpoint, parameters, action, Account.Version, Account.Region);
        Same.Text(steps.Parameters, signature.Parameters, "The signature v1");
        HashAlgorithmName algorithm = method == V1SignatureMethod.HmacSha1 ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256;
        return new SchemeWork
        {
            Floor = new HashFloor(algorithm, Encoding.UTF8.GetBytes(Account.SecretKey), steps.StringToSign),
            Signature = Convert.ToHexStringLower(Convert.FromBase64String(steps.Signature)),
            Sign = () => Sign().Parameters,
            SignBytes = HeapSize.Of(signature.Parameters),
            Verifier = new V1SignatureVerifier(Server.FindKey, Server.Options),
            Request = Server.Receive(
                Account.Endpoint,
                Encoding.ASCII.GetBytes(signature.Parameters),
                new SignedHeader("Content-Type", "application/x-www-form-urlencoded"),
                new SignedHeader("Host", Account.Host)),
            VerifyBytes = HeapSize.Of(Account.SecretId) + ParametersObjectBytes,
            Parameters = parameters,
        };

        V1Signature Sign() => signer.Sign(
            Account.Credential, Account.Time, "POST", Account.Endpoint, parameters, action, Account.Version, Account.Region);
    }

    // Draws as the signer does by default, and sends the same number each time, so that all signatures have one length.
    private static long DrawNonce() => V1Nonce.Next() > 0 ? FixedNonce : 0;
}
