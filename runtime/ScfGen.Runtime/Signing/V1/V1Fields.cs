namespace ScfGen.Signing;

/// <summary>The common parameters that a signer sets, in the ordinal order of their names.</summary>
internal readonly struct V1Fields
{
    public const int Count = 9;

    private const int Action = 0;
    private const int Nonce = 1;
    private const int Region = 2;
    private const int SecretId = 3;
    private const int Signature = 4;
    private const int SignatureMethod = 5;
    private const int Timestamp = 6;
    private const int Token = 7;

    private readonly string? _action;
    private readonly string? _version;
    private readonly string? _region;
    private readonly Credential _credential;
    private readonly string? _method;

    public V1Fields(in V1Request request, Credential credential, string? method, long seconds, long nonce)
    {
        _action = request.Action;
        _version = request.Version;
        _region = request.Region;
        _credential = credential;
        _method = method;
        Seconds = seconds;
        Number = nonce;
    }

    /// <summary>The value of Timestamp.</summary>
    public long Seconds { get; }

    /// <summary>The value of Nonce.</summary>
    public long Number { get; }

    public static ReadOnlySpan<byte> Name(int field) => Assignment(field)[1..^1];

    /// <summary>Gives a field's place, or that of the next one whose name the other parameters must not have.</summary>
    public int FirstFrom(int field)
    {
        while (field < Count && !IsReserved(field))
        {
            field++;
        }

        return field;
    }

    /// <summary>Appends a field, not encoded, unless it has no value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="to">Where to append.</param>
    /// <param name="skip">How many bytes to leave out: 1 for the first pair of all.</param>
    /// <param name="valueStart">Where the value begins.</param>
    /// <returns>Whether the field has a value.</returns>
    public bool TryAppend(int field, ref Utf8Builder to, int skip, out int valueStart)
    {
        string? text = Text(field);
        valueStart = 0;
        if (text is null && field is not (Nonce or Timestamp))
        {
            return false;
        }

        to.Append(Assignment(field)[skip..]);
        valueStart = to.Written.Length;
        if (text is not null)
        {
            to.Append(text);
        }
        else
        {
            to.Append(field == Nonce ? Number : Seconds);
        }

        return true;
    }

    public static ReadOnlySpan<byte> Assignment(int field) => field switch
    {
        Action => "&Action="u8,
        Nonce => "&Nonce="u8,
        Region => "&Region="u8,
        SecretId => "&SecretId="u8,
        Signature => "&Signature="u8,
        SignatureMethod => "&SignatureMethod="u8,
        Timestamp => "&Timestamp="u8,
        Token => "&Token="u8,
        _ => "&Version="u8,
    };

    private bool IsReserved(int field) => field is (Nonce or SecretId or Signature or SignatureMethod or Timestamp or Token) || Text(field) is not null;

    // The signature itself is not signed.
    private string? Text(int field) => field switch
    {
        Action => _action,
        Region => _region,
        SecretId => _credential.SecretId,
        SignatureMethod => _method,
        Token => _credential.Token,
        Signature or Nonce or Timestamp => null,
        _ => _version,
    };
}
