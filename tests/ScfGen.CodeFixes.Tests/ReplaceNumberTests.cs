namespace ScfGen.CodeFixes.Tests;

/// <summary>SCF1001: a number becomes an allowed one, in the form that it was written in.</summary>
public sealed class ReplaceNumberTests
{
    [Theory]
    [InlineData("256", "function.MemorySize = 200;", "function.MemorySize = 256;")]
    [InlineData("128", "function.MemorySize = 200;", "function.MemorySize = 128;")]
    [InlineData("128", "function.MemorySize = 100;", "function.MemorySize = 128;")]
    [InlineData("64", "function.MemorySize = 100;", "function.MemorySize = 64;")]
    [InlineData("3072", "function.MemorySize = 4000;", "function.MemorySize = 3072;")]
    [InlineData("1", "function.Timeout = -5;", "function.Timeout = 1;")]
    [InlineData("900", "function.Timeout = flag ? 901 : null;", "function.Timeout = flag ? 900 : null;")]
    [InlineData("256", "function.MemorySize = 200L; // Enough.", "function.MemorySize = 256L; // Enough.")]
    [InlineData("1024", "function.MemorySize = 1_000;", "function.MemorySize = 1_024;")]
    [InlineData("896", "function.MemorySize = 1_000;", "function.MemorySize = 896;")]
    [InlineData("256", "function.MemorySize = 0xC8;", "function.MemorySize = 0x100;")]
    [InlineData("0.55", "provisioned.TrackingTarget = 0.555;", "provisioned.TrackingTarget = 0.55;")]
    [InlineData("0.56", "provisioned.TrackingTarget = 0.555;", "provisioned.TrackingTarget = 0.56;")]
    [InlineData("-1", "own.Depth = 5;", "own.Depth = -1;")]
    [InlineData("-10", "own.Depth = -20;", "own.Depth = -10;")]
    [InlineData("1", "own.Share = 1.5f;", "own.Share = 1.0f;")]
    [InlineData("1", "own.Price = 1.5m;", "own.Price = 1.0m;")]
    public Task Number_BecomesAllowed(string number, string before, string after) =>
        Fixes.VerifyAsync("SCF1001", $"Change to {number}", before, after);

    [Theory]
    [InlineData(200, "Change to 256; Change to 128")]
    [InlineData(140, "Change to 128; Change to 256")]
    public async Task NearestNumber_IsOfferedFirst(int number, string titles) =>
        Assert.Equal(titles, string.Join("; ", await Fixes.TitlesAsync("SCF1001", $"function.MemorySize = {number};")));

    [Fact]
    public Task AllOfADocument_AreFixedTogether() => Fixes.VerifyAllAsync(
        "SCF1001",
        "Nearest",
        "function.MemorySize = 200; function.Timeout = 901;\nfunction.MemorySize = 140L;",
        "function.MemorySize = 256; function.Timeout = 900;\nfunction.MemorySize = 128L;");
}
