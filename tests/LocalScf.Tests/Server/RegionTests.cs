using LocalScf.Tests.Scf;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>Regions hold different things.</summary>
public sealed class RegionTests
{
    private static readonly ApiCallOptions s_shanghai = new() { Region = ScfRegions.ApShanghai };

    [Fact]
    public async Task Regions_DoNotShareState()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" }, s_shanghai).FailsWithAsync("ResourceNotFound.Function");
        await scf.Client.CreateFunctionAsync(Sample.Function("walk"), s_shanghai);
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk" }, s_shanghai);
        await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" });
    }

    [Fact]
    public async Task RequestWithoutARegion_IsAboutTheFirstOneThatWasNamed()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await CreateNamespaceAsync(scf, null)).AssertSuccess();
        (await CreateNamespaceAsync(scf, "ap-guangzhou")).AssertError("ResourceInUse.Namespace");
        (await CreateNamespaceAsync(scf, "ap-shanghai")).AssertSuccess();
        (await CreateNamespaceAsync(scf, null)).AssertError("ResourceInUse.Namespace");
    }

    [Fact]
    public async Task RequestWithoutARegion_IsAboutTheDefaultOneIfThereIsOne()
    {
        await using TestServer scf = await TestServer.StartAsync(options => options.DefaultRegion = "ap-shanghai");
        (await CreateNamespaceAsync(scf, "ap-guangzhou")).AssertSuccess();
        (await CreateNamespaceAsync(scf, null)).AssertSuccess();
        (await CreateNamespaceAsync(scf, "ap-shanghai")).AssertError("ResourceInUse.Namespace");
    }

    private static Task<RawAnswer> CreateNamespaceAsync(TestServer scf, string? region) =>
        scf.SendAsync(new RawRequest { Action = "CreateNamespace", Region = region, Body = """{"Namespace":"space"}""" });
}
