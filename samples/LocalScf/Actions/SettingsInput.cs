using System.Text.Json;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Reads the settings of a function, which its creation and its update have in common.</summary>
internal static class SettingsInput
{
    private const long DefaultInitTimeout = 65;
    private const long DefaultInitTimeoutOfImages = 90;

    // Set by the platform itself.
    private static readonly string[] s_protectedPrefixes = ["SCF_", "QCLOUD_", "TENCENTCLOUD_"];

    /// <summary>The settings of a new function, from what was sent and from the spec's defaults.</summary>
    public static FunctionSettings Create(ActionContext context, bool isImage)
    {
        Parameters input = context.Input;
        return Update(context, new FunctionSettings
        {
            Runtime = input.Text("Runtime") ?? "",
            Type = input.Text("Type") ?? "",
            MemorySize = input.Integer("MemorySize") ?? 0,
            Timeout = input.Integer("Timeout") ?? 0,
            InitTimeout = isImage ? DefaultInitTimeoutOfImages : DefaultInitTimeout,
        });
    }

    /// <summary>The settings with the changes that were sent. What was left out stays, whatever its default.</summary>
    public static FunctionSettings Update(ActionContext context, FunctionSettings current)
    {
        Parameters input = context.Input;
        CheckEnvironment(context);
        CheckInitTimeout(context);

        FunctionSettings updated = current with
        {
            Description = Text(input, "Description", current.Description),
            Handler = Text(input, "Handler", current.Handler),
            Runtime = Text(input, "Runtime", current.Runtime),
            MemorySize = Integer(input, "MemorySize", current.MemorySize),
            Timeout = Integer(input, "Timeout", current.Timeout),
            InitTimeout = Integer(input, "InitTimeout", current.InitTimeout),
            Role = Text(input, "Role", current.Role),
            ClsLogsetId = Text(input, "ClsLogsetId", current.ClsLogsetId),
            ClsTopicId = Text(input, "ClsTopicId", current.ClsTopicId),
            ProtocolType = Text(input, "ProtocolType", current.ProtocolType),
            InstallDependency = Flag(input, "InstallDependency", current.InstallDependency),
            L5Enable = Flag(input, "L5Enable", current.L5Enable),
            AsyncRunEnable = Flag(input, "AsyncRunEnable", current.AsyncRunEnable),
            TraceEnable = Flag(input, "TraceEnable", current.TraceEnable),
            Layers = input.Has("Layers") ? ReadLayers(context) : current.Layers,
            Environment = input.Copy("Environment") ?? current.Environment,
            VpcConfig = input.Copy("VpcConfig") ?? current.VpcConfig,
            DeadLetterConfig = input.Copy("DeadLetterConfig") ?? current.DeadLetterConfig,
            PublicNetConfig = input.Copy("PublicNetConfig") ?? current.PublicNetConfig,
            CfsConfig = input.Copy("CfsConfig") ?? current.CfsConfig,
            ProtocolParams = input.Copy("ProtocolParams") ?? current.ProtocolParams,
            Tags = input.Copy("Tags") ?? current.Tags,
        };

        CheckLogRole(context, updated);
        return updated;
    }

    private static string Text(Parameters input, string name, string current) => input.Has(name) ? input.Required(name) : current;

    private static long Integer(Parameters input, string name, long current) => input.Has(name) ? input.RequiredInteger(name) : current;

    private static bool Flag(Parameters input, string name, bool current) => input.Has(name) ? input.Flag(name) : current;

    private static List<LayerVersionState> ReadLayers(ActionContext context)
    {
        List<JsonElement> given = context.Input.Items("Layers");
        if (given.Count > context.Limits.LayersPerFunction)
        {
            throw context.Error($"A function has {context.Limits.LayersPerFunction} layers at most.", "InvalidParameterValue.Layers");
        }

        return [.. given.Select(layer => FindLayer(context, layer))];
    }

    private static LayerVersionState FindLayer(ActionContext context, JsonElement layer)
    {
        string name = layer.GetProperty("LayerName").GetString()!;
        long number = layer.GetProperty("LayerVersion").GetInt64();
        LayerVersionState? version = context.Region.Layers.GetValueOrDefault(name)?.Find(number);
        if (version is null || version.Change.Outcome == FunctionStatus.Deleted)
        {
            throw context.Error($"There is no version {number} of the layer {name}.", "ResourceNotFound.Layer");
        }

        string status = version.Change.At(context.Now);
        return status == FunctionStatus.Active
            ? version
            : throw context.Error($"Version {number} of the layer {name} is {status}.", "InvalidParameterValue.Layers");
    }

    private static void CheckEnvironment(ActionContext context)
    {
        if (context.Input.Value("Environment") is not JsonElement environment)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonElement variable in environment.ItemsOf("Variables"))
        {
            string name = variable.TextOf("Key") ?? "";
            if (name.Length == 0 || !names.Add(name))
            {
                throw context.Error("Every environment variable needs a name of its own.", "InvalidParameterValue.Environment");
            }

            if (Array.Exists(s_protectedPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            {
                throw context.Error(
                    $"The environment variable {name} belongs to the platform.", "InvalidParameterValue.EnvironmentSystemProtect");
            }
        }
    }

    private static void CheckInitTimeout(ActionContext context)
    {
        if (context.Input.Integer("InitTimeout") is not long seconds)
        {
            return;
        }

        if (seconds < 1)
        {
            throw context.Error("InitTimeout must be at least 1 second.", "InvalidParameterValue");
        }

        if (seconds > context.Limits.InitTimeoutSeconds)
        {
            throw context.Error($"InitTimeout is {context.Limits.InitTimeoutSeconds} seconds at most.", "LimitExceeded.InitTimeout");
        }
    }

    // Stated by the error code alone, and only for updates.
    private static void CheckLogRole(ActionContext context, FunctionSettings updated)
    {
        const string Code = "InvalidParameterValue.ClsRole";
        bool changesLogs = context.Input.Has("ClsLogsetId") || context.Input.Has("ClsTopicId");
        if (changesLogs && updated.Role.Length == 0 && context.Action.Documents(Code))
        {
            throw context.Error("Logs are shipped under the function's role: Role must be set.", Code);
        }
    }
}
