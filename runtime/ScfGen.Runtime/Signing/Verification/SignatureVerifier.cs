using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>
/// Verifies the signatures of requests on the side of a server: computes the signature again from what was received, and compares in
/// constant time. It never throws because of what a request holds, and its verdicts hold no value of the request.
/// </summary>
/// <remarks>
/// <para>
/// The key lookup is called with identifiers that could be one only: 1 to 128 visible ASCII characters without <c>/ , : ; = &amp;</c>. Others
/// are malformed. What the lookup throws passes through.
/// </para>
/// <para>
/// Safe for concurrent use. Up to 4096 keys are kept, and then their table begins anew. Each thread keeps the HMACs of four keys at hand, so
/// that these may take turns: a fifth costs its HMAC anew.
/// </para>
/// </remarks>
public abstract class SignatureVerifier
{
    private readonly Func<string, Credential?> _findKey;
    private readonly SignatureVerifierOptions _options;
    private readonly ReplayGuard? _replays;

    /// <summary>Sets what all schemes have in common.</summary>
    /// <param name="findKey">Gives the key of an identifier; <see langword="null"/> for one that is not known. It should be fast: it is called for each request.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <param name="namesHeaders">Whether signatures of the scheme name the headers that they cover.</param>
    /// <exception cref="ArgumentException">An option is out of range, or is none of the scheme.</exception>
    private protected SignatureVerifier(Func<string, Credential?> findKey, SignatureVerifierOptions? options, bool namesHeaders = true)
    {
        ArgumentNullException.ThrowIfNull(findKey);
        _findKey = findKey;
        _options = options is null ? new SignatureVerifierOptions() : options with { };
        if (_options.AllowedSkew < TimeSpan.Zero || _options.AllowedSkew > TimeSpan.FromDays(1))
        {
            throw new ArgumentException($"{nameof(SignatureVerifierOptions.AllowedSkew)} must be from zero to one day.", nameof(options));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxRememberedSignatures, 1);
        ArgumentNullException.ThrowIfNull(_options.TimeProvider);
        ArgumentNullException.ThrowIfNull(_options.RequiredSignedHeaders);
        RequiredHeaders = SignedNames.ToLower(_options.RequiredSignedHeaders);
        if (RequiredHeaders.Length > 0 && !namesHeaders)
        {
            throw new ArgumentException(
                $"{nameof(SignatureVerifierOptions.RequiredSignedHeaders)} must be empty: signatures of this scheme name no headers.", nameof(options));
        }

        if (_options.RefusesReplays)
        {
            // A signature is valid for twice the skew, and longer by what the clock is set back meanwhile, for which there is as much again.
            TimeSpan window = (4 * _options.AllowedSkew) + TimeSpan.FromSeconds(1);
            _replays = new ReplayGuard(window, _options.MaxRememberedSignatures, _options.TimeProvider);
        }
    }

    /// <summary>The headers, in lower case, that signatures must name beside those that the scheme demands.</summary>
    private protected string[] RequiredHeaders { get; }

    /// <summary>Verifies a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The verdict.</returns>
    public SignatureVerdict Verify(in SignedRequest request)
    {
        if (CheckRequestLine(request) is { } unusable)
        {
            return unusable;
        }

        DateTimeOffset now = _options.TimeProvider.GetUtcNow();
        Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
        signature.Clear();
        SignatureVerdict verdict = Check(request, now, signature);
        if (!verdict.IsValid || _replays is null)
        {
            return verdict;
        }

        // What comes out of an HMAC is unique enough in its first half.
        return _replays.TryRemember(BinaryPrimitives.ReadUInt128LittleEndian(signature))
            ? verdict
            : SignatureVerdict.Refuse(
                SignatureStatus.Replayed,
                SignaturePlaces.Signature,
                "The same signature was accepted before, or more requests came than are remembered.");
    }

    /// <summary>Verifies a request of the scheme.</summary>
    /// <param name="request">The request, whose method has its form, and whose path and query hold no line break.</param>
    /// <param name="now">The server's time when the request came in.</param>
    /// <param name="signature">Takes the computed signature, raw; a shorter one leaves the rest zero.</param>
    /// <returns>The verdict, which need not regard replays.</returns>
    private protected abstract SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature);

    /// <summary>Finds a key.</summary>
    /// <param name="id">The key's identifier as it was received; empty where it is missing.</param>
    /// <param name="place">What the scheme's document calls it.</param>
    /// <param name="refused">The refusal, where there is no key.</param>
    /// <returns>The key, or null.</returns>
    private protected Credential? FindKey(ReadOnlySpan<char> id, string place, out SignatureVerdict refused)
    {
        refused = default;
        if (id.IsEmpty)
        {
            refused = SignatureVerdict.Missing(place);
            return null;
        }

        if (!KeyIdForm.IsMet(id))
        {
            refused = SignatureVerdict.MalformedValue(place, $"{place} does not have the form of a key's identifier.");
            return null;
        }

        Credential? credential = _findKey(id.ToString());
        if (credential is null)
        {
            refused = SignatureVerdict.Refuse(SignatureStatus.UnknownKey, place, $"{place} is no key that the server knows.");
        }

        return credential;
    }

    /// <inheritdoc cref="FindKey(ReadOnlySpan{char}, string, out SignatureVerdict)"/>
    private protected Credential? FindKey(ReadOnlySpan<byte> id, string place, out SignatureVerdict refused)
    {
        // One more than there may be, so that a longer one is too long still.
        Span<char> text = stackalloc char[KeyIdForm.MaxLength + 1];
        int length = Encoding.Latin1.GetChars(id[..Math.Min(id.Length, text.Length)], text);
        return FindKey(text[..length], place, out refused);
    }

    /// <summary>Judges the time of a request. It comes after <see cref="FindKey(ReadOnlySpan{char}, string, out SignatureVerdict)"/>.</summary>
    /// <param name="time">The request's time.</param>
    /// <param name="now">The server's time when the request came in.</param>
    /// <param name="place">What holds the request's time.</param>
    /// <returns>The refusal; null for a time that is allowed.</returns>
    private protected SignatureVerdict? CheckTime(DateTimeOffset time, DateTimeOffset now, string place)
    {
        if (time - now > _options.AllowedSkew)
        {
            return SignatureVerdict.Refuse(
                SignatureStatus.Skewed, place, $"{place} lies further in the future than the server allows. Check the client's clock.");
        }

        // The lookup may have taken so long that the signature was valid when it came, and is forgotten by now.
        DateTimeOffset latest = _replays is null ? now : _options.TimeProvider.GetUtcNow();
        return latest - time > _options.AllowedSkew
            ? SignatureVerdict.Refuse(
                SignatureStatus.Expired,
                place,
                $"{place} lies further in the past than the server allows. Sign the request again, and check the client's clock.")
            : null;
    }

    /// <summary>Compares two texts in a time that tells nothing of their contents.</summary>
    private protected static bool FixedTimeEquals(ReadOnlySpan<char> expected, ReadOnlySpan<char> received) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(expected), MemoryMarshal.AsBytes(received));

    /// <summary>Judges the token that goes with temporary credentials.</summary>
    /// <returns>The refusal; null where the token is right.</returns>
    private protected static SignatureVerdict? CheckToken(Credential credential, ReadOnlySpan<char> received, string place) =>
        FixedTimeComparison.AreEqual(MemoryMarshal.AsBytes((credential.Token ?? "").AsSpan()), MemoryMarshal.AsBytes(received))
            ? null
            : SignatureVerdict.Refuse(SignatureStatus.Mismatch, place, $"{place} is not the token that goes with the key.");

    private static SignatureVerdict? CheckRequestLine(in SignedRequest request)
    {
        if (request.Method is null)
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Request, "The request is empty.");
        }

        if (!MethodName.IsValid(request.Method))
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Method, "The method has a character that no HTTP method may hold.");
        }

        if (HeaderRules.HasLineBreak(request.Path))
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Path, "The path holds a line break.");
        }

        return HeaderRules.HasLineBreak(request.Query) ? SignatureVerdict.Malformed(SignaturePlaces.Query, "The query holds a line break.") : null;
    }
}
