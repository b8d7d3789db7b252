using System.Text.Json;
using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Reads a function.</summary>
internal static class GetFunction
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        string? qualifier = context.Input.Text("Qualifier") is { Length: > 0 } given ? given : null;
        VersionState version = context.Version(function, qualifier ?? VersionState.Latest);
        FunctionSettings settings = version.Settings;

        return new JsonObject
        {
            ["ModTime"] = Times.Format(version.ModTime),
            ["AddTime"] = Times.Format(version.AddTime),
            ["CodeInfo"] = context.Input.Flag("ShowCode") ? CodeText.EntryFile(version.Code, settings.Handler) : "",
            ["CodeSize"] = version.Code.Bytes.Length,
            ["CodeResult"] = "success",
            ["Description"] = settings.Description,
            ["Triggers"] = function.Triggers
                .Where(trigger => qualifier is null || trigger.Qualifier == qualifier)
                .Select(TriggerActions.ToJson)
                .ToJsonArray(),
            ["Handler"] = settings.Handler,
            ["Timeout"] = settings.Timeout,
            ["InitTimeout"] = settings.InitTimeout,
            ["FunctionVersion"] = version.Name,
            ["Qualifier"] = qualifier ?? version.Name,
            ["MemorySize"] = settings.MemorySize,
            ["Runtime"] = settings.Runtime,
            ["FunctionName"] = function.Name,
            ["FunctionId"] = function.Id,
            ["Namespace"] = function.Namespace,
            ["Role"] = settings.Role,
            ["InstallDependency"] = settings.InstallDependency,
            ["Status"] = version.Status(context.Now),
            ["StatusDesc"] = version.Change.FailureAt(context.Now)?.Message ?? "",
            ["StatusReasons"] = StatusReasons(version, context.Now),
            ["AvailableStatus"] = "Available",
            ["ClsLogsetId"] = settings.ClsLogsetId,
            ["ClsTopicId"] = settings.ClsTopicId,
            ["Type"] = settings.Type,
            ["UseGpu"] = false,
            ["OnsEnable"] = false,
            ["L5Enable"] = settings.L5Enable,
            ["AsyncRunEnable"] = settings.AsyncRunEnable,
            ["TraceEnable"] = settings.TraceEnable,
            ["Layers"] = settings.Layers.Select(layer => LayerActions.ToJson(layer, context.Now)).ToJsonArray(),
            ["Environment"] = settings.Environment.ToNode(),
            ["VpcConfig"] = settings.VpcConfig.ToNode(),
            ["DeadLetterConfig"] = settings.DeadLetterConfig.ToNode(),
            ["CfsConfig"] = settings.CfsConfig.ToNode(),
            ["Tags"] = settings.Tags.ToNode(),
            ["EipConfig"] = new JsonObject { ["EipFixed"] = false },
            ["PublicNetConfig"] = PublicNetConfig(settings.PublicNetConfig),
            ["ProtocolType"] = settings.ProtocolType.Length > 0 ? settings.ProtocolType : null,
            ["ProtocolParams"] = settings.ProtocolParams.ToNode(),
        };
    }

    /// <summary>Why the latest change failed, once it has.</summary>
    public static JsonArray StatusReasons(VersionState version, DateTimeOffset now)
    {
        var reasons = new List<JsonObject>();
        if (version.Change.FailureAt(now) is FailureReason failure)
        {
            reasons.Add(new JsonObject { ["ErrorCode"] = failure.Code, ["ErrorMessage"] = failure.Message });
        }

        return reasons.ToJsonArray();
    }

    // Functions reach the public network, without a fixed address, unless they are told otherwise.
    private static JsonObject PublicNetConfig(JsonElement? given)
    {
        string? addressStatus = null;
        if (given is JsonElement config
            && config.TryGetProperty("EipConfig", out JsonElement address)
            && address.ValueKind == JsonValueKind.Object)
        {
            addressStatus = address.TextOf("EipStatus");
        }

        return new JsonObject
        {
            ["PublicNetStatus"] = given?.TextOf("PublicNetStatus") ?? "ENABLE",
            ["EipConfig"] = new JsonObject { ["EipStatus"] = addressStatus ?? "DISABLE" },
        };
    }
}
