namespace ScfGen.Package.Tests;

/// <summary>A fresh project with every kind of mistake in C# code: all are told, and what can be mended at once is, by dotnet format.</summary>
[Collection(PackageGroup.Name)]
public sealed class WrongProjectTests(PackageFixture fixture)
{
    private const string Creation = "using var scf = new ScfClient(ScfRegions.ApGuangzhou);";
    private const string Loop = "foreach (string name in names)";

    private static readonly string[] s_mendedByHand = ["SCF1006", "SCF2001", "SCF2004"];

    // One rule of each analyzer at a time: the command asks for the fix of the first diagnostic that an analyzer reports, whatever its
    // rule. What goes along in a run is found by another analyzer, in another file.
    private static readonly string[][] s_runs =
    [
        ["SCF1001", "SCF1010"],
        ["SCF1002", "SCF2002"],
        ["SCF1003", "SCF2003"],
        ["SCF1004"],
        ["SCF1005"],
        ["SCF1007"],
        ["SCF1008"],
        ["SCF1009"],
    ];

    // Here and below: what has one right answer. Of the rest, the editor's user chooses.
    private const string Values = """
        using Fresh.Scf;

        public static class Values
        {
            public static CreateFunctionRequest Function() => new()
            {
                FunctionName = "hello ",
                Code = new(),
                MemorySize = 200,
                Timeout = 901,
                Handler = "index:main",
                Runtime = "Nodejs12.61",
            };

            public static CreateNamespaceRequest Space() => new() { Namespace = "the-functions-of-our-shop-in-beijing" };

            public static TriggerAction Schedule() => new()
            {
                TriggerName = "daily",
                TriggerProvisionedConcurrencyNum = 1,
                TriggerCronConfig = "0 8 * * *",
            };

            public static TimeInterval Day() => new() { Start = "2024-01-02T03:04:05", End = "2024-01-03 03:04:05" };
        }
        """;

    private const string Members = """
        using Fresh.Scf;

        public static class Members
        {
            public static Task SetImageAsync(ScfClient scf) => scf.UpdateFunctionCodeAsync(new()
            {
                FunctionName = "hello",
                Code = new()
                {
                    ImageConfig = new()
                    {
                        ImageType = ImageType.Enterprise,
                        ImageUri = "example.com/shop/hello:1",
                    },
                },
            });
        }
        """;

    private const string Regions = """
        using Fresh.Scf;

        public static class Regions
        {
            public static ScfClient Client() => new("ap-guangzou");
        }
        """;

    private const string ErrorCodes = """
        using ScfGen;
        using Fresh.Scf;

        public static class ErrorCodes
        {
            public static bool IsGone(ApiException e) => e.Code == "ResourceNotFound.Namespce";
        }
        """;

    private const string Secrets = """
        using ScfGen;

        public static class Secrets
        {
            public static Credential Of(string id) => new(id, "1111111111111111");
        }
        """;

    private const string Choices = $$"""
        using Fresh.Scf;

        public static class Choices
        {
            public static CreateFunctionRequest Function() => new()
            {
                FunctionName = "hello",
                Code = new() { CosObjectName = "/hello.zip", ZipFile = "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==" },
            };

            public static async Task ReadLogsAsync(ScfClient scf) => await scf.GetFunctionLogsAsync(new() { FunctionName = "hello" });

            public static async Task DeleteAsync(string[] names)
            {
                {{Loop}}
                {
                    {{Creation}}
                    await scf.DeleteFunctionAsync(new() { FunctionName = name });
                }
            }
        }
        """;

    [Fact]
    public async Task Mistakes_AreToldAndMended()
    {
        TestFolder folder = fixture.NewFolder("wrong")
            .Write("Fresh.csproj", TestFolder.Project("net10.0", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><ScfGenBundledSpec>scf-2018-04-16</ScfGenBundledSpec>"))
            .Write("Values.cs", Values)
            .Write("Members.cs", Members)
            .Write("Regions.cs", Regions)
            .Write("ErrorCodes.cs", ErrorCodes)
            .Write("Secrets.cs", Secrets)
            .Write("Choices.cs", Choices);
        CommandResult before = (await folder.DotnetAsync("build")).Fails();
        string[] kinds = [.. s_runs.SelectMany(static rules => rules), .. s_mendedByHand];
        Assert.Equal(14, kinds.Length);
        Assert.All(kinds, kind => Assert.NotEmpty(before.LinesWith($"error {kind}:")));

        foreach (string[] rules in s_runs)
        {
            (await folder.DotnetAsync(["format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", .. rules])).Succeeds();
        }

        Assert.Contains("MemorySize = 256", folder.Read("Values.cs"), StringComparison.Ordinal);
        Assert.Contains("RegistryId = \"\"", folder.Read("Members.cs"), StringComparison.Ordinal);
        Assert.Contains("ScfRegions.ApGuangzhou", folder.Read("Regions.cs"), StringComparison.Ordinal);
        Assert.Contains("ScfErrorCodes.ResourceNotFoundNamespace", folder.Read("ErrorCodes.cs"), StringComparison.Ordinal);
        Assert.Contains("GetEnvironmentVariable(\"TENCENTCLOUD_SECRET_KEY\")", folder.Read("Secrets.cs"), StringComparison.Ordinal);

        // Which member stays is a choice, a deprecated action is the compiler's diagnostic, and no fix moves a client.
        Assert.Equal(Choices, folder.Read("Choices.cs"));
        folder.Write("Choices.cs", Choices
            .Replace("CosObjectName = \"/hello.zip\", ", "", StringComparison.Ordinal)
            .Replace("GetFunctionLogsAsync(new() {", "GetRequestStatusAsync(new() { FunctionRequestId = \"e1\",", StringComparison.Ordinal)
            .Replace(Creation, "", StringComparison.Ordinal)
            .Replace(Loop, Creation + Loop, StringComparison.Ordinal));
        (await folder.DotnetAsync("build", "--no-restore")).Succeeds();
    }
}
