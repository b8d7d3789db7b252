using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>What goes with the methods of signature v1.</summary>
internal static class V1Methods
{
    /// <summary>The most bytes that a signature takes in Base64.</summary>
    public const int MaxBase64Bytes = 44;

    private const string HmacSha1 = "HmacSHA1";
    private const string HmacSha256 = "HmacSHA256";

    /// <summary>The value of the parameter <c>SignatureMethod</c>.</summary>
    public static string Name(V1SignatureMethod method) => method == V1SignatureMethod.HmacSha1 ? HmacSha1 : HmacSha256;

    public static HashAlgorithmName Algorithm(V1SignatureMethod method) =>
        method == V1SignatureMethod.HmacSha1 ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256;

    public static int HashBytes(V1SignatureMethod method) =>
        method == V1SignatureMethod.HmacSha1 ? SHA1.HashSizeInBytes : SHA256.HashSizeInBytes;

    /// <summary>The length of a signature in Base64.</summary>
    public static int Base64Bytes(V1SignatureMethod method) => (HashBytes(method) + 2) / 3 * 4;
}
