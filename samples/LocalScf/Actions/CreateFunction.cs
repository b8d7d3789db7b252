using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Creates a function.</summary>
internal static class CreateFunction
{
    // What a function starts with when nothing is configured; the service's figures, which the document does not state.
    private const long DefaultRetries = 2;

    public static JsonObject Run(ActionContext context)
    {
        NamespaceState owner = context.Namespace();
        string name = context.Input.Required("FunctionName");
        if (owner.Functions.ContainsKey(name))
        {
            throw context.Error($"There is a function {name} in the namespace {owner.Name} already.", "ResourceInUse.Function");
        }

        CodePackage code = CodeInput.Read(context, context.Input.Given.GetProperty("Code"))
            ?? throw context.Error("Code must say where the code comes from.", "MissingParameter.Code");
        FunctionSettings settings = SettingsInput.Create(context, code.IsImage);
        Add(context, owner, name, settings, code);
        return new JsonObject();
    }

    /// <summary>Adds a function that is being created to a namespace.</summary>
    public static void Add(ActionContext context, NamespaceState owner, string name, FunctionSettings settings, CodePackage code)
    {
        if (owner.Functions.Count >= context.Limits.FunctionsPerNamespace)
        {
            throw context.Error($"A namespace holds {context.Limits.FunctionsPerNamespace} functions at most.", "LimitExceeded.Function");
        }

        var function = new FunctionState
        {
            Name = name,
            Namespace = owner.Name,
            Id = $"lam-{RandomNumberGenerator.GetHexString(8, lowercase: true)}",
            Latest = new VersionState
            {
                Name = VersionState.Latest,
                Settings = settings,
                Code = code,
                AsyncRetry = new AsyncRetrySettings(
                    [Math.Min(DefaultRetries, context.Limits.AsyncRetries)], context.Limits.MaxAsyncMessageSeconds),
                Change = context.Deploy(name, FunctionStatus.Creating, FunctionStatus.CreateFailed),
                AddTime = context.Now,
                ModTime = context.Now,
            },
        };
        function.Aliases.Add(AliasState.Default, new AliasState
        {
            Name = AliasState.Default,
            FunctionVersion = VersionState.Latest,
            Description = "",
            Routing = new AliasRouting([], []),
            AddTime = context.Now,
            ModTime = context.Now,
        });
        owner.Functions.Add(name, function);
    }
}
