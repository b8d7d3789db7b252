using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits an action: its method in the interface and the client, its request and its response.</summary>
internal static class ActionEmitter
{
    private const string Token = "global::System.Threading.CancellationToken";
    private const string CallOptions = "global::ScfGen.ApiCallOptions";

    public static void Emit(CodeWriter writer, ServiceInfo info, ActionModel action)
    {
        string summary = action.Summary ?? action.WireName;
        string task = $"global::System.Threading.Tasks.Task<{action.Response.Name}>";
        string page = action.Page ?? action.WireName;

        using (writer.Block($"partial interface {info.ClientInterface}"))
        {
            EmitMethodDocs(writer, action, withOptions: true);
            writer.Line($"{task} {action.Name}Async({action.Request.Name} request, {CallOptions}? callOptions, {Token} cancellationToken = default);");
            writer.Line();
            EmitMethodDocs(writer, action, withOptions: false);
            writer.Line($"{task} {action.Name}Async({action.Request.Name} request, {Token} cancellationToken = default) =>");
            writer.Line($"    this.{action.Name}Async(request, null, cancellationToken);");
        }

        writer.Line();
        using (writer.Block($"partial class {info.ClientType}"))
        {
            string operation = $"s_operation{action.Name}";
            writer.Line($"private static readonly global::ScfGen.ApiOperation {operation} = new global::ScfGen.ApiOperation(");
            writer.Line($"    {Literals.String(action.WireName)}, RequiresRegion: {Word(action.RequiresRegion)}, IsIdempotent: {Word(action.IsIdempotent)});");
            writer.Line();
            EmitImplementation(writer, action, $"{action.Request.Name} request, {CallOptions}? callOptions, {Token} cancellationToken = default", task, $"{operation}, request, callOptions, cancellationToken");
            writer.Line();
            EmitImplementation(writer, action, $"{action.Request.Name} request, {Token} cancellationToken = default", task, $"{operation}, request, null, cancellationToken");
        }

        writer.Line();
        Docs.Write(writer, $"What {action.WireName} is called with. {summary}", action.Request.Rules.Select(static rule => rule.Says).Distinct().Append($"Documented on the page {page}"));
        ClassEmitter.Emit(writer, info, action.Request, isResponse: false, $"input parameter, page {page},");
        writer.Line();
        Docs.Write(writer, $"What {action.WireName} answers. {summary}", $"Documented on the page {page}");
        ClassEmitter.Emit(writer, info, action.Response, isResponse: true, $"output parameter, page {page},");
    }

    private static void EmitImplementation(CodeWriter writer, ActionModel action, string parameters, string task, string arguments)
    {
        writer.Line("/// <inheritdoc/>");
        Docs.WriteObsolete(writer, action.Deprecated);
        EmitAttributes(writer, action);
        writer.Line($"public {task} {action.Name}Async({parameters}) =>");
        writer.Line($"    this.SendAsync<{action.Request.Name}, {action.Response.Name}>({arguments});");
    }

    private static void EmitMethodDocs(CodeWriter writer, ActionModel action, bool withOptions)
    {
        Docs.Write(writer, action.Summary ?? action.WireName, Remarks(action));
        writer.Line("/// <param name=\"request\">What to call it with.</param>");
        if (withOptions)
        {
            writer.Line("/// <param name=\"callOptions\">Options of this call, such as another region; null for the client's.</param>");
        }

        writer.Line("/// <param name=\"cancellationToken\">Cancels the call.</param>");
        writer.Line("/// <returns>The answer.</returns>");
        string codes = action.Errors.Count == 0 ? "" : $" Documented codes: {string.Join(", ", action.Errors)}.";
        writer.Line($"/// <exception cref=\"global::ScfGen.ApiException\">The service answered with an error.{Literals.Xml(codes)}</exception>");
        writer.Line("/// <exception cref=\"global::ScfGen.UnexpectedResponseException\">What answered is not the API.</exception>");
        Docs.WriteObsolete(writer, action.Deprecated);
        EmitAttributes(writer, action);
    }

    private static void EmitAttributes(CodeWriter writer, ActionModel action)
    {
        writer.Line(FileFrame.GeneratedCode);
        string arguments = Literals.String(action.WireName);
        if (action.Regions.Count > 0)
        {
            arguments += ", Regions = " + Literals.Strings(action.Regions);
        }

        if (action.Errors.Count > 0)
        {
            arguments += ", Errors = " + Literals.Strings(action.Errors);
        }

        writer.Line($"[global::ScfGen.ApiAction({arguments})]");
    }

    private static IEnumerable<string> Remarks(ActionModel action)
    {
        if (action.RateLimit is { } limit)
        {
            yield return string.Format(CultureInfo.InvariantCulture, "At most {0} requests per second", limit);
        }

        if (action.RequiresRegion)
        {
            yield return "Needs a region";
        }

        if (action.Regions.Count > 0)
        {
            yield return "Only in the regions " + string.Join(", ", action.Regions);
        }

        string group = action.Group is null ? "" : action.Group + ", ";
        yield return $"Documented under {group}page {action.Page ?? action.WireName}";
    }

    private static string Word(bool value) => value ? "true" : "false";
}
