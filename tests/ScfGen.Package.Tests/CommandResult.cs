namespace ScfGen.Package.Tests;

/// <summary>What a command did.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public CommandResult Succeeds()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public CommandResult Fails()
    {
        Assert.True(ExitCode != 0, "The command succeeded: " + Output);
        return this;
    }

    /// <summary>The distinct lines of the output that hold a text.</summary>
    public string[] LinesWith(string text) =>
        [.. Output.Split('\n').Select(static line => line.Trim()).Where(line => line.Contains(text, StringComparison.Ordinal)).Distinct()];
}
