using System.Text.Json;
using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Replaces the code of a function, and its handler if one is given.</summary>
internal static class UpdateFunctionCode
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        FunctionUpdate.CheckIdle(context, function, "FailedOperation.UpdateFunctionCode", "FailedOperation.FunctionStatusError");

        // The source stands in Code or, as in older clients, beside it.
        CodePackage? code = context.Input.Value("Code") is JsonElement source ? CodeInput.Read(context, source) : null;
        code ??= CodeInput.Read(context, context.Input.Given)
            ?? throw context.Error("The request must say where the new code comes from.", "InvalidParameterValue.Code");

        FunctionUpdate.Apply(context, function, SettingsInput.Update(context, function.Latest.Settings), code);
        return new JsonObject();
    }
}
