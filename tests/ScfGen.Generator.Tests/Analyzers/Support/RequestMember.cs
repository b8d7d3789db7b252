using System.Text.Json;
using ScfGen.Generator.Emit;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Tests;

/// <summary>A member that requests can set.</summary>
/// <param name="Info">The service.</param>
/// <param name="Place">Where it is in the spec: <c>CreateFunction.Timeout</c>.</param>
/// <param name="Class">The class that it is a member of.</param>
/// <param name="Member">The member.</param>
/// <param name="Definition">What the spec says of it, as it stands there.</param>
internal sealed record RequestMember(ServiceInfo Info, string Place, ClassModel Class, MemberModel Member, JsonElement Definition)
{
    /// <summary>The class in C#.</summary>
    public string Owner => $"global::{OwnerName}";

    public string OwnerName => $"{Info.Namespace}.{Class.Name}";

    public string Name => Member.Name;

    /// <summary>The type of one value in C#.</summary>
    public string Element => MemberTypes.Element(Info, Member.Type);

    /// <summary>The property's type in C#, without what allows null.</summary>
    public string Type => Member.Type.IsArray ? $"global::System.Collections.Generic.IReadOnlyList<{Element}>" : Element;

    /// <summary>An initialiser that sets the member, and the members that must be set besides.</summary>
    public string Initializer(string value) => Initializer((Name, value));

    /// <summary>An initialiser that sets some members of the class, and the members that must be set besides.</summary>
    public string Initializer(params (string Name, string Value)[] settings) => "{ " + string.Join(
        ", ",
        settings
            .Select(static setting => $"{setting.Name} = {setting.Value}")
            .Concat(Class.Members
                .Where(member => member.IsRequired && settings.All(setting => setting.Name != member.Name))
                .Select(member => $"{member.Name} = Any<{(this with { Member = member }).Type}>()"))) + " }";
}
