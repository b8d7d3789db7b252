using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>HmacSHA1 and HmacSHA256, the signature v1 of API 3.0.</summary>
internal static class V1Work
{
    private const long FixedNonce = 1_234_567_890;

    public static SchemeWork CreateWithEvent(V1SignatureMethod method) => Create(method, "InvokeFunction", FormParameters.Make(FormParameters.Event));

    public static SchemeWork CreateWithZip(V1SignatureMethod method) => Create(method, "UpdateFunctionCode", FormParameters.Make(FormParameters.Zip));

    private static SchemeWork Create(V1SignatureMethod method, string action, RequestParameters parameters)
    {
        var signer = new V1Signer(method, new V1SigningOptions { Nonce = static () => FixedNonce });
        V1Signature signature = signer.Sign(
            Account.Credential, Account.Time, "POST", Account.Endpoint, parameters, action, Account.Version, Account.Region);
        V1Steps steps = signer.Explain(
            Account.Credential, Account.Time, "POST", Account.Endpoint, parameters, action, Account.Version, Account.Region);
        Same.Text(steps.Parameters, signature.Parameters, "The signature v1");
        AddCommon(parameters, method, action);
        Same.Text(steps.Signature, Sign(), "The signature v1 alone");
        HashAlgorithmName algorithm = method == V1SignatureMethod.HmacSha1 ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256;
        return new SchemeWork
        {
            Floor = new HashFloor(algorithm, Encoding.UTF8.GetBytes(Account.SecretKey), steps.StringToSign),
            Signature = Convert.ToHexStringLower(Convert.FromBase64String(steps.Signature)),
            Sign = Sign,
            SignBytes = HeapSize.Of(steps.Signature),
            Verifier = new V1SignatureVerifier(Server.FindKey, Server.Options),
            Request = Server.Receive(
                Account.Endpoint,
                Encoding.ASCII.GetBytes(signature.Parameters),
                new SignedHeader("Content-Type", "application/x-www-form-urlencoded"),
                new SignedHeader("Host", Account.Host)),
            VerifyBytes = HeapSize.Of(Account.SecretId) + FormBenchmarks.ParametersBytes,
            Parameters = parameters,
        };

        string Sign() => signer.ComputeSignature(Account.Credential, "POST", Account.Endpoint, parameters);
    }

    // What the signer adds where it writes the form, too.
    private static void AddCommon(RequestParameters parameters, V1SignatureMethod method, string action)
    {
        parameters.Add("Action", action);
        parameters.Add("Nonce", FixedNonce.ToString(CultureInfo.InvariantCulture));
        parameters.Add("Region", Account.Region);
        parameters.Add("SecretId", Account.SecretId);
        parameters.Add("Timestamp", Account.Time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        parameters.Add("Version", Account.Version);
        parameters.Add("SignatureMethod", method == V1SignatureMethod.HmacSha1 ? "HmacSHA1" : "HmacSHA256");
    }
}
