using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Benchmarks.Data;

/// <summary>Contents of requests, the same in every run.</summary>
internal static class Texts
{
    public const string FunctionName = "resize-images";
    public const string Description = "Resizes what lands in the bucket, and writes it back.";
    public const string Runtime = "Nodejs12.16";

    /// <summary>An event of 1 KB, as the JSON text that functions are invoked with.</summary>
    public static string Event { get; } = MakeEvent(1024);

    /// <summary>A ZIP archive of 1 KB in Base64.</summary>
    public static string SmallZip { get; } = MakeBase64(1024);

    /// <summary>A ZIP archive of 100 KB in Base64.</summary>
    public static string LargeZip { get; } = MakeBase64(100 * 1024);

    /// <summary>Bytes without any pattern, as those of a compressed file.</summary>
    public static byte[] MakeBytes(int length)
    {
        byte[] bytes = new byte[length];
        for (int start = 0; start < length; start += SHA256.HashSizeInBytes)
        {
            byte[] block = SHA256.HashData(BitConverter.GetBytes(start));
            Array.Copy(block, 0, bytes, start, Math.Min(block.Length, length - start));
        }

        return bytes;
    }

    private static string MakeBase64(int length) => Convert.ToBase64String(MakeBytes(length / 4 * 3));

    private static string MakeEvent(int length)
    {
        var text = new StringBuilder("{\"Records\":[");
        for (int i = 0; text.Length < length - 80; i++)
        {
            text.Append(i == 0 ? "" : ",")
                .Append(CultureInfo.InvariantCulture, $"{{\"bucket\":\"photos\",\"key\":\"/2024/02/{i}.jpg\",\"size\":{48_000 + i}}}");
        }

        return text.Append("]}").ToString().PadRight(length);
    }
}
