using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>The steps that the verifiers of TC3 and its variants share: reading what was received, and signing it again.</summary>
internal sealed class Tc3Verification
{
    /// <summary>Room for the canonical request of a usual request.</summary>
    public const int StackBytes = 512;

    private const int HashHexLength = 2 * SHA256.HashSizeInBytes;

    private readonly string _service;
    private readonly string? _timestampHeader;
    private readonly string[] _requiredHeaders;
    private readonly Tc3KeyCache _keys;

    /// <summary>Creates the steps for a variant.</summary>
    /// <param name="service">The service that the credential scope must name.</param>
    /// <param name="timestampHeader">The header that holds the timestamp; null for CloudBase, whose Authorization holds it.</param>
    /// <param name="requiredHeaders">The headers, in lower case, that signatures must name beside content-type and host.</param>
    public Tc3Verification(string service, string? timestampHeader, string[] requiredHeaders)
    {
        _service = service;
        _timestampHeader = timestampHeader;
        _requiredHeaders = requiredHeaders;
        _keys = new Tc3KeyCache(service);
    }

    private bool IsCloudBase => _timestampHeader is null;

    private string TimestampPlace => _timestampHeader ?? SignaturePlaces.Timestamp;

    /// <summary>Reads what a request carries of a signature, without regard to whether it is right, and writes what that has to cover.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">The path that must be signed.</param>
    /// <param name="query">The query that must be signed.</param>
    /// <param name="canonical">Takes the canonical request, up to the body's hash.</param>
    /// <param name="received">What the request carries of a signature.</param>
    /// <returns>The refusal; null where all has its form.</returns>
    public SignatureVerdict? Read(
        in SignedRequest request, string path, string query, scoped ref Utf8Builder canonical, out Tc3Received received)
    {
        received = default;
        if (Tc3Authorization.Read(request.Header(SignaturePlaces.Authorization), IsCloudBase, out Tc3Authorization authorization) is { } malformed)
        {
            return malformed;
        }

        if (CheckNames(authorization.SignedHeaders, _requiredHeaders) is { } unsuitable)
        {
            return unsuitable;
        }

        ReadOnlySpan<char> timestamp = authorization.Timestamp;
        bool isMissing = timestamp.IsEmpty;
        if (_timestampHeader is not null)
        {
            string? header = request.Header(_timestampHeader);
            isMissing = header is null;
            timestamp = header.AsSpan();
        }

        if (isMissing)
        {
            return SignatureVerdict.Missing(TimestampPlace);
        }

        if (!UnixTime.TryRead(timestamp, out long seconds))
        {
            return SignatureVerdict.MalformedValue(TimestampPlace, $"{TimestampPlace} must be a time in seconds since 1970.");
        }

        Tc3Scheme.AppendTarget(ref canonical, request.Method, path, query);
        if (AppendHeaders(ref canonical, request, authorization.SignedHeaders) is { } wrong)
        {
            return wrong;
        }

        received = new Tc3Received
        {
            Authorization = authorization,
            Timestamp = timestamp,
            Seconds = seconds,
        };
        return null;
    }

    /// <summary>Signs what was received and compares.</summary>
    /// <param name="request">The request.</param>
    /// <param name="received">What it carries of a signature.</param>
    /// <param name="canonical">The canonical request up to the body's hash, which is appended.</param>
    /// <param name="credential">The key.</param>
    /// <param name="signature">Takes the computed signature.</param>
    /// <returns>The refusal; null where the signature is right.</returns>
    public SignatureVerdict? CheckSignature(
        in SignedRequest request,
        in Tc3Received received,
        scoped ref Utf8Builder canonical,
        Credential credential,
        Span<byte> signature)
    {
        Span<char> date = stackalloc char[16];
        received.Time.TryFormat(date, out int dateLength, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!received.Authorization.Date.SequenceEqual(date[..dateLength]))
        {
            return Mismatch(SignaturePlaces.CredentialDate, $"The date in Credential is not the UTC date of {TimestampPlace}.");
        }

        if (!received.Authorization.Service.SequenceEqual(_service))
        {
            return Mismatch(SignaturePlaces.CredentialService, $"The service in Credential must be {_service}.");
        }

        var toSign = new Utf8Builder(stackalloc byte[StackBytes / 2]);
        try
        {
            Span<byte> requestHash = stackalloc byte[SHA256.HashSizeInBytes];
            Tc3Scheme.HashRequest(ref canonical, request.Body.Span, requestHash);
            Tc3Scheme.Sign(ref toSign, _keys.Get(credential, received.Seconds), received.Timestamp, requestHash, signature);
        }
        finally
        {
            toSign.Dispose();
        }

        Span<char> hex = stackalloc char[HashHexLength];
        Utf8Builder.ToLowerHex(signature, hex);
        return CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(hex), MemoryMarshal.AsBytes(received.Authorization.Signature))
            ? null
            : Mismatch(SignaturePlaces.Signature, "The signature is not the one that the server calculated from the request it received.");
    }

    private static SignatureVerdict Mismatch(string place, string problem) => SignatureVerdict.Refuse(SignatureStatus.Mismatch, place, problem);

    // The headers' names as they are known where requests come in, without a string of each request's own.
    private static string HeaderName(ReadOnlySpan<char> name) => name switch
    {
        "accept" => "Accept",
        "content-md5" => "Content-MD5",
        "content-type" => SignaturePlaces.ContentType,
        "host" => SignaturePlaces.Host,
        "user-agent" => "User-Agent",
        "x-client-timestamp" => "X-Client-Timestamp",
        "x-scf-cam-uin" => "X-Scf-Cam-Uin",
        "x-scf-cam-timestamp" => "X-Scf-Cam-Timestamp",
        "x-scf-cam-token" => "X-Scf-Cam-Token",
        "x-sdk-version" => "X-SDK-Version",
        "x-tc-action" => "X-TC-Action",
        "x-tc-language" => "X-TC-Language",
        "x-tc-region" => "X-TC-Region",
        "x-tc-timestamp" => "X-TC-Timestamp",
        "x-tc-token" => "X-TC-Token",
        "x-tc-version" => "X-TC-Version",
        _ => name.ToString(),
    };

    private static SignatureVerdict? CheckNames(ReadOnlySpan<char> names, string[] required)
    {
        if (SignedNames.Check(names, required) is { } malformed)
        {
            return malformed;
        }

        return SignedNames.Contains(names, "content-type") && SignedNames.Contains(names, "host")
            ? null
            : SignedNames.Malformed("SignedHeaders must name content-type and host, in lower case.");
    }

    private static SignatureVerdict Unsuitable(string name, bool isMissing)
    {
        if (name is not (SignaturePlaces.ContentType or SignaturePlaces.Host))
        {
            return SignatureVerdict.Malformed(SignaturePlaces.SignedHeader, "SignedHeaders names a header that is missing or holds a line break.");
        }

        return isMissing ? SignatureVerdict.Missing(name) : SignatureVerdict.MalformedValue(name, $"{name} holds a line break.");
    }

    // Each header is looked up once, since a name of the caller's own takes a string to look it up by.
    private SignatureVerdict? AppendHeaders(scoped ref Utf8Builder to, in SignedRequest request, scoped ReadOnlySpan<char> signedHeaders)
    {
        ReadOnlySpan<char> names = signedHeaders;
        bool isLast;
        do
        {
            string name = HeaderName(SignedNames.Take(ref names, out isLast));
            string? value = request.Header(name);
            if (value is null || HeaderRules.HasLineBreak(value))
            {
                return Unsuitable(name, isMissing: value is null);
            }

            to.AppendLower(name);
            to.Append((byte)':');
            Tc3Scheme.AppendValue(ref to, value, keepsCase: IsCloudBase && name == SignaturePlaces.ContentType);
            to.Append((byte)'\n');
        }
        while (!isLast);
        to.Append((byte)'\n');
        to.Append(signedHeaders);
        to.Append((byte)'\n');
        return null;
    }
}
