using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>The object that a rule is about, and where it stands.</summary>
internal sealed record RuleTarget(JsonElement Owner, ParameterPath? Path)
{
    /// <summary>The value of a member such as <c>Code.ZipFile</c>; null where none is given.</summary>
    public JsonElement? Find(string member)
    {
        JsonElement value = Owner;
        foreach (string name in member.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object
                || !value.TryGetProperty(name, out JsonElement next)
                || next.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            value = next;
        }

        return value;
    }

    public ParameterPath PathOf(string member)
    {
        ParameterPath? full = Path;
        foreach (string name in member.Split('.'))
        {
            full = new ParameterPath(full, name);
        }

        return full!;
    }
}
