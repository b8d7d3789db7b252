using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>
/// The part of the model that one emitted file is made of, and nothing more: an edit that leaves it equal leaves the file alone.
/// </summary>
internal abstract record SourcePart(ServiceInfo Info)
{
    /// <summary>The distinguishing part of the file's name, unique in the namespace whatever the case.</summary>
    public abstract string FileName { get; }
}

/// <summary>The client and its interface, without the actions.</summary>
internal sealed record ClientPart(ServiceInfo Info, string? Summary, EquatableArray<string> Regions, EquatableArray<string> CommonErrors) : SourcePart(Info)
{
    public override string FileName => Info.ClientType;
}

/// <summary>An action: its method in the client and its interface, its request and its response.</summary>
internal sealed record ActionPart(ServiceInfo Info, ActionModel Action) : SourcePart(Info)
{
    public override string FileName => Action.FileName;
}

/// <summary>A data type.</summary>
internal sealed record TypePart(ServiceInfo Info, TypeModel Type) : SourcePart(Info)
{
    public override string FileName => Type.FileName;
}

/// <summary>An open set of strings.</summary>
internal sealed record EnumPart(ServiceInfo Info, EnumModel Enum) : SourcePart(Info)
{
    public override string FileName => Enum.FileName;
}

/// <summary>The error codes.</summary>
internal sealed record ErrorCodesPart(ServiceInfo Info, EquatableArray<ErrorCodeModel> Errors) : SourcePart(Info)
{
    public override string FileName => Info.ErrorCodesType;
}

/// <summary>The regions.</summary>
internal sealed record RegionsPart(ServiceInfo Info, EquatableArray<string> Regions) : SourcePart(Info)
{
    public override string FileName => Info.RegionsType;
}
