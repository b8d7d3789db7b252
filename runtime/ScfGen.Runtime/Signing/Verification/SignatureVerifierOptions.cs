namespace ScfGen.Signing;

/// <summary>Options of a <see cref="SignatureVerifier"/>. A verifier takes a copy: later changes have no effect on it.</summary>
public sealed record SignatureVerifierOptions
{
    /// <summary>How far the request's time may be from the server's, in either direction. Default: five minutes, as the services allow.</summary>
    public TimeSpan AllowedSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Whether a signature that was accepted is refused when it comes again within the time in which it is valid. Default: no. Two requests that
    /// are equal to the last byte and made in the same second have one signature in the schemes without a nonce, so the second is refused too.
    /// The memory is this verifier's own: servers behind one address do not share it. A request whose time runs out while its key is looked up is
    /// expired.
    /// </summary>
    public bool RefusesReplays { get; set; }

    /// <summary>
    /// How many signatures are remembered for each period of four times <see cref="AllowedSkew"/> and a second. Beyond it requests are refused as
    /// replayed, so that nobody can push signatures out of the memory. Two periods are kept. Default: one million, which takes about 100 MB at most,
    /// and lasts for 800 requests a second with the default skew. Periods go by the timestamps of <see cref="TimeProvider"/>, not by its dates, so
    /// that a clock that is set does not shorten them.
    /// </summary>
    public int MaxRememberedSignatures { get; set; } = 1_000_000;

    /// <summary>
    /// Names of headers, in any case, that a signature must cover beside those that its scheme demands. A request whose signature does not name one
    /// of them is malformed, with <see cref="SignaturePlaces.SignedHeaders"/> for its place. Default: none. It is for the schemes whose signatures name
    /// headers: TC3, function URLs, CloudBase and ACS3. Those of v1 and FC name none, so that their verifiers refuse this option: v1 covers no header
    /// but <c>Host</c>, and FC covers <c>Date</c>, <c>Content-Type</c>, <c>Content-MD5</c> and all that begin with <c>x-fc-</c>.
    /// </summary>
    public IReadOnlyList<string> RequiredSignedHeaders { get; set; } = [];

    /// <summary>The server's clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
