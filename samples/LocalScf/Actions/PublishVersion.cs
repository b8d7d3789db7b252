using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Publishes the latest code and settings of a function as a version with the next number.</summary>
internal static class PublishVersion
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        FunctionUpdate.CheckIdle(context, function, "FailedOperation.PublishVersion");

        string description = context.Input.Text("Description") ?? "";
        StatusChange change = context.Deploy(function.Name, FunctionStatus.Publishing, FunctionStatus.PublishFailed);
        VersionState version = function.Publish(description, change, context.Now);
        return new JsonObject
        {
            ["FunctionVersion"] = version.Name,
            ["CodeSize"] = version.Code.Bytes.Length,
            ["MemorySize"] = version.Settings.MemorySize,
            ["Description"] = description,
            ["Handler"] = version.Settings.Handler,
            ["Timeout"] = version.Settings.Timeout,
            ["Runtime"] = version.Settings.Runtime,
            ["Namespace"] = function.Namespace,
        };
    }
}
