using System.Text.Json;

namespace LocalScf.Tests;

/// <summary>All actions of the spec, one by one.</summary>
public sealed class EveryActionTests
{
    private const string RequestSuffix = ".request.json";

    // Their placeholders do not meet the constraints of the parameters that they stand for.
    private static readonly HashSet<string> s_invalidExamples = new(StringComparer.Ordinal)
    {
        "CreateAlias.1", "CreateFunction.1", "PublishLayerVersion.1",
    };

    // All others are about something that an empty server does not hold.
    private static readonly HashSet<string> s_examplesForAnEmptyServer = new(StringComparer.Ordinal)
    {
        "CreateNamespace.1", "GetAccount.1", "ListFunctions.1", "ListFunctions.2", "ListLayers.1", "ListNamespaces.1",
        "PutTotalConcurrencyConfig.1",
    };

    public static TheoryData<string> ActionNames
    {
        get
        {
            var data = new TheoryData<string>();
            SpecFile.ActionNames.ForEach(data.Add);
            return data;
        }
    }

    public static TheoryData<string> Examples
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (string path in Directory.EnumerateFiles(ExampleFolder, "*" + RequestSuffix).Order(StringComparer.Ordinal))
            {
                data.Add(Path.GetFileName(path)[..^RequestSuffix.Length]);
            }

            return data;
        }
    }

    private static string ExampleFolder => Path.Combine(AppContext.BaseDirectory, "examples");

    [Theory]
    [MemberData(nameof(ActionNames))]
    public async Task Success_HasExactlyTheMembersOfTheSpec(string action)
    {
        await using TestServer scf = await TestServer.StartAsync();
        Population population = await Population.AddToAsync(scf);

        RawAnswer answer = await scf.SendAsync(action, SampleRequests.For(action, population));
        answer.AssertSuccess();
        ResponseShape.AssertIsOf(action, answer.Response);
    }

    [Theory]
    [MemberData(nameof(ActionNames))]
    public async Task EmptyRequest_IsAnsweredWithoutAFault(string action)
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(action, "{}");
        Assert.True(answer.ErrorCode is null or "MissingParameter", answer.ErrorCode);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task ExampleOfTheDocument_IsUnderstood(string example)
    {
        await using TestServer scf = await TestServer.StartAsync();
        string body = await File.ReadAllTextAsync(Path.Combine(ExampleFolder, example + RequestSuffix));
        string action = example[..example.IndexOf('.', StringComparison.Ordinal)];

        RawAnswer answer = await scf.SendAsync(action, body);
        if (s_examplesForAnEmptyServer.Contains(example))
        {
            answer.AssertSuccess();
            ResponseShape.AssertIsOf(action, answer.Response);
            return;
        }

        string category = answer.ErrorCode?.Split('.')[0] ?? "";
        Assert.Equal(s_invalidExamples.Contains(example) ? "InvalidParameterValue" : "ResourceNotFound", category);
    }

    [Fact]
    public void ExamplesAndSpec_CoverTheSameActions()
    {
        IEnumerable<string> actions = Directory.EnumerateFiles(ExampleFolder, "*" + RequestSuffix)
            .Select(path => Path.GetFileName(path).Split('.')[0])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        Assert.Equal(SpecFile.ActionNames.Order(StringComparer.Ordinal), actions);
        Assert.Equal(45, SpecFile.ActionNames.Count);
    }

    [Fact]
    public async Task Error_HasNoMembersBesidesErrorAndRequestId()
    {
        await using TestServer scf = await TestServer.StartAsync();
        JsonElement response = (await scf.SendAsync("GetFunction", """{"FunctionName":"walk"}""")).Response;
        Assert.Equal(["Error", "RequestId"], response.EnumerateObject().Select(member => member.Name));
    }
}
