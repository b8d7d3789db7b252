using System.Numerics;

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
    private const int Version = 8;

    // These the signer sets, or leaves out, whatever the caller gave.
    private const int Own = (1 << Nonce) | (1 << SecretId) | (1 << Signature) | (1 << SignatureMethod) | (1 << Timestamp) | (1 << Token);

    private readonly V1FieldTexts _texts;
    private readonly int _reserved;

    public V1Fields(in V1Request request, Credential credential, string? method, long seconds, long nonce)
    {
        _texts[Action] = request.Action;
        _texts[Region] = request.Region;
        _texts[SecretId] = credential.SecretId;
        _texts[SignatureMethod] = method;
        _texts[Token] = credential.Token;
        _texts[Version] = request.Version;
        _reserved = Own | Bit(Action, request.Action) | Bit(Region, request.Region) | Bit(Version, request.Version);
        Seconds = seconds;
        Number = nonce;
    }

    /// <summary>The value of Timestamp.</summary>
    public long Seconds { get; }

    /// <summary>The value of Nonce.</summary>
    public long Number { get; }

    /// <summary>Compares the name of a parameter with that of a field.</summary>
    public static int Compare(ReadOnlySpan<byte> name, int field)
    {
        // Most differ in their first letter.
        ReadOnlySpan<byte> other = Assignment(field);
        int order = name.IsEmpty ? -1 : name[0] - other[1];
        return order != 0 ? order : name.SequenceCompareTo(other[1..^1]);
    }

    /// <summary>Gives a field's place, or that of the next one whose name the other parameters must not have.</summary>
    public int FirstFrom(int field)
    {
        int reserved = _reserved >> field << field;
        return reserved == 0 ? Count : BitOperations.TrailingZeroCount(reserved);
    }

    /// <summary>Appends a field, not encoded, unless it has no value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="to">Where to append.</param>
    /// <param name="skip">How many bytes of the sign in front to leave out: one for the first parameter.</param>
    /// <param name="valueLength">The length of the value.</param>
    /// <param name="hasReserved">Whether the value is sent in another form than it is signed.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryAppend(int field, ref Utf8Builder to, int skip, out int valueLength, out bool hasReserved)
    {
        string? text = _texts[field];
        valueLength = 0;
        hasReserved = false;
        if (text is null && field is not (Nonce or Timestamp))
        {
            return false;
        }

        to.Append(Assignment(field)[skip..]);
        int start = to.Length;
        if (text is null)
        {
            to.Append(field == Nonce ? Number : Seconds);
        }
        else
        {
            // Asked of the text, since what has just been written is slow to read.
            hasReserved = PercentEncoding.HasReserved(text);
            to.Append(text);
        }

        valueLength = to.Length - start;
        return true;
    }

    private static int Bit(int field, string? text) => text is null ? 0 : 1 << field;

    private static ReadOnlySpan<byte> Assignment(int field) => field switch
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
}
