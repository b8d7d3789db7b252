namespace ScfGen.Signing;

/// <summary>The line that covers a token, which is most of what is signed with temporary credentials, and is the same until they are replaced.</summary>
internal sealed class FcTokenLine
{
    private readonly string _token;
    private readonly byte[] _utf8;

    private FcTokenLine(string token)
    {
        var line = default(Utf8Builder);
        FcStringToSign.AppendHeader(ref line, new SignedHeader(FcHeaders.SecurityToken, token));
        _token = token;
        _utf8 = line.Written.ToArray();
        line.Dispose();
    }

    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Gives the line for a token, and keeps it in place of an earlier one.</summary>
    public static FcTokenLine Of(string token, ref FcTokenLine? latest)
    {
        FcTokenLine? line = Volatile.Read(ref latest);
        if (line is null || line._token != token)
        {
            line = new FcTokenLine(token);
            Volatile.Write(ref latest, line);
        }

        return line;
    }
}
