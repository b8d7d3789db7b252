using System.Reflection;
using System.Text;
using System.Text.Json;
using ScfGen.Generator.Model;
using ScfGen.Json;

namespace ScfGen.Generator.Tests;

/// <summary>The requests among the document's examples: as code that sends them, and as objects.</summary>
internal static class ExampleRequests
{
    private const string Ending = ".request.json";

    private static readonly MethodInfo s_read = typeof(ExampleRequests).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static readonly Lazy<ServiceModel> s_model = new(static () => SpecReading.ModelOf(ShippedSpec.Text));

    /// <summary>The names of the examples, such as <c>CreateAlias.1</c>.</summary>
    public static string[] Names { get; } =
    [
        .. Directory.GetFiles(TestFiles.PathOf("examples"), "*" + Ending)
            .Select(static path => Path.GetFileName(path)[..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A statement that sends an example.</summary>
    public static string Statement(string name)
    {
        ActionModel action = ActionOf(name);
        JsonElement request = JsonSerializer.Deserialize<JsonElement>(Text(name));
        return $"await client.{action.Name}Async(new {action.Request.Name} {{ {Members(request, action.Request)} }});";
    }

    /// <summary>What the generated Validate has to say about an example.</summary>
    public static IEnumerable<Violation> Violations(string name)
    {
        Type type = ShippedSpec.Compiled.Type("Demo.Scf." + ActionOf(name).Request.Name);
        object request = s_read.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Text(name)], null)!;
        return request is IValidatable validatable ? Validator.Check(validatable, ValidationMode.Documented) : [];
    }

    private static string Text(string name) => TestFiles.Read("examples", name + Ending);

    private static ActionModel ActionOf(string name) => s_model.Value.Actions.Single(action => action.WireName == name.Split('.')[0]);

    private static string Members(JsonElement value, ClassModel model) => string.Join(", ", value.EnumerateObject().Select(property =>
    {
        MemberModel member = model.Members.Single(each => each.WireName == property.Name);
        return $"{member.Name} = {Code(property.Value, member.Type)}";
    }));

    private static string Code(JsonElement value, TypeReference type) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(item => Code(item, type)))}]",
        JsonValueKind.Object => $"new {type.Name} {{ {Members(value, s_model.Value.Types.Single(each => each.Class.Name == type.Name).Class)} }}",
        JsonValueKind.String => CSharpText.Of(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static T Read<T>(string json)
        where T : class, IJsonModel<T>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return T.ReadFrom(ref reader);
    }
}
