using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Tells where the code of a function can be downloaded.</summary>
internal static class GetFunctionAddress
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        string qualifier = context.Input.Text("Qualifier") is { Length: > 0 } given ? given : VersionState.Latest;
        VersionState version = context.Version(function, qualifier);
        if (version.Status(context.Now) is FunctionStatus.Creating or FunctionStatus.CreateFailed)
        {
            throw context.Error($"The function {function.Name} is {version.Status(context.Now)}.", "FailedOperation.FunctionStatusError");
        }

        if (version.Code.Bytes.Length == 0)
        {
            throw context.Error("This server holds only code that came as a ZIP archive.", "FailedOperation.GetFunctionAddress");
        }

        return new JsonObject
        {
            ["Url"] = context.Server.Downloads.Publish(version.Code),
            ["CodeSha256"] = version.Code.Sha256,
        };
    }
}
