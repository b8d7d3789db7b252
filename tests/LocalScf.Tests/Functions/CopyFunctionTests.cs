using LocalScf.Tests.Scf;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>Copies of functions.</summary>
public sealed class CopyFunctionTests
{
    [Fact]
    public async Task Copy_HasCodeAndConfigurationButNoTriggers()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.CreateTriggerAsync(new()
        {
            FunctionName = "walk",
            TriggerName = "tick",
            Type = TriggerType.Timer,
            TriggerDesc = "0 0 8 * * * *",
        });
        await scf.PublishAsync("walk");
        await scf.Client.CopyFunctionAsync(new() { FunctionName = "walk", NewFunctionName = "run" });

        GetFunctionResponse copy = await scf.Client.GetFunctionAsync(new() { FunctionName = "run" });
        Assert.Equal(512, copy.MemorySize);
        Assert.Equal("Walks", copy.Description);
        Assert.Equal("COLOR", Assert.Single(copy.Environment!.Variables!).Key);
        Assert.Empty(copy.Triggers!);
        Assert.Equal(await HashAsync(scf, "walk"), await HashAsync(scf, "run"));
        ListVersionByFunctionResponse versions = await scf.Client.ListVersionByFunctionAsync(new() { FunctionName = "run" });
        Assert.Equal(1, versions.TotalCount);
    }

    [Fact]
    public async Task CopyWithoutConfiguration_HasTheDefaults()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.CopyFunctionAsync(
            new() { FunctionName = "walk", NewFunctionName = "run", CopyConfiguration = false, Description = "Runs" });

        GetFunctionResponse copy = await scf.Client.GetFunctionAsync(new() { FunctionName = "run" });
        Assert.Equal(128, copy.MemorySize);
        Assert.Equal("Runs", copy.Description);
        Assert.Equal("index.main_handler", copy.Handler);
        Assert.Empty(copy.Environment!.Variables!);
        Assert.Equal(await HashAsync(scf, "walk"), await HashAsync(scf, "run"));
    }

    [Fact]
    public async Task Copy_GoesToAnotherNamespace()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" });
        await scf.Client.CopyFunctionAsync(new() { FunctionName = "walk", NewFunctionName = "walk", TargetNamespace = "space" });
        Assert.Equal("space", (await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", Namespace = "space" })).Namespace);
        await scf.Client.CopyFunctionAsync(new() { FunctionName = "walk", NewFunctionName = "run", TargetNamespace = "nowhere" })
            .FailsWithAsync("ResourceNotFound.Namespace");
    }

    [Fact]
    public async Task Copy_GoesToAnotherRegion()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.CopyFunctionAsync(
            new() { FunctionName = "walk", NewFunctionName = "walk", TargetRegion = ScfRegions.ApShanghai });
        GetFunctionResponse copy = await scf.Client.GetFunctionAsync(
            new() { FunctionName = "walk" }, new ApiCallOptions { Region = ScfRegions.ApShanghai });
        Assert.Equal(512, copy.MemorySize);
        await scf.Client.CopyFunctionAsync(new() { FunctionName = "walk", NewFunctionName = "run", TargetRegion = "ap-nowhere" })
            .FailsWithAsync("UnsupportedOperation.Region");
    }

    [Fact]
    public async Task NameThatIsTaken_IsReplacedOnRequestOnly()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.CreateFunctionAsync("run");
        await scf.Client.CopyFunctionAsync(new() { FunctionName = "walk", NewFunctionName = "run" })
            .FailsWithAsync("ResourceInUse.FunctionName");
        await scf.Client.CopyFunctionAsync(new() { FunctionName = "walk", NewFunctionName = "run", Override = true });
        Assert.Equal(512, (await scf.Client.GetFunctionAsync(new() { FunctionName = "run" })).MemorySize);
        await scf.Client.CopyFunctionAsync(new() { FunctionName = "walk", NewFunctionName = "walk", Override = true })
            .FailsWithAsync("FailedOperation.CopyFailed");
    }

    [Fact]
    public async Task CopyThatCannotBe_IsRefused()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.CopyFunctionAsync(new() { FunctionName = "swim", NewFunctionName = "run" })
            .FailsWithAsync("ResourceNotFound.Function");
        await scf.Client.CopyFunctionAsync(new() { FunctionName = "walk", NewFunctionName = "1st" })
            .FailsWithAsync("InvalidParameterValue.FunctionName");
    }

    private static async Task<TestServer> StartWithFunctionAsync()
    {
        TestServer scf = await TestServer.StartAsync();
        CreateFunctionRequest request = Sample.Function("walk");
        request.Description = "Walks";
        request.MemorySize = 512;
        request.Environment = new() { Variables = [new() { Key = "COLOR", Value = "red" }] };
        await scf.Client.CreateFunctionAsync(request);
        return scf;
    }

    private static async Task<string?> HashAsync(TestServer scf, string name) =>
        (await scf.Client.GetFunctionAddressAsync(new() { FunctionName = name })).CodeSha256;
}
