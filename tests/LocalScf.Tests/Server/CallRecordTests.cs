using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>The server remembers what it was asked.</summary>
public sealed class CallRecordTests
{
    [Fact]
    public async Task Call_IsRecorded()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time);
        ListNamespacesResponse answer = await scf.Client.ListNamespacesAsync(new() { Limit = 5 });

        LocalScfCall call = Assert.Single(scf.Server.Calls);
        Assert.Equal("ListNamespaces", call.Action);
        Assert.Equal("ap-guangzhou", call.Region);
        Assert.Equal("""{"Limit":5}""", call.Body);
        Assert.Equal(LocalScfOptions.DefaultSecretId, call.SecretId);
        Assert.Equal(FakeTime.Start, call.Time);
        Assert.Equal(answer.RequestId, call.RequestId);
        Assert.Null(call.ErrorCode);
    }

    [Fact]
    public async Task RefusedCall_IsRecordedWithItsError()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync("ResourceNotFound.Function");
        await scf.SendAsync(new RawRequest { SecretKey = "another-key" });
        Assert.Equal(["ResourceNotFound.Function", "AuthFailure.SignatureFailure"], scf.Server.Calls.Select(call => call.ErrorCode));
    }

    [Fact]
    public async Task LatestCalls_AreKept()
    {
        await using TestServer scf = await TestServer.StartAsync(options => options.RecordedCalls = 2);
        await scf.Client.ListNamespacesAsync(new());
        await scf.Client.ListLayersAsync(new());
        await scf.Client.ListFunctionsAsync(new());
        Assert.Equal(["ListLayers", "ListFunctions"], scf.Server.Calls.Select(call => call.Action));
    }

    [Fact]
    public async Task NoCalls_AreKeptWhereNoneAreToBe()
    {
        await using TestServer scf = await TestServer.StartAsync(options => options.RecordedCalls = 0);
        await scf.Client.ListNamespacesAsync(new());
        Assert.Empty(scf.Server.Calls);
    }
}
