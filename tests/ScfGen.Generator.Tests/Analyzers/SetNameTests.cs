using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>The text behind a named value of a set that is in a referenced assembly, where only the names and the list of texts are known.</summary>
public sealed class SetNameTests
{
    private const string Library = """
        using ScfGen;

        [KnownValues("RED", "dark-blue", "x1", "asc", "Asc.2")]
        public readonly record struct Color(string Text)
        {
            public static Color Red => Make(0);
            public static Color DarkBlue => Make(1);
            public static Color Unnamed => Make(2);
            public static Color Ascending => Make(3);
            public static Color Asc2 => Make(4);
            public static string Other => "";

            private static Color Make(int index) => new(new[] { "RED", "dark-blue", "x1", "asc", "Asc.2" }[index]);
        }

        [KnownValues("b", "a")]
        public readonly record struct Mixed(string Text)
        {
            public static Mixed A => Make("a");
            public static Mixed Else => Make("b");

            private static Mixed Make(string text) => new(text);
        }

        [KnownValues("a", "b", "c")]
        public readonly record struct Few(string Text)
        {
            public static Few First => Make("a");

            private static Few Make(string text) => new(text);
        }
        """;

    [Theory]
    [InlineData("Color", "Red", "RED", true)]
    [InlineData("Color", "DarkBlue", "dark-blue", true)]
    [InlineData("Color", "Unnamed", "x1", true)]
    [InlineData("Color", "Ascending", "asc", true)]
    [InlineData("Color", "Asc2", "Asc.2", true)]
    [InlineData("Color", "Red", "asc", false)]
    [InlineData("Color", "Unnamed", "asc", false)]
    [InlineData("Mixed", "A", "a", true)]
    [InlineData("Mixed", "Else", "a", false)]
    [InlineData("Mixed", "Else", "b", false)]
    [InlineData("Few", "First", "a", false)]
    public async Task Value_IsKnownByItsNameOrItsPlace(string type, string name, string text, bool isReported)
    {
        CSharpCompilation library = UserProject.Create(References.All).WithAssemblyName("Library").AddSyntaxTrees(UserProject.Parse(Library));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        CSharpCompilation project = UserProject.Create(References.All.Add(MetadataReference.CreateFromImage(image.ToArray()))).AddSyntaxTrees(UserProject.Parse($$"""
            using ScfGen;

            [ForbiddenValue("Value", "{{text}}")]
            internal sealed class Holder
            {
                public {{type}} Value { get; set; }

                public static Holder Make() => new() { Value = {{type}}.{{name}} };
            }
            """));

        Diagnostic[] diagnostics = [.. await UserProject.AnalyzeAsync(project)];

        Assert.Equal(isReported ? "SCF1007" : "", string.Join(' ', diagnostics.Select(static diagnostic => diagnostic.Id)));
    }
}
