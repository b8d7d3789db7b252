using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>One of everything that the server can hold, so that every action has something to work on.</summary>
internal sealed record Population(string RunningEvent, string Invocation)
{
    public static async Task<Population> AddToAsync(TestServer scf)
    {
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" });
        await scf.Client.PublishLayerVersionAsync(Sample.Layer("lib"));
        await scf.Client.CreateFunctionAsync(FullFunction());
        await scf.PublishAsync("walk");
        await scf.PublishAsync("walk");
        await scf.Client.CreateAliasAsync(new()
        {
            FunctionName = "walk",
            Name = "stable",
            FunctionVersion = "1",
            RoutingConfig = new()
            {
                AdditionalVersionWeights = [new() { Version = "2", Weight = 0.5 }],
                AddtionVersionMatchs = [new() { Version = "2", Key = "User", Method = MatchMethod.Exact, Expression = "Bob" }],
            },
        });
        await scf.Client.CreateTriggerAsync(new()
        {
            FunctionName = "walk",
            TriggerName = "tick",
            Type = TriggerType.Timer,
            TriggerDesc = "0 0 8 * * * *",
            CustomArgument = "{}",
        });
        await scf.Client.PutProvisionedConcurrencyConfigAsync(new()
        {
            FunctionName = "walk",
            Qualifier = "1",
            VersionProvisionedConcurrencyNum = 1,
            TriggerActions = [new() { TriggerName = "noon", TriggerProvisionedConcurrencyNum = 2, TriggerCronConfig = "0 0 12 * * * *" }],
        });
        string invocation = (await scf.InvokeAsync("walk")).FunctionRequestId!;
        return new Population(await AddRunningEventAsync(scf), invocation);
    }

    private static CreateFunctionRequest FullFunction()
    {
        CreateFunctionRequest function = Sample.Function("walk");
        function.Environment = new() { Variables = [new() { Key = "COLOR", Value = "red" }] };
        function.VpcConfig = new() { VpcId = "vpc-1", SubnetId = "subnet-1" };
        function.DeadLetterConfig = new() { Type = "topic", Name = "dead" };
        function.PublicNetConfig = new() { PublicNetStatus = EnableStatus.Enable, EipConfig = new() { EipStatus = EnableStatus.Enable } };
        function.Tags = [new() { Key = "owner", Value = "me" }];
        function.Layers = [new() { LayerName = "lib", LayerVersion = 1 }];
        function.ProtocolType = ProtocolType.WS;
        function.ProtocolParams = new() { WSParams = new() { IdleTimeOut = 60 } };
        function.CfsConfig = new()
        {
            CfsInsList =
            [
                new()
                {
                    UserId = "10000",
                    UserGroupId = "10000",
                    CfsId = "cfs-1",
                    MountInsId = "cfs-1",
                    LocalMountDir = "/mnt/",
                    RemoteMountDir = "/",
                },
            ],
        };
        return function;
    }

    // It runs until it is terminated or the server stops.
    private static async Task<string> AddRunningEventAsync(TestServer scf)
    {
        scf.Server.OnInvoke("sleeper", static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return "";
        });
        CreateFunctionRequest function = Sample.Function("sleeper");
        function.Timeout = 900;
        await scf.Client.CreateFunctionAsync(function);
        return await scf.StartEventAsync("sleeper");
    }
}
