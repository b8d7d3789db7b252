using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>The vectors of one scheme; see <see cref="VectorFiles"/>.</summary>
internal sealed class VectorFile<TVector>
    where TVector : Vector
{
    private readonly Dictionary<string, TVector> _vectors;
    private readonly Dictionary<string, TVector> _deviations;

    public VectorFile(string name, Func<JsonElement, TVector> read)
    {
        using Stream stream = typeof(VectorFile<>).Assembly.GetManifestResourceStream($"vectors/{name}.json")
            ?? throw new FileNotFoundException($"The file of vectors {name}.json is not embedded.");
        using var document = JsonDocument.Parse(stream);
        JsonElement root = document.RootElement.Clone();
        Packages = [.. root.GetProperty("about").GetProperty("packages").EnumerateArray().Select(package => package.GetString()!)];
        _vectors = root.GetProperty("vectors").EnumerateArray().Select(read).ToDictionary(vector => vector.Name, StringComparer.Ordinal);
        _deviations = root.GetProperty("deviations").EnumerateArray().Select(read).ToDictionary(vector => vector.Name, StringComparer.Ordinal);
    }

    /// <summary>The packages that made the file, with their versions.</summary>
    public IReadOnlyList<string> Packages { get; }

    public IReadOnlyCollection<TVector> Vectors => _vectors.Values;

    /// <summary>What a package gives against the document. No signer is to give it.</summary>
    public IReadOnlyCollection<TVector> Deviations => _deviations.Values;

    /// <summary>The names of all vectors, for a theory.</summary>
    public TheoryData<string> Names => NamesOf(_vectors.Values);

    /// <summary>The names of the vectors that leave a signer no choice, for a theory.</summary>
    public TheoryData<string> SettledNames => NamesOf(_vectors.Values.Where(vector => vector.Open is null));

    /// <summary>The names of the deviations, for a theory.</summary>
    public TheoryData<string> DeviationNames => NamesOf(_deviations.Values);

    public TVector this[string name] => _vectors[name];

    public TVector Deviation(string name) => _deviations[name];

    private static TheoryData<string> NamesOf(IEnumerable<TVector> vectors)
    {
        var names = new TheoryData<string>();
        foreach (TVector vector in vectors)
        {
            names.Add(vector.Name);
        }

        return names;
    }
}
