using System.Security.Cryptography;

namespace LocalScf.State;

/// <summary>The code of a function or a layer. The server holds bytes only of ZIP packages; other sources it just remembers.</summary>
internal sealed class CodePackage
{
    public CodePackage(byte[] bytes, bool isImage = false)
    {
        Bytes = bytes;
        IsImage = isImage;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public byte[] Bytes { get; }

    public bool IsImage { get; }

    public string Sha256 { get; }

    /// <summary>A name that cannot be guessed, for the address under which the package is served.</summary>
    public string DownloadId { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);
}
