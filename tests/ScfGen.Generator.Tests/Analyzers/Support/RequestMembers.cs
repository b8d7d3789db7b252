using System.Text.Json;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Tests;

/// <summary>Finds the members of requests and of all types in them.</summary>
internal static class RequestMembers
{
    private static readonly Lazy<RequestMember[]> s_shipped = new(static () => [.. Of(ShippedSpec.Text)]);

    /// <summary>The keys of a member that restrict its value.</summary>
    public static string[] ConstraintKeys { get; } = ["range", "length", "bytes", "items", "totalBytes", "pattern", "format"];

    /// <summary>Those of the spec that the package carries.</summary>
    public static RequestMember[] Shipped => s_shipped.Value;

    /// <summary>Those among them whose value the spec restricts.</summary>
    public static IEnumerable<RequestMember> Constrained => Shipped.Where(static member => KeysOf(member).Length > 0);

    public static string[] KeysOf(RequestMember member) => [.. ConstraintKeys.Where(key => member.Definition.TryGetProperty(key, out _))];

    public static IEnumerable<RequestMember> Of(string spec)
    {
        ServiceModel model = SpecReading.ModelOf(spec);
        JsonElement root = JsonSerializer.Deserialize<JsonElement>(spec);
        var types = model.Types.ToDictionary(static type => type.Class.Name);
        var pending = new Queue<TypeModel>();
        var found = new HashSet<string>();
        foreach (ActionModel action in model.Actions)
        {
            JsonElement input = root.GetProperty("actions").GetProperty(action.WireName).GetProperty("input");
            foreach (RequestMember member in Members(model.Info, action.WireName, action.Request, input))
            {
                Follow(member);
                yield return member;
            }
        }

        while (pending.TryDequeue(out TypeModel? type))
        {
            JsonElement members = root.GetProperty("types").GetProperty(type.WireName).GetProperty("members");
            foreach (RequestMember member in Members(model.Info, type.WireName, type.Class, members))
            {
                Follow(member);
                yield return member;
            }
        }

        void Follow(RequestMember member)
        {
            if (member.Member.Type.Kind == TypeKind.Class && found.Add(member.Member.Type.Name))
            {
                pending.Enqueue(types[member.Member.Type.Name]);
            }
        }
    }

    private static IEnumerable<RequestMember> Members(ServiceInfo info, string owner, ClassModel model, JsonElement definitions) =>
        model.Members.Select(member => new RequestMember(info, $"{owner}.{member.WireName}", model, member, definitions.GetProperty(member.WireName)));
}
