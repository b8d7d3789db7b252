using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>SCF1005 for all texts of a list together: what is known is enough to report, and what is not known reports nothing.</summary>
public sealed class TotalSizeTests
{
    internal static string OwnTypes { get; } = UserCode.Program("""
                Holder holder = new();
                holder.Pairs = [new() { Key = "12345", Value = "12345" }];
                holder.Pairs = [new() { Key = "12345", Value = "123456" }]; //! SCF1005
                holder.Pairs = [new() { Key = "ééééé" }, new() { Value = "1" }]; //! SCF1005
                holder.Pairs = [new Pair { Key = "12345" }, new() { Key = "12345" }];
                holder.Pairs = [new() { Key = "12345678901", Value = text }]; //! SCF1005
                holder.Pairs = [new() { Key = "1234567890", Value = text }];
                holder.Pairs = [.. holder.Pairs, new() { Key = "12345678901" }]; //! SCF1005
                holder.Pairs = [.. holder.Pairs, new() { Key = "1234567890" }];
                holder.Pairs = [new() { Key = flag ? "12345678901" : "1" }];
                holder.Pairs = [new() { Key = flag ? "12345678901" : "123456789012" }]; //! SCF1005
                holder.Pairs = [flag ? new() { Key = "12345678901" } : Any<Pair>()];
                holder.Pairs = flag ? [new() { Key = "12345678901" }] : Any<IReadOnlyList<Pair>>(); //! SCF1005
                holder.Pairs = [new() { Note = Note.Long, Count = 12345, Other = new() { Key = "12345678901" } }];
                holder.Pairs = [new() { Words = ["123456", "12345"] }]; //! SCF1005
                holder.Pairs = [new() { Words = ["123456", text] }];
                holder.Pairs = [new() { Words = new[] { "123456", "12345" } }]; //! SCF1005
                holder.Pairs = new Pair[] { new() { Key = "12345678901" } }; //! SCF1005
                holder.Pairs = new List<Pair> { new() { Key = "12345678901" } }; //! SCF1005
                holder.Pairs = new List<Pair>(9) { new() { Key = "1234567890" } };
                holder.Pairs = [Any<Pair>() with { Key = "12345678901" }]; //! SCF1005
                holder.Pairs = [Any<Pair>() with { Key = "1234567890" }];
                holder.Pairs = [new() { Key = Texts.Long }]; //! SCF1005
                holder.Pairs = [new() { Key = null, Value = default }];
                holder.Pairs = [];
                holder.Pairs = new Pair[number];
                holder.Words = ["123456", "12345"]; //! SCF1005
                holder.Words = ["12345", "12345"];
                Holder.Take([new() { Key = "12345678901" }]); //! SCF1005
                Use(new Holder { Added = { new() { Key = "12345678901" } } }); //! SCF1005
                Use(new Holder { Added = { new() { Key = "1234567890" } } });
        """, """
        internal sealed class Holder
        {
            [TotalSize(10)]
            public IReadOnlyList<Pair> Pairs { get; set; } = [];

            [TotalSize(10)]
            public string[] Words { get; set; } = ["12345678901"]; //! SCF1005

            [TotalSize(10)]
            public List<Pair> Added { get; } = [];

            public static void Take([TotalSize(10)] IReadOnlyList<Pair> pairs)
            {
            }
        }

        internal sealed record Pair
        {
            public string? Key { get; init; }
            public string? Value { get; init; }
            public IReadOnlyList<string>? Words { get; init; }
            public Note Note { get; init; }
            public int Count { get; init; }
            public Pair? Other { get; init; }
        }

        internal readonly record struct Note(string Text)
        {
            public static Note Long => new("12345678901");
        }

        internal static class Texts
        {
            public const string Long = "123456" + "12345";
        }
        """);

    [Fact]
    public Task TextsThatAreTooLargeTogether_AreReported() => UserCode.VerifyAsync(OwnTypes);

    [Theory]
    [InlineData("Key = \"123456\", Value = \"123456\"", "it must have at most 10 bytes of text in all and has 12; shorten its texts by 2")]
    [InlineData("Key = \"123456789012\", Value = text", "it must have at most 10 bytes of text in all and has 12; shorten its texts by 2 or more")]
    public async Task Report_SaysHowMuchIsTooMuch(string members, string end)
    {
        ImmutableArray<Diagnostic> diagnostics = await UserProject.AnalyzeAsync(UserProject.Empty.AddSyntaxTrees(UserProject.Parse($$"""
            using System.Collections.Generic;
            using ScfGen;

            internal sealed class Holder
            {
                [TotalSize(10)]
                public IReadOnlyList<Pair> Pairs { get; set; } = [];

                public void Set(string text) => Pairs = [new() { {{members}} }];
            }

            internal sealed record Pair
            {
                public string? Key { get; init; }
                public string? Value { get; init; }
            }
            """)));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal("Pairs cannot be this list: " + end, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("10", diagnostic.Properties["Max"]);
        Assert.Equal("bytes", diagnostic.Properties["Unit"]);
    }
}
