using ScfGen.Benchmarks.ByHand.Models;

namespace ScfGen.Benchmarks.Data;

/// <summary>The requests as objects of the hand-written client.</summary>
internal static class ByHandRequests
{
    public static CreateFunctionRequest CreateFunction(string zip) => new()
    {
        FunctionName = Texts.FunctionName,
        Code = new Code { ZipFile = zip },
        Handler = "index.main",
        Description = Texts.Description,
        MemorySize = 256,
        Timeout = 30,
        Environment = new FunctionEnvironment
        {
            Variables = [new Variable { Key = "BUCKET", Value = "photos-1250000000" }, new Variable { Key = "WIDTH", Value = "1280" }],
        },
        Runtime = Texts.Runtime,
        VpcConfig = new VpcConfig { VpcId = "vpc-8gd4ki7x", SubnetId = "subnet-2a3mgqpt" },
        Namespace = "default",
        Role = "SCF_QcsRole",
        InstallDependency = "FALSE",
        Type = "Event",
        CodeSource = "ZipFile",
        Layers = [new LayerVersionSimple { LayerName = "sharp", LayerVersion = 3 }],
        Tags = [new Tag { Key = "team", Value = "media" }, new Tag { Key = "stage", Value = "production" }],
        TraceEnable = "TRUE",
    };

    public static InvokeFunctionRequest InvokeFunction() => new()
    {
        FunctionName = Texts.FunctionName,
        Qualifier = "$LATEST",
        Event = Texts.Event,
        LogType = "Tail",
        Namespace = "default",
    };

    public static ListFunctionsRequest ListFunctions() => new()
    {
        Order = "DESC",
        Offset = 0,
        Limit = 20,
        Namespace = "default",
        Filters =
        [
            new Filter { Name = "tag-stage", Values = ["production", "staging"] },
            new Filter { Name = "tag-team", Values = ["media"] },
        ],
    };
}
