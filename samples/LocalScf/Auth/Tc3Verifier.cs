using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LocalScf.Http;

namespace LocalScf.Auth;

/// <summary>Verifies a request of signature v3 step by step, as the page of the document goes.</summary>
internal sealed partial class Tc3Verifier
{
    private const long LastUnixSecond = 253_402_300_799;

    private static readonly TimeSpan s_clockTolerance = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, LocalAccount> _accounts;
    private readonly TimeProvider _time;
    private readonly string _service;

    public Tc3Verifier(IReadOnlyList<LocalAccount> accounts, TimeProvider time, string service)
    {
        _accounts = accounts.ToDictionary(account => account.SecretId, StringComparer.Ordinal);
        _time = time;
        _service = service;
    }

    public void Verify(ApiRequest request)
    {
        AuthorizationHeader authorization = ReadAuthorization(request);
        LocalAccount account = FindAccount(authorization.SecretId);
        string timestamp = CheckTimestamp(request);
        CheckScope(authorization, timestamp);
        CheckSignedHeaders(authorization);
        CheckSignature(request, authorization, account, timestamp);
        CheckToken(request, account);
    }

    private static AuthorizationHeader ReadAuthorization(ApiRequest request)
    {
        string header = request.Authorization ?? throw new ApiError("MissingParameter", "The header Authorization is missing.");
        return AuthorizationHeader.Parse(header)
            ?? throw new ApiError(
                "AuthFailure.InvalidAuthorization",
                $"The header Authorization must be '{AuthorizationHeader.Algorithm} Credential=<id>/<date>/<service>/tc3_request, "
                + "SignedHeaders=<names>, Signature=<hex>'.");
    }

    private LocalAccount FindAccount(string secretId)
    {
        if (_accounts.TryGetValue(secretId, out LocalAccount? account))
        {
            return account;
        }

        throw SecretIdForm().IsMatch(secretId)
            ? new ApiError("AuthFailure.SecretIdNotFound", "The secret ID is not one of this server's keys.")
            : new ApiError("AuthFailure.InvalidSecretId", "The secret ID does not have the form of one.");
    }

    private string CheckTimestamp(ApiRequest request)
    {
        string text = request.Timestamp ?? throw new ApiError("MissingParameter", "The header X-TC-Timestamp is missing.");
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) || seconds > LastUnixSecond)
        {
            throw new ApiError("InvalidParameter", "The header X-TC-Timestamp must be a time in seconds since 1970.");
        }

        TimeSpan difference = (_time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration();
        return difference <= s_clockTolerance
            ? text
            : throw new ApiError(
                "AuthFailure.SignatureExpire", "The request's timestamp is more than five minutes away from the server's clock.");
    }

    private void CheckScope(AuthorizationHeader authorization, string timestamp)
    {
        DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, CultureInfo.InvariantCulture));
        if (authorization.Date != time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            throw new ApiError("AuthFailure.SignatureFailure", "The date in Credential is not the UTC date of X-TC-Timestamp.");
        }

        if (authorization.Service != _service)
        {
            throw new ApiError("AuthFailure.SignatureFailure", $"The service in Credential must be {_service}.");
        }
    }

    private static void CheckSignedHeaders(AuthorizationHeader authorization)
    {
        string[] names = authorization.SignedHeaderNames;
        if (!names.Contains("content-type", StringComparer.Ordinal) || !names.Contains("host", StringComparer.Ordinal))
        {
            throw new ApiError("AuthFailure.InvalidAuthorization", "SignedHeaders must name content-type and host, in lower case.");
        }
    }

    private static void CheckSignature(ApiRequest request, AuthorizationHeader authorization, LocalAccount account, string timestamp)
    {
        // The document: the query is always empty for POST.
        string query = HttpMethods.IsPost(request.Method) ? "" : request.Query;
        string canonicalRequest = string.Join(
            '\n',
            request.Method,
            "/",
            query,
            CanonicalHeaders(request, authorization.SignedHeaderNames),
            authorization.SignedHeaders,
            Convert.ToHexStringLower(SHA256.HashData(request.Body)));

        string stringToSign = string.Join(
            '\n',
            AuthorizationHeader.Algorithm,
            timestamp,
            authorization.Scope,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest))));

        byte[] secretDate = Hmac(Encoding.UTF8.GetBytes("TC3" + account.SecretKey), authorization.Date);
        byte[] secretService = Hmac(secretDate, authorization.Service);
        byte[] secretSigning = Hmac(secretService, "tc3_request");
        byte[] expected = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Hmac(secretSigning, stringToSign)));
        byte[] received = Encoding.UTF8.GetBytes(authorization.Signature);

        if (!CryptographicOperations.FixedTimeEquals(expected, received))
        {
            throw new ApiError(
                "AuthFailure.SignatureFailure", "The signature is not the one that the server calculated from the request it received.");
        }
    }

    private static string CanonicalHeaders(ApiRequest request, string[] names)
    {
        var headers = new StringBuilder();
        foreach (string name in names)
        {
            string value = request.Headers[name].ToString().Trim().ToLowerInvariant();
            headers.Append(name).Append(':').Append(value).Append('\n');
        }

        return headers.ToString();
    }

    private static void CheckToken(ApiRequest request, LocalAccount account)
    {
        byte[] expected = Encoding.UTF8.GetBytes(account.Token ?? "");
        byte[] received = Encoding.UTF8.GetBytes(request.Token ?? "");
        if (!CryptographicOperations.FixedTimeEquals(expected, received))
        {
            throw new ApiError("AuthFailure.TokenFailure", "X-TC-Token is not the token that goes with the secret ID.");
        }
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("^[A-Za-z0-9_-]{1,128}$", RegexOptions.CultureInvariant)]
    private static partial Regex SecretIdForm();
}
