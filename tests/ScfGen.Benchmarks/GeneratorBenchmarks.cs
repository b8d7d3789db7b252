using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ScfGen.Benchmarks.Generators;

namespace ScfGen.Benchmarks;

/// <summary>Runs the generator on the SCF spec, next to System.Text.Json's generator on equivalent classes.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[Config(typeof(WithoutMissingGenerator))]
public class GeneratorBenchmarks
{
    private static bool s_checked;

    private GeneratedProject _scfGen = null!;
    private GeneratedProject _json = null!;

    [GlobalSetup]
    public void Setup()
    {
        _scfGen = Open(new ScfGenProject());
        _json = JsonGenerator.WhyMissing is null ? Open(JsonProject.Create()) : _scfGen;
        if (s_checked)
        {
            return;
        }

        GeneratorCheck.Check(_scfGen, SpecSource.EditedAction, mostPerEdit: 1);
        if (JsonGenerator.WhyMissing is null)
        {
            // The class's own file, and the list of names where it is a file of its own.
            GeneratorCheck.Check(_json, SpecSource.EditedAction, mostPerEdit: 2);
        }

        s_checked = true;
    }

    [BenchmarkCategory(Work.GenerateCold)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public object ColdJson() => _json.RunCold();

    [BenchmarkCategory(Work.GenerateCold)]
    [Benchmark(Description = Contender.ScfGen)]
    public object ColdScfGen() => _scfGen.RunCold();

    [BenchmarkCategory(Work.GenerateEditElsewhere)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public object EditElsewhereJson() => _json.EditElsewhere();

    [BenchmarkCategory(Work.GenerateEditElsewhere)]
    [Benchmark(Description = Contender.ScfGen)]
    public object EditElsewhereScfGen() => _scfGen.EditElsewhere();

    [BenchmarkCategory(Work.GenerateEditOfPart)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public object EditPartJson() => _json.EditPart();

    [BenchmarkCategory(Work.GenerateEditOfPart)]
    [Benchmark(Description = Contender.ScfGen)]
    public object EditPartScfGen() => _scfGen.EditPart();

    private static GeneratedProject Open(GeneratedProject project)
    {
        project.Open();
        return project;
    }
}
