namespace ScfGen.Package.Tests;

/// <summary>The packages in fresh projects, as users have them.</summary>
[Collection(PackageGroup.Name)]
public sealed class FreshProjectTests(PackageFixture fixture)
{
    private const string CallListFunctions = """
        using System.Net;
        using System.Text;
        using ScfGen;
        using Fresh.Scf;

        using var scf = new ScfClient(new ApiClientOptions
        {
            Region = ScfRegions.ApGuangzhou,
            Credentials = new StaticCredentialsProvider(new Credential("AKIDexample", "example")),
            PrimaryHandler = new Canned(),
        });
        ListFunctionsResponse list = await scf.ListFunctionsAsync(new() { Limit = 1 });
        Console.WriteLine($"{list.Functions![0].FunctionName} {list.Functions[0].Runtime} {list.RequestId}");

        sealed class Canned : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (await request.Content!.ReadAsStringAsync(cancellationToken) != "{\"Limit\":1}" || !request.Headers.Contains("Authorization"))
                {
                    throw new InvalidOperationException("The request is not as expected.");
                }

                const string Answer = "{\"Response\":{\"Functions\":[{\"FunctionName\":\"hello\",\"Runtime\":\"Nodejs12.16\"}],\"TotalCount\":1,\"RequestId\":\"r-1\"}}";
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Answer, Encoding.UTF8, "application/json") };
            }
        }
        """;

    [Fact]
    public async Task ConsoleProject_WithBundledSpec_BuildsAndRuns()
    {
        TestFolder folder = fixture.NewFolder("console")
            .Write("Fresh.csproj", TestFolder.Project(
                "net10.0", "<OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors><ScfGenBundledSpec>scf-2018-04-16</ScfGenBundledSpec>"))
            .Write("Program.cs", CallListFunctions);
        CommandResult run = (await folder.DotnetAsync("run")).Succeeds();
        Assert.Contains("hello Nodejs12.16 r-1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrimmedProject_PublishesWithoutWarningsAndRuns()
    {
        TestFolder folder = fixture.NewFolder("trimmed")
            .Write("Fresh.csproj", TestFolder.Project(
                "net10.0",
                "<OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors><ScfGenBundledSpec>scf-2018-04-16</ScfGenBundledSpec>"
                + "<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained><UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>"
                + "<IsAotCompatible>true</IsAotCompatible><ILLinkTreatWarningsAsErrors>true</ILLinkTreatWarningsAsErrors>"))
            .Write("Program.cs", CallListFunctions);
        (await folder.DotnetAsync("publish", "-o", "out")).Succeeds();
        CommandResult run = (await folder.RunAsync(OperatingSystem.IsWindows() ? "out/Fresh.exe" : "out/Fresh")).Succeeds();
        Assert.Contains("hello Nodejs12.16 r-1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Net8Library_WithEditedSpecAndWarningsAsErrors_FollowsTheSpec()
    {
        string spec = (await File.ReadAllTextAsync(Path.Combine(PackageFixture.RepoRoot, "api-spec", "scf-2018-04-16.json")))
            .Replace("\"clientName\": \"Scf\"", "\"clientName\": \"Mine\"", StringComparison.Ordinal)
            .Replace("\"ListFunctions\": {", "\"ListMyFunctions\": {", StringComparison.Ordinal);
        TestFolder folder = fixture.NewFolder("library")
            .Write("Fresh.csproj", TestFolder.Project(
                "net8.0",
                "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisLevel>latest-all</AnalysisLevel><GenerateDocumentationFile>true</GenerateDocumentationFile>",
                """<ScfSpec Include="my.json" Namespace="Fresh.Api" Visibility="internal" Actions="List*;GetAlias" />"""))
            .Write("my.json", spec)
            .Write("Use.cs", """
                using Fresh.Api;

                namespace Fresh;

                internal static class Use
                {
                    internal static Task<ListMyFunctionsResponse> ListAsync(MineClient client) => client.ListMyFunctionsAsync(new ListMyFunctionsRequest());
                }
                """);
        (await folder.DotnetAsync("build")).Succeeds();

        // An edit of the spec alone changes the client at the next build.
        folder.Write("my.json", spec.Replace("\"ListMyFunctions\": {", "\"ListOurFunctions\": {", StringComparison.Ordinal));
        CommandResult second = (await folder.DotnetAsync("build", "--no-restore")).Fails();
        Assert.NotEmpty(second.LinesWith("CS0246"));
        folder.Write("Use.cs", folder.Read("Use.cs").Replace("ListMyFunctions", "ListOurFunctions", StringComparison.Ordinal));
        (await folder.DotnetAsync("build", "--no-restore")).Succeeds();
    }

    [Fact]
    public async Task ReferencedProject_BringsItsGeneratedClientAlong()
    {
        TestFolder folder = fixture.NewFolder("two")
            .Write("Api/Api.csproj", TestFolder.Project("net8.0", "<ScfGenBundledSpec>scf-2018-04-16</ScfGenBundledSpec>"))
            .Write("App/App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <OutputType>Exe</OutputType>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../Api/Api.csproj" />
                  </ItemGroup>
                </Project>
                """)
            .Write("App/Program.cs", """
                using Api.Scf;
                using ScfGen;

                using var scf = new ScfClient(new ApiClientOptions { Region = ScfRegions.ApBeijing });
                Console.WriteLine($"{scf is IScfClient} {FunctionStatus.Active}");
                """);
        CommandResult run = (await Command.DotnetAsync(Path.Combine(folder.Path, "App"), "run")).Succeeds();
        Assert.Contains("True Active", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectWithoutImplicitUsingsAndNullable_Builds()
    {
        TestFolder folder = fixture.NewFolder("plain")
            .Write("Fresh.csproj", TestFolder.Project("net8.0", "<ImplicitUsings>disable</ImplicitUsings><Nullable>disable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors><ScfGenBundledSpec>scf-2018-04-16</ScfGenBundledSpec>"))
            .Write("Use.cs", """
                namespace Fresh
                {
                    public static class Use
                    {
                        public static Scf.GetAliasRequest Request() => new Scf.GetAliasRequest { FunctionName = "f", Name = "a" };
                    }
                }
                """);
        (await folder.DotnetAsync("build")).Succeeds();
    }

    [Fact]
    public async Task ProjectWithoutSpec_BuildsWithoutWarning()
    {
        TestFolder folder = fixture.NewFolder("nospec")
            .Write("Fresh.csproj", TestFolder.Project("net8.0", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>"))
            .Write("Use.cs", "public class Use;");
        CommandResult build = (await folder.DotnetAsync("build", "-v", "detailed")).Succeeds();
        Assert.NotEmpty(build.LinesWith("SCF0001"));
    }

    // The first is that of a compiler which is too old for the code fixes.
    [Theory]
    [InlineData("roslyn4.8")]
    [InlineData("roslyn4.14")]
    public async Task Slot_BringsGeneratorAndAnalyzers(string slot)
    {
        TestFolder folder = fixture.NewFolder("slot-" + slot)
            .Write("Fresh.csproj", TestFolder.Project(
                "net8.0",
                "<ScfGenBundledSpec>scf-2018-04-16</ScfGenBundledSpec><ScfGenBundledSpecActions>UpdateFunction*</ScfGenBundledSpecActions>"))
            .Write("Use.cs", """
                using Fresh.Scf;

                public static class Use
                {
                    public static UpdateFunctionConfigurationRequest Request() => new() { FunctionName = "hello", MemorySize = 200 };
                }
                """);
        CommandResult build = (await folder.DotnetAsync("build", "-v", "detailed", $"-p:CompilerApiVersion={slot}")).Fails();
        string[] analyzers = [.. build.Output.Split(' ', '\n', '"').Where(static part => part.StartsWith("/analyzer:", StringComparison.Ordinal) && part.Contains("ScfGen.", StringComparison.Ordinal)).Distinct()];
        Assert.NotEmpty(analyzers);
        Assert.All(analyzers, path => Assert.Contains($"/{slot}/cs/", path.Replace('\\', '/'), StringComparison.Ordinal));
        Assert.Equal(slot == "roslyn4.14", analyzers.Any(static path => path.Contains("CodeFixes", StringComparison.Ordinal)));

        // The generated types are there, and the one mistake is seen.
        Assert.NotEmpty(build.LinesWith("Use.cs(5,112): error SCF1001"));
        Assert.Empty(build.LinesWith(": error CS"));
    }
}
