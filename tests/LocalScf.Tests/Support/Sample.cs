using System.IO.Compression;
using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Values that tests begin with.</summary>
internal static class Sample
{
    public static CreateFunctionRequest Function(string name) => new()
    {
        FunctionName = name,
        Runtime = FunctionRuntime.Python3_6,
        Handler = "index.main_handler",
        Code = new() { ZipFile = Zip("print('hello')") },
    };

    public static PublishLayerVersionRequest Layer(string name) => new()
    {
        LayerName = name,
        CompatibleRuntimes = [FunctionRuntime.Python3_6],
        Content = new() { ZipFile = Zip("pass") },
    };

    public static string Zip(string code) => Convert.ToBase64String(ZipBytes(code));

    /// <summary>An archive with the code in index.py.</summary>
    public static byte[] ZipBytes(string code)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(archive.CreateEntry("index.py").Open()))
        {
            writer.Write(code);
        }

        return stream.ToArray();
    }
}
