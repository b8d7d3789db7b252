using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LocalScf.Tests.Scf;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>The generated client does the same work whatever it signs with and by whichever method it sends.</summary>
public sealed class GeneratedClientTests
{
    private const string Name = "walk";

    private static readonly string[] s_ways =
        ["Tc3HmacSha256 POST", "Tc3HmacSha256 GET", "HmacSha256 POST", "HmacSha256 GET", "HmacSha1 POST", "HmacSha1 GET"];

    // Made once: an archive holds the time at which it was made.
    private static readonly string s_zip = Sample.Zip("def main_handler(event, context): return event");

    public static TheoryData<string> Ways => new(s_ways);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task LifeOfAFunction_IsLivedInEveryWay(string way)
    {
        await using TestServer scf = await TestServer.StartAsync();
        scf.Server.OnInvoke(Name, static (invocation, _) => ValueTask.FromResult($"[{invocation.Event}]"));
        using ScfClient client = Create(scf, way);

        await client.CreateFunctionAsync(Function());
        InvokeFunctionResponse invoked = await client.InvokeFunctionAsync(new() { FunctionName = Name, Event = """{"text":"a+b c&d=e%20~*/函数😀"}""" });
        Assert.Equal("""[{"text":"a+b c&d=e%20~*/函数😀"}]""", invoked.Result!.RetMsg);

        ListFunctionsResponse list = await client.ListFunctionsAsync(new()
        {
            Filters = [new() { Name = "Runtime", Values = [FunctionRuntime.Python3_6.Value, FunctionRuntime.Go1.Value] }],
            Limit = 5,
            Order = SortOrder.Asc,
        });
        Assert.Equal(Name, Assert.Single(list.Functions!).FunctionName);

        await client.UpdateFunctionConfigurationAsync(new()
        {
            FunctionName = Name,
            MemorySize = 256,
            Environment = new() { Variables = [new() { Key = "COLOR", Value = "red & green" }, new() { Key = "EMPTY", Value = "" }] },
        });
        GetFunctionResponse updated = await client.GetFunctionAsync(new() { FunctionName = Name, ShowCode = false });
        Assert.Equal(256, updated.MemorySize);
        Assert.Equal("Walks, and + runs", updated.Description);
        Assert.Equal(["COLOR=red & green", "EMPTY="], updated.Environment!.Variables!.Select(static variable => $"{variable.Key}={variable.Value}"));

        await client.DeleteFunctionAsync(new() { FunctionName = Name });
        await client.GetFunctionAsync(new() { FunctionName = Name }).FailsWithAsync("ResourceNotFound.Function");
    }

    [Fact]
    public async Task EveryWay_SaysTheSame()
    {
        List<string>[] seen = await Task.WhenAll(s_ways.Select(CallsOfAsync));

        Assert.All(seen, calls => Assert.Equal(seen[0].Count, calls.Count));
        for (int i = 0; i < seen[0].Count; i++)
        {
            Assert.All(seen, calls => Assert.True(
                JsonNode.DeepEquals(JsonNode.Parse(seen[0][i]), JsonNode.Parse(calls[i])), $"{calls[i]} is not {seen[0][i]}"));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task WrongKey_IsRefusedWithAdvice(string way)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using ScfClient client = Create(scf, way, new Credential(LocalScfOptions.DefaultSecretId, "another-key"));

        ApiException e = await client.ListFunctionsAsync(new()).FailsWithAsync("AuthFailure.SignatureFailure");

        Assert.Contains("secret key", e.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain("another-key", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task TemporaryCredential_IsTakenWithItsToken(string way)
    {
        await using TestServer scf = await TestServer.StartAsync(
            static options => options.Accounts = [new LocalAccount("AKID-temporary", "temporary-key", "temporary-token")]);
        using ScfClient client = Create(scf, way, new Credential("AKID-temporary", "temporary-key", "temporary-token"));
        using ScfClient stale = Create(scf, way, new Credential("AKID-temporary", "temporary-key", "another-token"));

        Assert.Empty((await client.ListFunctionsAsync(new())).Functions!);
        await stale.ListFunctionsAsync(new()).FailsWithAsync("AuthFailure.TokenFailure");
    }

    [Theory]
    [InlineData("Tc3HmacSha256 GET")]
    [InlineData("HmacSha256 GET")]
    [InlineData("HmacSha1 GET")]
    public async Task RequestTooLargeForGet_IsNotSent(string way)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using ScfClient client = Create(scf, way);
        CreateFunctionRequest request = Function();
        request.Code = new() { ZipFile = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32 * 1024)) };

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CreateFunctionAsync(request));

        Assert.Contains("32768", e.Message, StringComparison.Ordinal);
        Assert.Contains("POST", e.Message, StringComparison.Ordinal);
        Assert.Empty(scf.Server.Calls);
    }

    private static CreateFunctionRequest Function() => new()
    {
        FunctionName = Name,
        Runtime = FunctionRuntime.Python3_6,
        Handler = "index.main_handler",
        Description = "Walks, and + runs",
        Code = new() { ZipFile = s_zip },
        InstallDependency = true,
        Tags = [new() { Key = "owner", Value = "me" }],
    };

    // The parameters of each call as the server understood them.
    private static async Task<List<string>> CallsOfAsync(string way)
    {
        await using TestServer scf = await TestServer.StartAsync();
        using ScfClient client = Create(scf, way);
        await client.CreateFunctionAsync(Function());
        await client.ListFunctionsAsync(new() { Filters = [new() { Name = "Runtime", Values = ["Go1", "Php7"] }], Limit = 5 });
        await client.PublishVersionAsync(new() { FunctionName = Name });
        await client.PutProvisionedConcurrencyConfigAsync(new()
        {
            FunctionName = Name,
            Qualifier = "1",
            VersionProvisionedConcurrencyNum = 0,
            ProvisionedType = ProvisionedType.ConcurrencyUtilizationTracking,
            TrackingTarget = 0.5,
            MinCapacity = 1,
            MaxCapacity = 2,
        });
        return [.. scf.Server.Calls.Select(static call => call.Body)];
    }

    private static ScfClient Create(TestServer scf, string way, Credential? credential = null)
    {
        string[] parts = way.Split(' ');
        return new ScfClient(new ApiClientOptions
        {
            Endpoint = scf.Server.Endpoint,
            Region = ScfRegions.ApGuangzhou,
            Credentials = new StaticCredentialsProvider(credential ?? FlatClient.DefaultCredential),
            TimeProvider = scf.Time,
            SignatureMethod = Enum.Parse<ApiSignatureMethod>(parts[0]),
            RequestMethod = new HttpMethod(parts[1]),
        });
    }
}
