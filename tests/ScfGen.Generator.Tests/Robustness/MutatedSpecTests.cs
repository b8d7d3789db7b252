using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>No spec, however spoilt, makes the generator or the analyzer throw, and what is generated is C#.</summary>
public sealed class MutatedSpecTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public Task SpoiltToySpec_BreaksNothing(int seed) => BreakNothingAsync(ToySpec.Text, seed, cases: 50);

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public Task SpoiltShippedSpec_BreaksNothing(int seed) => BreakNothingAsync(ShippedSpec.Text, seed, cases: 6);

    [Theory]
    [InlineData(9)]
    public async Task CutOffSpec_BreaksNothing(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 40; i++)
        {
            int length = random.Next(ToySpec.Text.Length);
            await BreaksNothingAsync(ToySpec.Text[..length], $"the first {length} characters");
        }
    }

    private static async Task BreakNothingAsync(string spec, int seed, int cases)
    {
        var mutator = new SpecMutator(seed);
        for (int i = 0; i < cases; i++)
        {
            await BreaksNothingAsync(mutator.Mutate(spec), $"seed {seed}, case {i}");
        }
    }

    private static async Task BreaksNothingAsync(string spec, string name)
    {
        SpecProject project = SpecProject.Of(spec);
        GeneratorRunResult result = project.Generate();
        string[] problems =
        [
            .. result.Exception is { } exception ? [exception.ToString()] : Array.Empty<string>(),
            .. result.Diagnostics.Concat(await project.AnalyzeAsync()).Where(static diagnostic => !CompiledProject.IsAboutSpec(diagnostic))
                .Concat(result.GeneratedSources.IsDefault ? [] : result.GeneratedSources.SelectMany(static source => source.SyntaxTree.GetDiagnostics()))
                .Select(static diagnostic => diagnostic.ToString()),
        ];
        if (problems.Length > 0)
        {
            Assert.Fail($"{name}: {string.Join('\n', problems)}\n{spec}");
        }
    }
}
