namespace ScfGen.Signing;

/// <summary>Options of a <see cref="V1Signer"/>. A signer takes a copy: later changes have no effect on it.</summary>
public sealed record V1SigningOptions
{
    /// <summary>
    /// The most bytes that the parameters of a GET may take as they are sent, encoded and with the signature. Default: 32,768, the size of a GET
    /// that the document page "Making API Requests" allows.
    /// </summary>
    public int MaxGetBytes { get; set; } = V1Sizes.MaxGetBytes;

    /// <summary>
    /// The most bytes that the form of a POST may take as it is sent, encoded and with the signature. Default: 1,048,576, the size of a POST that
    /// the document page "Making API Requests" allows with HmacSHA1 and HmacSHA256.
    /// </summary>
    public int MaxPostBytes { get; set; } = V1Sizes.MaxPostBytes;

    /// <summary>
    /// Whether the parameter <c>SignatureMethod</c> is sent with HmacSHA1, too, which services assume where it is missing. Default: yes, as
    /// the official packages do.
    /// </summary>
    public bool NamesHmacSha1 { get; set; } = true;

    /// <summary>
    /// Gives the positive number that makes a request one of its kind, for tests and comparisons. It is called for each signature, by any thread.
    /// Default: <see langword="null"/>, for numbers below 2^31 from the system's source of cryptographic random numbers.
    /// </summary>
    public Func<long>? Nonce { get; set; }
}
