using System.Linq;

namespace ScfGen.Generator.Model;

/// <summary>A way to a member.</summary>
/// <param name="Steps">The members on the way; all but the last are of a type with members.</param>
internal sealed record MemberPath(EquatableArray<PathStep> Steps)
{
    public PathStep Last => Steps[Steps.Count - 1];

    /// <summary>The path as people and attributes write it: <c>Code.ZipFile</c>.</summary>
    public string Text => string.Join(".", Steps.Select(static step => step.Name));

    /// <summary>Whether the value is kept out of messages.</summary>
    public bool IsSensitive => Steps.Any(static step => step.IsSensitive);
}

/// <summary>A member on the way to another one: no more of it than that way needs.</summary>
internal sealed record PathStep(string Name, TypeReference Type, bool IsRequired, bool IsSensitive);
