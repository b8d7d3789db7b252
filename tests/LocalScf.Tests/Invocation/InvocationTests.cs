using System.Text;
using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Functions run delegates, and callers see what came of it.</summary>
public sealed class InvocationTests
{
    [Fact]
    public async Task FunctionWithoutADelegate_AnswersWithItsEvent()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        Result result = await scf.InvokeAsync("walk", """{"steps":[1,2]}""");
        Assert.Equal("""{"steps":[1,2]}""", result.RetMsg);
        Assert.Equal(0, result.InvokeResult);
        Assert.Equal("", result.ErrMsg);
        Assert.Equal("{}", (await scf.InvokeAsync("walk")).RetMsg);
    }

    [Fact]
    public async Task Delegate_GetsTheInvocationAndGivesTheResult()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        LocalInvocation? seen = null;
        scf.Server.OnInvoke("walk", (invocation, _) =>
        {
            seen = invocation;
            return ValueTask.FromResult("""{"done":true}""");
        });
        Result result = await scf.InvokeAsync("walk", """{"steps":3}""");
        Assert.Equal("""{"done":true}""", result.RetMsg);
        Assert.NotNull(seen);
        Assert.Equal("walk", seen.FunctionName);
        Assert.Equal("default", seen.Namespace);
        Assert.Equal("$LATEST", seen.Qualifier);
        Assert.Equal("""{"steps":3}""", seen.Event);
        Assert.Equal(result.FunctionRequestId, seen.RequestId);
        Assert.Equal(0, seen.Attempt);
    }

    [Fact]
    public async Task Invoke_DoesTheSameByItsOtherName()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        scf.Server.OnInvoke("walk", static (invocation, _) => ValueTask.FromResult($"[{invocation.Event}]"));
        InvokeResponse response = await scf.Client.InvokeAsync(new() { FunctionName = "walk", ClientContext = "7" });
        Assert.Equal("[7]", response.Result!.RetMsg);
    }

    [Fact]
    public async Task NewDelegate_ReplacesTheOldOne()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        scf.Server.OnInvoke("walk", static (_, _) => ValueTask.FromResult("old"));
        Assert.Equal("old", (await scf.InvokeAsync("walk")).RetMsg);
        scf.Server.OnInvoke("walk", static (_, _) => ValueTask.FromResult("new"));
        Assert.Equal("new", (await scf.InvokeAsync("walk")).RetMsg);
    }

    [Fact]
    public async Task Exception_IsTheFunctionsError()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        scf.Server.OnInvoke("walk", static (invocation, _) =>
        {
            invocation.Log("before");
            throw new InvalidOperationException("The leg is broken.");
        });
        Result result = await InvokeForLogAsync(scf);
        Assert.NotEqual(0, result.InvokeResult);
        Assert.Equal("The leg is broken.", result.ErrMsg);
        Assert.Equal("", result.RetMsg);
        Assert.Equal("before\n", result.Log);
    }

    [Fact]
    public async Task Log_IsAnsweredOnRequest()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        scf.Server.OnInvoke("walk", static (invocation, _) =>
        {
            invocation.Log("left");
            invocation.Log("right");
            return ValueTask.FromResult("{}");
        });
        Assert.Equal("", (await scf.InvokeAsync("walk")).Log);
        Assert.Equal("left\nright\n", (await InvokeForLogAsync(scf)).Log);
    }

    [Fact]
    public async Task LongLog_IsCutAtFourKilobytes()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        scf.Server.OnInvoke("walk", static (invocation, _) =>
        {
            // Three bytes each and two more, so that the last four kilobytes begin in the middle of one.
            invocation.Log(new string('\u20AC', 3000) + "x");
            return ValueTask.FromResult("{}");
        });
        string log = (await InvokeForLogAsync(scf)).Log!;
        Assert.Equal(4094, Encoding.UTF8.GetByteCount(log));
        Assert.Equal(new string('\u20AC', log.Length - 2) + "x\n", log);
    }

    [Fact]
    public async Task Duration_IsMeasuredByTheServersClock()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time);
        await scf.CreateFunctionAsync("walk");
        scf.Server.OnInvoke("walk", (_, _) =>
        {
            time.Advance(TimeSpan.FromMilliseconds(150));
            return ValueTask.FromResult("{}");
        });
        Result result = await scf.InvokeAsync("walk");
        Assert.Equal(150, result.Duration);
        Assert.Equal(200, result.BillDuration);
    }

    [Fact]
    public async Task RunBeyondItsTimeout_FailsAndIsCancelled()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time);
        await scf.CreateFunctionAsync("walk");
        var gate = new Gate();
        scf.Server.OnInvoke("walk", gate.RunAsync);

        Task<Result> call = scf.InvokeAsync("walk");
        await gate.Entered;
        Result result = await time.RunUntilAsync(call);
        Assert.NotEqual(0, result.InvokeResult);
        Assert.Contains("3 seconds", result.ErrMsg, StringComparison.Ordinal);
        await gate.Cancelled;
    }

    [Fact]
    public async Task FunctionForHttpRequests_IsNotInvoked()
    {
        await using TestServer scf = await TestServer.StartAsync();
        CreateFunctionRequest request = Sample.Function("walk");
        request.Type = FunctionType.Http;
        await scf.Client.CreateFunctionAsync(request);
        await scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync("InvalidParameterValue.FunctionType");
    }

    [Fact]
    public async Task UnknownFunction_IsNotFoundEvenWithADelegate()
    {
        await using TestServer scf = await TestServer.StartAsync();
        scf.Server.OnInvoke("walk", static (_, _) => ValueTask.FromResult("{}"));
        await scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync("ResourceNotFound.Function");
    }

    private static async Task<Result> InvokeForLogAsync(TestServer scf) =>
        (await scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk", LogType = LogType.Tail })).Result!;

    private static async Task<TestServer> StartWithFunctionAsync()
    {
        TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        return scf;
    }
}
