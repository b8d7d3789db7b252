using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Deletes a function, or one of its published versions.</summary>
internal static class DeleteFunction
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        VersionState version = context.Input.Text("Qualifier") is { Length: > 0 } qualifier
            ? PublishedVersion(context, function, qualifier)
            : function.Latest;

        // A version that is on its way rules out what concerns the whole function, and only that.
        bool isBusy = version.IsLatest ? function.IsChanging(context.Now) : context.Now < version.Change.Until;
        if (isBusy)
        {
            throw context.Error(
                $"The function {function.Name} can be deleted once its status is settled.", "FailedOperation.DeleteFunction");
        }

        version.Change = new StatusChange(FunctionStatus.Deleting, FunctionStatus.Deleted, context.ReadyAt);
        return new JsonObject();
    }

    private static VersionState PublishedVersion(ActionContext context, FunctionState function, string qualifier)
    {
        VersionState version = function.FindVersion(qualifier) ?? throw context.NoSuchVersion(function, qualifier);
        if (version.IsLatest)
        {
            throw context.Error("$LATEST is deleted only with the whole function.", "InvalidParameterValue.Qualifier");
        }

        if (function.Aliases.Values.FirstOrDefault(candidate => candidate.PointsTo(qualifier)) is AliasState alias)
        {
            throw context.Error($"The alias {alias.Name} points to version {qualifier}.", "UnsupportedOperation.AliasBind");
        }

        return version;
    }
}
