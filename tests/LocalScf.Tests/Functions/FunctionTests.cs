using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Functions are created, read and deleted.</summary>
public sealed class FunctionTests
{
    [Fact]
    public async Task NewFunction_HasWhatItWasGiven()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        CreateFunctionRequest request = Sample.Function("walk");
        request.Description = "Walks";
        request.MemorySize = 512;
        request.Timeout = 30;
        request.Environment = new() { Variables = [new() { Key = "COLOR", Value = "red" }] };
        request.Tags = [new() { Key = "owner", Value = "me" }];
        request.VpcConfig = new() { VpcId = "vpc-1", SubnetId = "subnet-1" };
        request.InstallDependency = true;
        await scf.Client.CreateFunctionAsync(request);

        GetFunctionResponse function = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" });
        Assert.Equal("Walks", function.Description);
        Assert.Equal(512, function.MemorySize);
        Assert.Equal(30, function.Timeout);
        Assert.Equal("index.main_handler", function.Handler);
        Assert.Equal(FunctionRuntime.Python3_6, function.Runtime);
        Assert.Equal("TRUE", function.InstallDependency);
        Variable variable = Assert.Single(function.Environment!.Variables!);
        Assert.Equal("COLOR=red", $"{variable.Key}={variable.Value}");
        Tag tag = Assert.Single(function.Tags!);
        Assert.Equal("owner=me", $"{tag.Key}={tag.Value}");
        Assert.Equal("vpc-1", function.VpcConfig!.VpcId);
        Assert.Equal("2023-07-14 16:00:00", function.AddTime?.Value);
    }

    [Fact]
    public async Task NewFunction_HasTheDocumentsDefaults()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.CreateFunctionAsync(new() { FunctionName = "walk", Code = new() { ZipFile = Sample.Zip("pass") } });

        GetFunctionResponse function = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" });
        Assert.Equal(128, function.MemorySize);
        Assert.Equal(3, function.Timeout);
        Assert.Equal(FunctionRuntime.Python2_7, function.Runtime);
        Assert.Equal(FunctionType.Event, function.Type);
        Assert.Equal("default", function.Namespace);
        Assert.Equal("$LATEST", function.FunctionVersion);
        Assert.Equal(FunctionStatus.Active, function.Status);
        Assert.Equal("FALSE", function.InstallDependency);
        Assert.Empty(function.Triggers!);
    }

    [Fact]
    public async Task SameNameTwice_IsRefusedInOneNamespace()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.CreateFunctionAsync("walk").FailsWithAsync("ResourceInUse.Function");

        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" });
        CreateFunctionRequest elsewhere = Sample.Function("walk");
        elsewhere.Namespace = "space";
        await scf.Client.CreateFunctionAsync(elsewhere);
    }

    [Fact]
    public async Task UnknownNamespace_IsNotFound()
    {
        await using TestServer scf = await TestServer.StartAsync();
        CreateFunctionRequest request = Sample.Function("walk");
        request.Namespace = "nowhere";
        await scf.Client.CreateFunctionAsync(request).FailsWithAsync("ResourceNotFound.Namespace");
        await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", Namespace = "nowhere" })
            .FailsWithAsync("ResourceNotFound.Namespace");
        await scf.Client.ListFunctionsAsync(new() { Namespace = "nowhere" }).FailsWithAsync("ResourceNotFound.Namespace");
    }

    [Fact]
    public async Task FunctionsBeyondTheQuota_AreRefused()
    {
        await using TestServer scf = await TestServer.StartAsync(options => options.Limits.FunctionsPerNamespace = 1);
        await scf.CreateFunctionAsync("walk");
        await scf.CreateFunctionAsync("run").FailsWithAsync("LimitExceeded.Function");
    }

    [Fact]
    public async Task DeletedFunction_IsGone()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk" });

        await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync("ResourceNotFound.Function");
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync("ResourceNotFound.Function");
        Assert.Empty((await scf.Client.ListFunctionsAsync(new())).Functions!);
        await scf.CreateFunctionAsync("walk");
    }

    [Fact]
    public async Task UnknownFunction_IsNotFound()
    {
        const string NotFound = "ResourceNotFound.Function";
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk" }).FailsWithAsync(NotFound);
        await scf.Client.PublishVersionAsync(new() { FunctionName = "walk" }).FailsWithAsync(NotFound);
        await scf.Client.InvokeAsync(new() { FunctionName = "walk" }).FailsWithAsync(NotFound);
        await scf.Client.ListAliasesAsync(new() { FunctionName = "walk" }).FailsWithAsync(NotFound);
        await scf.Client.ListAsyncEventsAsync(new() { FunctionName = "walk" }).FailsWithAsync(NotFound);
        await scf.Client.ListVersionByFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync(NotFound);
    }

    [Fact]
    public async Task InitTimeoutBeyondTheQuota_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync(options => options.Limits.InitTimeoutSeconds = 100);
        CreateFunctionRequest request = Sample.Function("walk");
        request.InitTimeout = 101;
        await scf.Client.CreateFunctionAsync(request).FailsWithAsync("LimitExceeded.InitTimeout");
        request.InitTimeout = 100;
        await scf.Client.CreateFunctionAsync(request);
        Assert.Equal(100, (await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" })).InitTimeout);
    }

    [Theory]
    [InlineData("SCF_COLOR", "", "InvalidParameterValue.EnvironmentSystemProtect")]
    [InlineData("", "red", "InvalidParameterValue.Environment")]
    public async Task Environment_IsChecked(string name, string value, string code)
    {
        await using TestServer scf = await TestServer.StartAsync();
        CreateFunctionRequest request = Sample.Function("walk");
        request.Environment = new() { Variables = [new() { Key = name, Value = value }] };
        await scf.Client.CreateFunctionAsync(request).FailsWithAsync(code);
    }
}
