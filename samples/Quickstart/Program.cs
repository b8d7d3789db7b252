// Walks a function through its life. Without arguments it runs against a local server; with --live, against the real endpoint with
// the key in TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.
using System.IO.Compression;
using LocalScf;
using Quickstart.Scf;
using ScfGen;

bool live = args.Contains("--live");
await using LocalScfServer? server = live ? null : await LocalScfServer.StartAsync();
using var scf = new ScfClient(new ApiClientOptions
{
    Region = ScfRegions.ApGuangzhou,
    Endpoint = server?.Endpoint,
    Credentials = live
        ? new EnvironmentCredentialsProvider()
        : new StaticCredentialsProvider(new Credential(LocalScfOptions.DefaultSecretId, LocalScfOptions.DefaultSecretKey)),
});

const string Space = "quickstart", Name = "hello", Alias = "stable", Timer = "every-morning";
server?.OnInvoke(Name, static (invocation, _) => ValueTask.FromResult($$"""{"greeting":"Hello from {{invocation.FunctionName}}"}"""));

await scf.CreateNamespaceAsync(new() { Namespace = Space });
Console.WriteLine($"Created namespace {Space}");

await scf.CreateFunctionAsync(new()
{
    FunctionName = Name,
    Namespace = Space,
    Runtime = FunctionRuntime.Python3_6,
    Handler = "index.main_handler",
    MemorySize = 128,
    Timeout = 3,
    Code = new() { ZipFile = Zip("index.py", """def main_handler(event, context): return {"greeting": "Hello from hello"}""") },
});
await WaitUntilActiveAsync();
Console.WriteLine($"Created function {Name}");

InvokeFunctionResponse invoked = await scf.InvokeFunctionAsync(new() { FunctionName = Name, Namespace = Space, Event = """{"from":"quickstart"}""" });
Console.WriteLine($"Invoked it: {invoked.Result?.RetMsg}");

PublishVersionResponse version = await scf.PublishVersionAsync(new() { FunctionName = Name, Namespace = Space, Description = "First" });
await WaitUntilActiveAsync(version.FunctionVersion);
await scf.CreateAliasAsync(new() { Name = Alias, FunctionName = Name, FunctionVersion = version.FunctionVersion!, Namespace = Space });
Console.WriteLine($"Published version {version.FunctionVersion}, alias {Alias} points at it");

await scf.CreateTriggerAsync(new()
{
    FunctionName = Name, Namespace = Space, TriggerName = Timer, Type = TriggerType.Timer, TriggerDesc = "0 0 8 * * * *", Enable = TriggerSwitch.Open,
});
Console.WriteLine($"Added timer trigger {Timer}");

ListFunctionsResponse list = await scf.ListFunctionsAsync(new() { Namespace = Space, Orderby = FunctionOrderBy.FunctionName, Order = SortOrder.Asc });
Console.WriteLine($"Listed {list.TotalCount} function: {string.Join(", ", list.Functions!.Select(static f => $"{f.FunctionName} ({f.Status})"))}");

await scf.UpdateFunctionConfigurationAsync(new() { FunctionName = Name, Namespace = Space, MemorySize = 256 });
await WaitUntilActiveAsync();
GetFunctionResponse updated = await scf.GetFunctionAsync(new() { FunctionName = Name, Namespace = Space });
Console.WriteLine($"Updated its memory to {updated.MemorySize} MB");

await scf.DeleteTriggerAsync(new() { FunctionName = Name, Namespace = Space, TriggerName = Timer, Type = TriggerType.Timer });
await scf.DeleteAliasAsync(new() { FunctionName = Name, Namespace = Space, Name = Alias });
await scf.DeleteFunctionAsync(new() { FunctionName = Name, Namespace = Space });
await WaitUntilGoneAsync();
await scf.DeleteNamespaceAsync(new() { Namespace = Space });
Console.WriteLine("Deleted everything");

async Task WaitUntilActiveAsync(string? version = null)
{
    GetFunctionRequest request = new() { FunctionName = Name, Namespace = Space, Qualifier = version };
    while ((await scf.GetFunctionAsync(request)).Status is { } status && status != FunctionStatus.Active)
    {
        await (status.Value.EndsWith("Failed", StringComparison.Ordinal) ? throw new InvalidOperationException($"The function is {status}.") : PauseAsync());
    }
}

async Task WaitUntilGoneAsync()
{
    try
    {
        while (await scf.GetFunctionAsync(new() { FunctionName = Name, Namespace = Space }) is not null)
        {
            await PauseAsync();
        }
    }
    catch (ApiException e) when (e.Code.IsIn(ScfErrorCodes.ResourceNotFound))
    {
        // It is gone.
    }
}

Task PauseAsync() => Task.Delay(live ? 1000 : 50);

static string Zip(string name, string content)
{
    using var stream = new MemoryStream();
    using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
    using (var writer = new StreamWriter(archive.CreateEntry(name).Open()))
    {
        writer.Write(content);
    }

    return Convert.ToBase64String(stream.ToArray());
}
