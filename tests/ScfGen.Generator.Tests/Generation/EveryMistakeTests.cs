using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>A spec with a mistake still gives a client, and what is generated of it compiles.</summary>
public sealed class EveryMistakeTests
{
    private static readonly Lazy<CompiledRows> s_compiled = new(
        static () => new CompiledRows(SpecMistakes.All.ToDictionary(static mistake => mistake.Name, static mistake => mistake.File.Text)));

    public static TheoryData<string> All => SpecMistakes.Names();

    [Theory]
    [MemberData(nameof(All))]
    public void ValidRest_Compiles(string name)
    {
        Expect.None(s_compiled.Value.ProblemsOf(name));
        Expect.None(s_compiled.Value.CommonProblems);

        bool isUsable = SpecReading.Of(SpecMistakes.Find(name).File.Text).Model is not null;
        INamespaceSymbol? client = s_compiled.Value.Compilation.GlobalNamespace.GetNamespaceMembers().Single(static member => member.Name == "Rows")
            .GetNamespaceMembers().SingleOrDefault(member => "Rows." + member.Name == s_compiled.Value.NamespaceOf(name));
        Assert.Equal(isUsable, client is not null);
    }

    [Fact]
    public void AllMistakesAtOnce_LeaveTheRest()
    {
        // Every value of one kind is spoilt, and the text breaks off before its end.
        string spec = ToySpec.Text[..ToySpec.Text.IndexOf("\"commonErrors\"", StringComparison.Ordinal)]
            .Replace("\"type\": \"Color\"", "\"type\": \"Colour\"", StringComparison.Ordinal)
            .Replace("\"nullable\": true", "\"nullable\": 1", StringComparison.Ordinal)
            .Replace("\"summary\"", "\"sumary\"", StringComparison.Ordinal)
            .Replace("\"says\":", "\"says\"", StringComparison.Ordinal)
            .Replace("\"max\": 60", "\"max\": -60", StringComparison.Ordinal)
            .Replace("\"region\": \"required\"", "\"region\": required", StringComparison.Ordinal);

        CompiledProject project = SpecProject.Of(spec).Compile().WithoutProblems();

        Assert.NotNull(project.Type("Demo.Toy.CreateToyRequest").GetProperty("Name"));
        Assert.Equal("Demo.Toy.Color", project.Type("Demo.Toy.Toy").GetProperty("Color")!.PropertyType.GenericTypeArguments[0].FullName);
        Assert.NotNull(project.Type("Demo.Toy.DeleteToyRequest").GetProperty("Name"));
    }
}
