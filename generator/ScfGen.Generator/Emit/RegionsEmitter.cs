using System;
using ScfGen.Generator.Model;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Emit;

/// <summary>Emits the documented regions as constants.</summary>
internal static class RegionsEmitter
{
    public static void Emit(CodeWriter writer, ServiceInfo info, EquatableArray<string> regions)
    {
        var names = new NameScope(StringComparer.Ordinal, info.RegionsType, "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize");
        Docs.Write(writer, $"The documented regions of {info.Name}");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{info.Visibility} static class {info.RegionsType}"))
        {
            bool first = true;
            foreach (string region in regions)
            {
                if (CSharpNames.ToPascalCase(region) is not { } name)
                {
                    continue;
                }

                if (!first)
                {
                    writer.Line();
                }

                first = false;
                Docs.Write(writer, $"The region {region}");
                writer.Line($"public const string {names.Take(name)} = {Literals.String(region)};");
            }
        }
    }
}
