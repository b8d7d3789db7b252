using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>What the two updates of a function have in common.</summary>
internal static class FunctionUpdate
{
    /// <summary>Makes sure that nothing else is happening to the function.</summary>
    public static void CheckIdle(ActionContext context, FunctionState function, params ReadOnlySpan<string> codes)
    {
        string status = function.Latest.Status(context.Now);
        if (function.IsChanging(context.Now) || status == FunctionStatus.CreateFailed)
        {
            throw context.Error(
                $"The function {function.Name} is not ready for this: its status is {BusyStatus(context, function)}.", codes);
        }
    }

    /// <summary>Begins the update. One that is going to fail leaves the function as it was.</summary>
    public static void Apply(ActionContext context, FunctionState function, FunctionSettings settings, CodePackage code)
    {
        VersionState latest = function.Latest;
        StatusChange change = context.Deploy(function.Name, FunctionStatus.Updating, FunctionStatus.UpdateFailed);
        latest.Change = change;
        latest.ModTime = context.Now;
        if (change.Failure is not null)
        {
            return;
        }

        latest.Settings = settings;
        latest.Code = code;
        if (context.Input.Flag("Publish"))
        {
            var publication = new StatusChange(FunctionStatus.Publishing, FunctionStatus.Active, context.ReadyAt);
            function.Publish(settings.Description, publication, context.Now);
        }
    }

    private static string BusyStatus(ActionContext context, FunctionState function)
    {
        VersionState? busy = function.Versions.FirstOrDefault(version => context.Now < version.Change.Until);
        return (busy ?? function.Latest).Status(context.Now);
    }
}
