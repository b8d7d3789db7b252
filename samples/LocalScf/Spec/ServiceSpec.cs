using System.Collections.Frozen;
using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>The service as the spec file describes it.</summary>
internal sealed class ServiceSpec
{
    private const string ResourceName = "scf-2018-04-16.json";

    // The spec never changes while the program runs, so all servers of a process read it once.
    private static readonly Lazy<ServiceSpec> s_shipped = new(ReadShipped);

    public static ServiceSpec Shipped => s_shipped.Value;

    /// <summary>The name in the signing scope.</summary>
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required long MaxBodyBytes { get; init; }

    public required FrozenSet<string> Regions { get; init; }

    public required FrozenDictionary<string, FrozenSet<string>> Enums { get; init; }

    public required FrozenDictionary<string, TypeSpec> Types { get; init; }

    public required FrozenDictionary<string, ActionSpec> Actions { get; init; }

    private static ServiceSpec ReadShipped()
    {
        using Stream stream = typeof(ServiceSpec).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {ResourceName}.");
        using JsonDocument document = JsonDocument.Parse(stream);
        return SpecReader.Read(document.RootElement);
    }
}
