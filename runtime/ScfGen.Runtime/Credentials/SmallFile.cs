using System.Globalization;
using System.Text;

namespace ScfGen;

/// <summary>Reads a small text file that another program may be replacing.</summary>
internal static class SmallFile
{
    /// <exception cref="FormatException">It cannot be read; the message goes behind the file's name.</exception>
    public static string Read(string path, int maxCharacters)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            char[] buffer = new char[maxCharacters + 1];
            int length = reader.ReadBlock(buffer);
            return length <= maxCharacters
                ? new string(buffer, 0, length)
                : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"is longer than {maxCharacters} characters"));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FormatException("does not exist");
        }
        catch (UnauthorizedAccessException)
        {
            throw new FormatException("may not be read by this process");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new FormatException("cannot be read");
        }
    }
}
