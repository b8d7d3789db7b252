using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Changes the settings of a function; what is left out stays as it is.</summary>
internal static class UpdateFunctionConfiguration
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        FunctionUpdate.CheckIdle(context, function, "FailedOperation.UpdateFunctionConfiguration");
        FunctionUpdate.Apply(context, function, SettingsInput.Update(context, function.Latest.Settings), function.Latest.Code);
        return new JsonObject();
    }
}
