using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>A member, or a member of a member: <c>Code.ZipFile</c>.</summary>
/// <param name="text">The path as the attribute spells it.</param>
/// <param name="members">The member of each part; at least one.</param>
internal sealed class MemberPath(string text, ImmutableArray<ISymbol> members)
{
    public string Text { get; } = text;

    public ImmutableArray<ISymbol> Members { get; } = members;

    public bool IsSensitive => Members.Any(static member => member.GetAttributes().Any(
        static attribute => attribute.AttributeClass is { Name: "SensitiveAttribute", ContainingNamespace.Name: "ScfGen" }));

    public bool Contains(ISymbol member) =>
        Members.Any(part => SymbolEqualityComparer.Default.Equals(part.OriginalDefinition, member.OriginalDefinition));

    /// <summary>Whether some members lead to this one, to what is inside of it, or to what it is inside of.</summary>
    public bool Overlaps(ImmutableArray<ISymbol> members)
    {
        for (int i = 0; i < members.Length && i < Members.Length; i++)
        {
            if (members[i].Name != Members[i].Name)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Finds what a path leads to.</summary>
    /// <returns>The path; null where it leads to nothing.</returns>
    public static MemberPath? Find(INamedTypeSymbol type, string text)
    {
        ImmutableArray<ISymbol>.Builder members = ImmutableArray.CreateBuilder<ISymbol>();
        ITypeSymbol? holder = type;
        foreach (string part in text.Split('.'))
        {
            if (FindMember(holder, part.TrimStart('@')) is not { } member)
            {
                return null;
            }

            members.Add(member);
            holder = TypeOf(member);
        }

        return new MemberPath(text, members.ToImmutable());
    }

    /// <summary>The type of a property or field.</summary>
    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static ISymbol? FindMember(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (!member.IsStatic && member is IPropertySymbol or IFieldSymbol)
                {
                    return member;
                }
            }
        }

        return null;
    }
}
