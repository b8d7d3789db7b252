using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A request with checks as the generator would write it, made by hand.</summary>
internal sealed class StoreRequest : IJsonModel<StoreRequest>, IValidatable
{
    private static readonly TextRules s_rulesOfName = new() { MinLength = 1, MaxLength = 20 };
    private static readonly NumberRules s_rulesOfMemory = new(128, 3072, 128, 64);
    private static readonly TextRules s_rulesOfTags = new() { Pattern = "^[a-z]+$", PatternSays = "A tag has lower-case letters only." };

    public string? Name { get; set; }

    public StoreCode? Code { get; set; }

    public IReadOnlyList<StoreFilter>? Filters { get; set; }

    public long? Memory { get; set; }

    public IReadOnlyList<string>? Tags { get; set; }

    public static StoreRequest ReadFrom(ref Utf8JsonReader reader) => throw new NotSupportedException("Requests are written only.");

    public void Validate(Validator validator)
    {
        if (Name is null)
        {
            validator.Missing("Name");
        }

        validator.Model("Code", Code);
        validator.Models("Filters", Filters);
        if (validator.ChecksDocumented)
        {
            validator.Text("Name", Name, s_rulesOfName);
            validator.Number("Memory", Memory, s_rulesOfMemory);
            validator.Texts("Tags", Tags, s_rulesOfTags);
            validator.Rule(Code is not null && Memory is null, "Memory", "Code needs Memory.");
        }
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Name is { } name)
        {
            writer.WriteString("Name"u8, name);
        }

        if (Memory is { } memory)
        {
            writer.WriteNumber("Memory"u8, memory);
        }

        writer.WriteEndObject();
    }
}
