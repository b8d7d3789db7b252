using System.Security.Cryptography;
using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>The life of a layer.</summary>
public sealed class LayerTests
{
    [Fact]
    public async Task NewVersion_IsRead()
    {
        await using TestServer scf = await TestServer.StartAsync();
        byte[] files = Sample.ZipBytes("pass");
        PublishLayerVersionRequest request = Sample.Layer("lib");
        request.Content = new() { ZipFile = Convert.ToBase64String(files) };
        request.Description = "Library";
        request.LicenseInfo = "Apache-2.0";
        Assert.Equal(1, (await scf.Client.PublishLayerVersionAsync(request)).LayerVersion);

        GetLayerVersionResponse version = await scf.Client.GetLayerVersionAsync(new() { LayerName = "lib", LayerVersion = 1 });
        Assert.Equal("Library", version.Description);
        Assert.Equal("Apache-2.0", version.LicenseInfo);
        Assert.Equal([FunctionRuntime.Python3_6], version.CompatibleRuntimes!.ToList());
        Assert.Equal(LayerStatus.Active, version.Status);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files)), version.CodeSha256);
        Assert.Equal(files, await scf.DownloadAsync(version.Location!));
    }

    [Fact]
    public async Task Lists_ShowTheNewestVersions()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"));
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"));
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("base"));

        ListLayerVersionsResponse versions = await scf.Client.ListLayerVersionsAsync(new() { LayerName = "lib" });
        Assert.Equal([2L, 1L], versions.LayerVersions!.Select(version => version.LayerVersion!.Value));
        ListLayersResponse layers = await scf.Client.ListLayersAsync(new());
        Assert.Equal(["base 1", "lib 2"], layers.Layers!.Select(layer => $"{layer.LayerName} {layer.LayerVersion}"));
        Assert.Equal(2, layers.TotalCount);
        Assert.Equal("lib", Assert.Single((await scf.Client.ListLayersAsync(new() { Offset = 1, Limit = 1 })).Layers!).LayerName);
    }

    [Fact]
    public async Task Lists_AreFiltered()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"));
        PublishLayerVersionRequest request = Sample.Layer("lib");
        request.CompatibleRuntimes = [FunctionRuntime.Go1, FunctionRuntime.Java8];
        await scf.Client.PublishLayerVersionAsync(request);
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("base"));

        ListLayersResponse found = await scf.Client.ListLayersAsync(new() { SearchKey = "LI" });
        Assert.Equal("lib", Assert.Single(found.Layers!).LayerName);
        ListLayersResponse forGo = await scf.Client.ListLayersAsync(new() { CompatibleRuntime = FunctionRuntime.Go1 });
        Assert.Equal("lib", Assert.Single(forGo.Layers!).LayerName);
        ListLayerVersionsResponse forPython = await scf.Client.ListLayerVersionsAsync(
            new() { LayerName = "lib", CompatibleRuntime = [FunctionRuntime.Python3_6, FunctionRuntime.Php7] });
        Assert.Equal(1, Assert.Single(forPython.LayerVersions!).LayerVersion);
    }

    [Fact]
    public async Task DeletedVersion_IsGoneAndItsNumberDoesNotComeBack()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"));
        await scf.Client.DeleteLayerVersionAsync(new() { LayerName = "lib", LayerVersion = 1 });

        const string NotFound = "ResourceNotFound.LayerVersion";
        await scf.Client.GetLayerVersionAsync(new() { LayerName = "lib", LayerVersion = 1 }).FailsWithAsync(NotFound);
        await scf.Client.DeleteLayerVersionAsync(new() { LayerName = "lib", LayerVersion = 1 }).FailsWithAsync(NotFound);
        await scf.Client.ListLayerVersionsAsync(new() { LayerName = "lib" }).FailsWithAsync("ResourceNotFound.Layer");
        Assert.Empty((await scf.Client.ListLayersAsync(new())).Layers!);
        Assert.Equal(2, (await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"))).LayerVersion);
    }

    [Fact]
    public async Task Publication_TakesItsTime()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time, TimeSpan.FromSeconds(10));
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"));
        GetLayerVersionRequest request = new() { LayerName = "lib", LayerVersion = 1 };
        Assert.Equal(LayerStatus.Publishing, (await scf.Client.GetLayerVersionAsync(request)).Status);
        await scf.Client.DeleteLayerVersionAsync(new() { LayerName = "lib", LayerVersion = 1 })
            .FailsWithAsync("FailedOperation.OperationConflict");
        await CreateWithLayerAsync(scf, 1).FailsWithAsync("InvalidParameterValue.Layers");

        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(LayerStatus.Active, (await scf.Client.GetLayerVersionAsync(request)).Status);
        await CreateWithLayerAsync(scf, 1);
    }

    [Fact]
    public async Task FunctionThatIsBound_KeepsADeletedVersion()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"));
        await CreateWithLayerAsync(scf, 1);
        await scf.Client.DeleteLayerVersionAsync(new() { LayerName = "lib", LayerVersion = 1 });

        GetFunctionResponse function = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" });
        LayerVersionInfo layer = Assert.Single(function.Layers!);
        Assert.Equal("lib 1", $"{layer.LayerName} {layer.LayerVersion}");

        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", Layers = [] });
        Assert.Empty((await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" })).Layers!);
    }

    [Fact]
    public async Task UnknownLayer_IsNotBound()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await CreateWithLayerAsync(scf, 1).FailsWithAsync("ResourceNotFound.Layer");
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"));
        await CreateWithLayerAsync(scf, 2).FailsWithAsync("ResourceNotFound.Layer");
    }

    [Fact]
    public async Task LayersBeyondTheQuotas_AreRefused()
    {
        await using TestServer scf = await TestServer.StartAsync(options =>
        {
            options.Limits.LayersPerFunction = 1;
            options.Limits.VersionsPerLayer = 2;
        });
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"));
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"));
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib")).FailsWithAsync("LimitExceeded.LayerVersions");
        await CreateWithLayerAsync(scf, 1, 2).FailsWithAsync("InvalidParameterValue.Layers");
    }

    [Fact]
    public async Task LayerForNoRuntime_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        PublishLayerVersionRequest request = Sample.Layer("lib");
        request.CompatibleRuntimes = [];
        await scf.Client.PublishLayerVersionAsync(request).FailsWithAsync("InvalidParameterValue.CompatibleRuntimes");
    }

    private static Task CreateWithLayerAsync(TestServer scf, params long[] versions)
    {
        CreateFunctionRequest request = Sample.Function("walk");
        request.Layers = [.. versions.Select(version => new LayerVersionSimple { LayerName = "lib", LayerVersion = version })];
        return scf.Client.CreateFunctionAsync(request);
    }
}
