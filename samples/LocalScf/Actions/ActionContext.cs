using LocalScf.Spec;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>What an action works with: its parameters, the state of its region, the time, and the errors that it documents.</summary>
internal sealed class ActionContext
{
    public ActionContext(ServerParts server, ActionSpec action, Parameters input, string? regionName, string requestId)
    {
        Server = server;
        Action = action;
        Input = input;
        RequestId = requestId;
        Now = server.Time.GetUtcNow();
        Region = server.Account.Region(regionName);
    }

    public ServerParts Server { get; }

    public ActionSpec Action { get; }

    public Parameters Input { get; }

    public string RequestId { get; }

    public DateTimeOffset Now { get; }

    public RegionState Region { get; }

    public LocalScfLimits Limits => Server.Limits;

    /// <summary>When a change that begins now is over.</summary>
    public DateTimeOffset ReadyAt => Now + Server.Options.TransitionTime;

    public string NamespaceName => Input.Text("Namespace") is { Length: > 0 } name ? name : NamespaceState.Default;

    /// <summary>An error with the first of the codes that the action documents, or else the common code that they are part of.</summary>
    public ApiError Error(string message, params ReadOnlySpan<string> codes)
    {
        foreach (string code in codes)
        {
            if (Action.Documents(code))
            {
                return new ApiError(code, message);
            }
        }

        return new ApiError(codes[0].Split('.')[0], message);
    }

    public NamespaceState Namespace() => Namespace(NamespaceName);

    public NamespaceState Namespace(string name) => Region.Namespaces.GetValueOrDefault(name)
        ?? throw Error($"There is no namespace {name}.", "ResourceNotFound.Namespace", "ResourceNotFound.Function");

    public FunctionState Function()
    {
        string name = Input.Required("FunctionName");
        NamespaceState owner = Namespace();
        return owner.Functions.GetValueOrDefault(name)
            ?? throw Error(
                $"There is no function {name} in the namespace {owner.Name}.",
                "ResourceNotFound.Function",
                "ResourceNotFound.FunctionName");
    }

    /// <summary>The version with a name or, when the qualifier names an alias, the alias's main version.</summary>
    public VersionState Version(FunctionState function, string qualifier)
    {
        string name = function.Aliases.TryGetValue(qualifier, out AliasState? alias) ? alias.FunctionVersion : qualifier;
        return function.FindVersion(name) ?? throw NoSuchVersion(function, qualifier);
    }

    public ApiError NoSuchVersion(FunctionState function, string qualifier) => Error(
        $"The function {function.Name} has no version {qualifier}.",
        "ResourceNotFound.Qualifier",
        "ResourceNotFound.Version",
        "ResourceNotFound.FunctionVersion");

    /// <summary>The change that a creation, an update or a publication begins; it fails if a test asked for that.</summary>
    public StatusChange Deploy(string functionName, string busy, string failed) =>
        Server.DeploymentFailures.TryRemove(functionName, out FailureReason? failure)
            ? new StatusChange(busy, failed, ReadyAt, failure)
            : new StatusChange(busy, FunctionStatus.Active, ReadyAt);
}
