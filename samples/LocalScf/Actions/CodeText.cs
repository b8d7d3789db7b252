using System.IO.Compression;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Looks into code packages.</summary>
internal static class CodeText
{
    // The document: a larger entry file is never shown.
    private const long MaxBytes = 1024 * 1024;

    /// <summary>The text of the file that the handler names; empty when the package is no archive or has no such file.</summary>
    public static string EntryFile(CodePackage package, string handler)
    {
        int period = handler.LastIndexOf('.');
        if (period < 0)
        {
            return "";
        }

        string file = handler[..period];
        try
        {
            using var archive = new ZipArchive(new MemoryStream(package.Bytes), ZipArchiveMode.Read);
            ZipArchiveEntry? entry = archive.Entries
                .FirstOrDefault(candidate => Path.GetFileNameWithoutExtension(candidate.FullName) == file);
            if (entry is null || entry.Length > MaxBytes)
            {
                return "";
            }

            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }
}
