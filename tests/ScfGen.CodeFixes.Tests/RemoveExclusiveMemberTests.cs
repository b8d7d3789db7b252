namespace ScfGen.CodeFixes.Tests;

/// <summary>SCF1006: one of the members goes, with its comma and comment, and all else stays as it was.</summary>
public sealed class RemoveExclusiveMemberTests
{
    [Theory]
    [InlineData("Code.DemoId", "DemoId = text, CosBucketName = text", "CosBucketName = text")]
    [InlineData("Code.CosBucketName", "DemoId = text, CosBucketName = text", "DemoId = text")]
    [InlineData("Code.CosBucketName", "DemoId = text, /* where */ CosBucketRegion = text, CosBucketName = text", "DemoId = text, /* where */ CosBucketRegion = text")]
    [InlineData(
        "Code.CosBucketName",
        "\n    // The demo.\n    DemoId = text,\n    // The bucket.\n    CosBucketName = text, // In COS.\n",
        "\n    // The demo.\n    DemoId = text,\n")]
    [InlineData(
        "Code.DemoId",
        "\n    // The demo.\n    DemoId = text,\n    // The bucket.\n    CosBucketName = text, // In COS.\n",
        "\n    // The bucket.\n    CosBucketName = text, // In COS.\n")]
    [InlineData("Code.CosBucketName", "\n    DemoId = text, // The demo.\n    CosBucketName = text\n", "\n    DemoId = text // The demo.\n")]
    public Task Member_IsRemoved(string member, string before, string after) => Fixes.VerifyAsync(
        "SCF1006", $"Remove '{member}'", Create(before), Create(after));

    [Theory]
    [InlineData("A", "_ = own with { A = text, B = text };", "_ = own with { B = text };")]
    [InlineData("B", "_ = own with { A = text, B = text };", "_ = own with { A = text };")]
    public Task MemberOfACopy_IsRemoved(string member, string before, string after) => Fixes.VerifyAsync("SCF1006", $"Remove '{member}'", before, after);

    [Theory]
    [InlineData("Code.CosBucketName", "made.Code.CosBucketName = text;\nUse(made);", "{ DemoId = text }", "Use(made);", "{ DemoId = text }")]
    [InlineData(
        "Code.CosBucketName", "// The bucket.\nmade.Code.CosBucketName = text; // In COS.\nUse(made);", "{ DemoId = text }", "Use(made);", "{ DemoId = text }")]
    [InlineData("Code.DemoId", "made.Code.CosBucketName = text;\nUse(made);", "{ DemoId = text }", "made.Code.CosBucketName = text;\nUse(made);", "{ }")]
    [InlineData(
        "Code.CosBucketName",
        "made.Code.DemoId = text; made.Code.CosBucketName = text; Use(made);",
        "{ }",
        "made.Code.DemoId = text; Use(made);",
        "{ }")]
    [InlineData(
        "Code.CosBucketName",
        "made.Code.DemoId = text; made.Code.CosBucketName = text; // In COS.\nUse(made);",
        "{ }",
        "made.Code.DemoId = text; // In COS.\nUse(made);",
        "{ }")]
    public Task AssignmentThatFollows_IsRemoved(string member, string before, string initializerBefore, string after, string initializerAfter)
    {
        const string Made = "CreateFunctionRequest made = new() { FunctionName = \"hello\", Code = new() ";
        return Fixes.VerifyAsync("SCF1006", $"Remove '{member}'", $"{Made}{initializerBefore} }};\n{before}", $"{Made}{initializerAfter} }};\n{after}");
    }

    [Fact]
    public async Task EachMember_IsOffered()
    {
        string[] titles = await Fixes.TitlesAsync("SCF1006", Create("DemoId = text, CosBucketName = text"));

        Assert.Equal("Remove 'Code.CosBucketName'; Remove 'Code.DemoId'", string.Join("; ", titles.Order(StringComparer.Ordinal)));
    }

    // A list that begins with a line break brings its own white space.
    private static string Create(string members) =>
        $"Use(new CreateFunctionRequest {{ FunctionName = \"hello\", Code = new() {{{(members.StartsWith('\n') ? members : $" {members} ")}}} }});";
}
