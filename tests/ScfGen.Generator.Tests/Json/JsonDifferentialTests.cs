using FsCheck;
using FsCheck.Fluent;

namespace ScfGen.Generator.Tests;

/// <summary>The reader takes what System.Text.Json takes, with the same values, and refuses what it refuses; it never throws.</summary>
public sealed class JsonDifferentialTests
{
    [Fact]
    public void RandomDocuments_AreReadAlike() => AreReadAlike(JsonGenerators.Documents);

    [Fact]
    public void RandomDocumentsWithMistakes_AreReadAlike() => AreReadAlike(JsonGenerators.Mutated(JsonGenerators.Documents));

    [Fact]
    public void RandomTexts_AreReadAlike() => AreReadAlike(JsonGenerators.Rubble);

    [Fact]
    public void SlicesOfTheShippedSpecWithMistakes_AreReadAlike()
    {
        JsonReading spec = JsonReading.Of(ShippedSpec.Text);
        string[] slices = [.. spec.Nodes.Where(static node => node.Span.Length is > 20 and < 3000).Select(node => spec.At(node.Span)).Distinct()];
        AreReadAlike(JsonGenerators.Mutated(Gen.Elements(slices)));
    }

    [Fact]
    public void ShippedSpec_IsReadAlike() => IsReadAlike(ShippedSpec.Text);

    [Fact]
    public void ByteOrderMark_IsSkipped() => IsReadAlike("\uFEFF{ \"a\": 1 }");

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    public void NestedValues_AreReadAlike(int depth)
    {
        IsReadAlike(new string('[', depth) + new string(']', depth));
        IsReadAlike(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));
    }

    private static void AreReadAlike(Gen<string> texts) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(texts.ToArbitrary(), static text => IsReadAlike(text)));

    private static void IsReadAlike(string text)
    {
        JsonReading ours = JsonReading.Of(text);
        string? theirs = SystemTextJson.Read(text);
        Assert.Equal(theirs is null, ours.Errors.Count > 0);
        Assert.All(ours.Errors, error => Assert.InRange(error.Span.End, error.Span.Start, text.Length));
        if (theirs is not null)
        {
            Assert.Equal(theirs, JsonText.Of(ours.Root));
            Assert.All(ours.Nodes, node => Assert.Equal(JsonText.Of(node), SystemTextJson.Read(ours.At(node.Span))));
            Assert.All(ours.Members, member => Assert.Equal(JsonText.Quote(member.Name), SystemTextJson.Read(ours.At(member.NameSpan))));
        }
    }
}
