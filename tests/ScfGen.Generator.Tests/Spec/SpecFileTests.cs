using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Tests;

/// <summary>Files that are no spec at all.</summary>
public sealed class SpecFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF\n")]
    public async Task EmptyFile_IsReported(string text)
    {
        Diagnostic diagnostic = Assert.Single(await SpecProject.Of(text).AnalyzeAsync());

        Assert.Equal("SCF0010", diagnostic.Id);
        Assert.Equal("(0,0)-(0,0)", diagnostic.Location.GetLineSpan().Span.ToString());
        Assert.Contains("a spec begins with { \"format\": 1, ", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnreadableFile_IsReported()
    {
        var project = new SpecProject(new SpecInput(new InMemoryText("missing.json", null)));

        Diagnostic diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal("SCF0012", diagnostic.Id);
        Assert.Contains("'missing.json'", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(project.Generate().GeneratedSources);
    }

    [Fact]
    public async Task HugeFile_IsReportedAndNotRead()
    {
        var project = new SpecProject(new SpecInput(new InMemoryText("huge.json", new HugeText(SpecReader.MaxLength + 1))));

        Diagnostic diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal("SCF0011", diagnostic.Id);
        Assert.Empty(project.Generate().GeneratedSources);
    }

    [Fact]
    public void LargestFile_IsRead() =>
        Assert.Throws<NotSupportedException>(static () =>
            SpecReader.Read(new HugeText(SpecReader.MaxLength), "huge.json", new SpecSettings(null, "", null, default), CancellationToken.None));

    [Fact]
    public void CancelledReading_Throws() =>
        Assert.Throws<OperationCanceledException>(static () => SpecReader.Read(
            SourceText.From(ToySpec.Text), "spec.json", new SpecSettings(null, "", null, default), new CancellationToken(canceled: true)));

    // Says how long it is, and has no memory to show for it.
    private sealed class HugeText(int length) : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => length;

        public override char this[int position] => ' ';

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            Array.Fill(destination, ' ', destinationIndex, count);

        public override string ToString(TextSpan span) => throw new NotSupportedException("It was read.");
    }
}
