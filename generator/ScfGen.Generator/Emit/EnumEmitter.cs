using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits a set of strings.</summary>
internal static class EnumEmitter
{
    private const string OpenSet = "An open set: a value that is not listed here travels both ways all the same";
    private const string ClosedSet = "A closed set: the service takes no value that is not listed here; one that it sends is kept all the same";
    private const string Ordinal = "global::System.StringComparer.Ordinal";

    public static void Emit(CodeWriter writer, ServiceInfo info, EnumModel model)
    {
        string name = model.Name;
        Docs.Write(writer, model.Summary ?? model.WireName, model.IsClosed ? ClosedSet : OpenSet);
        writer.Line(FileFrame.GeneratedCode);
        if (model.Values.Count > 0)
        {
            string values = string.Join(", ", model.Values.Select(static value => Literals.String(value.WireValue)));
            writer.Line($"[global::ScfGen.KnownValues({values}{(model.IsClosed ? ", IsClosed = true" : "")})]");
        }

        using (writer.Block($"{info.Visibility} readonly partial struct {name} : global::ScfGen.IOpenEnumValue<{name}>"))
        {
            writer.Line("private readonly string? _value;");
            writer.Line();
            Docs.Write(writer, "Creates a value from its text");
            writer.Line("/// <param name=\"value\">The value as the service spells it.</param>");
            using (writer.Block($"public {name}(string value)"))
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(value);");
                writer.Line("this._value = value;");
            }

            foreach (EnumValueModel value in model.Values)
            {
                writer.Line();
                Docs.Write(writer, value.Summary ?? value.WireValue, $"Spelled {value.WireValue}");
                Docs.WriteObsolete(writer, value.Deprecated);
                writer.Line($"public static {name} {value.Name} => new {name}({Literals.String(value.WireValue)});");
            }

            writer.Line();
            Docs.Write(writer, "The documented values");
            string all = string.Join(", ", model.Values.Select(value => $"{name}.{value.Name}"));
            writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<{name}> KnownValues {{ get; }} = new {name}[] {{ {all} }};");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line("public string Value => this._value ?? \"\";");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            string known = string.Join(" or ", model.Values.Select(static value => Literals.String(value.WireValue)));
            writer.Line(known.Length == 0 ? "public bool IsKnown => false;" : $"public bool IsKnown => this.Value is {known};");
            writer.Line();
            EmitConversions(writer, name);
            writer.Line();
            EmitTryGetKnown(writer, model);
            writer.Line();
            EmitEquality(writer, name);
        }
    }

    private static void EmitConversions(CodeWriter writer, string name)
    {
        Docs.Write(writer, "Creates a value from its text");
        writer.Line("/// <param name=\"value\">The value as the service spells it.</param>");
        writer.Line($"public static implicit operator {name}(string? value) => value is null ? default : new {name}(value);");
        writer.Line();
        Docs.Write(writer, "Creates a value from its text");
        writer.Line("/// <param name=\"value\">The value as the service spells it.</param>");
        writer.Line("/// <returns>The value.</returns>");
        writer.Line($"public static {name} FromString(string value) => new {name}(value);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"static {name} global::ScfGen.IOpenEnumValue<{name}>.Create(string value) => new {name}(value);");
    }

    private static void EmitTryGetKnown(CodeWriter writer, EnumModel model)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"static bool global::ScfGen.IOpenEnumValue<{model.Name}>.TryGetKnown(global::System.ReadOnlySpan<byte> utf8, out {model.Name} value)"))
        {
            if (model.Values.Count > 0)
            {
                using (writer.Block("switch (utf8.Length)"))
                {
                    foreach (IGrouping<int, EnumValueModel> length in model.Values.GroupBy(static value => Literals.Utf8Length(value.WireValue)).OrderBy(static group => group.Key))
                    {
                        writer.Line($"case {length.Key}:");
                        using (writer.Block())
                        {
                            foreach (EnumValueModel value in length)
                            {
                                using (writer.Block($"if (global::System.MemoryExtensions.SequenceEqual(utf8, {Literals.Utf8(value.WireValue)}))"))
                                {
                                    writer.Line($"value = {model.Name}.{value.Name};");
                                    writer.Line("return true;");
                                }

                                writer.Line();
                            }

                            writer.Line("break;");
                        }
                    }
                }

                writer.Line();
            }

            writer.Line("value = default;");
            writer.Line("return false;");
        }
    }

    private static void EmitEquality(CodeWriter writer, string name)
    {
        Docs.Write(writer, "Compares two values by their exact text");
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        writer.Line();
        Docs.Write(writer, "Compares two values by their exact text");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool Equals({name} other) => {Ordinal}.Equals(this.Value, other.Value);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && this.Equals(other);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override int GetHashCode() => {Ordinal}.GetHashCode(this.Value);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override string ToString() => this.Value;");
    }
}
