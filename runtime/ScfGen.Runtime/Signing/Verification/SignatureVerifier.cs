using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>
/// Verifies the signatures of requests on the side of a server: computes the signature again from what was received, and compares in
/// constant time. It never throws because of what a request holds, and its verdicts hold no value of the request.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public abstract class SignatureVerifier
{
    private readonly Func<string, Credential?> _findKey;
    private readonly SignatureVerifierOptions _options;
    private readonly ReplayGuard? _replays;

    /// <summary>Sets what all schemes have in common.</summary>
    /// <param name="findKey">Gives the key of an identifier; <see langword="null"/> for one that is not known. It should be fast: it is called for each request.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    private protected SignatureVerifier(Func<string, Credential?> findKey, SignatureVerifierOptions? options)
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
        if (_options.RefusesReplays)
        {
            TimeSpan window = _options.AllowedSkew + _options.AllowedSkew + TimeSpan.FromSeconds(1);
            _replays = new ReplayGuard(window, _options.MaxRememberedSignatures, _options.TimeProvider.GetUtcNow());
        }
    }

    /// <summary>Verifies a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The verdict.</returns>
    public SignatureVerdict Verify(in SignedRequest request)
    {
        if (request.Method is null)
        {
            return SignatureVerdict.Malformed("request", "The request is empty.");
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
        return _replays.TryRemember(BinaryPrimitives.ReadUInt128LittleEndian(signature), now)
            ? verdict
            : SignatureVerdict.Refuse(SignatureStatus.Replayed, "signature", "The same signature was accepted before, or more requests came than are remembered.");
    }

    /// <summary>Verifies a request of the scheme.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">The server's time.</param>
    /// <param name="signature">Takes the computed signature, raw; a shorter one leaves the rest zero.</param>
    /// <returns>The verdict, which need not regard replays.</returns>
    private protected abstract SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature);

    /// <summary>Finds a key.</summary>
    private protected Credential? FindKey(string id) => _findKey(id);

    /// <summary>Judges the time of a request.</summary>
    /// <returns>The refusal; null for a time that is allowed.</returns>
    private protected SignatureVerdict? CheckTime(DateTimeOffset time, DateTimeOffset now, string place)
    {
        TimeSpan ahead = time - now;
        if (ahead.Duration() <= _options.AllowedSkew)
        {
            return null;
        }

        return ahead < TimeSpan.Zero
            ? SignatureVerdict.Refuse(SignatureStatus.Expired, place, $"{place} lies further in the past than the server allows. Sign the request again, and check the client's clock.")
            : SignatureVerdict.Refuse(SignatureStatus.Skewed, place, $"{place} lies further in the future than the server allows. Check the client's clock.");
    }

    /// <summary>Compares two texts in a time that tells nothing of their contents.</summary>
    private protected static bool FixedTimeEquals(ReadOnlySpan<char> expected, ReadOnlySpan<char> received) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(expected), MemoryMarshal.AsBytes(received));

    /// <summary>Judges the token that goes with temporary credentials.</summary>
    /// <returns>The refusal; null where the token is right.</returns>
    private protected static SignatureVerdict? CheckToken(Credential credential, string? received, string place) =>
        FixedTimeEquals(credential.Token ?? "", received ?? "")
            ? null
            : SignatureVerdict.Refuse(SignatureStatus.Mismatch, place, $"{place} is not the token that goes with the key.");
}
