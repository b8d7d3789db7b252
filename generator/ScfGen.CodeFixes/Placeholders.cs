using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScfGen.Generator.Analyzers.Values;

namespace ScfGen.CodeFixes;

/// <summary>Writes values that compile, and that nothing is reported of, until someone writes the right ones.</summary>
internal sealed class Placeholders
{
    private const int MaxDepth = 8;

    private readonly SemanticModel _model;
    private readonly int _position;
    private readonly MemberValues _values;
    private readonly CancellationToken _cancellationToken;

    public Placeholders(SemanticModel model, int position, MemberValues values, CancellationToken cancellationToken)
    {
        _model = model;
        _position = position;
        _values = values;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The assignments that an object needs; null where one of them cannot be written.</summary>
    public string[]? Assignments(ITypeSymbol holder, MissingMembers members) => Assignments(holder, members, 0);

    /// <summary>A value of a type in which members are set; null where none can be written.</summary>
    /// <param name="member">The member that gets the value; null where that is not known.</param>
    /// <param name="type">The type.</param>
    /// <param name="members">What is set in it.</param>
    public string? Value(ISymbol? member, ITypeSymbol type, MissingMembers members) => Value(member, type, members, 0);

    private string[]? Assignments(ITypeSymbol holder, MissingMembers members, int depth)
    {
        string?[] assignments = members.All.Select(member => Assignment(holder, member, depth)).ToArray();
        string[] written = assignments.OfType<string>().ToArray();
        return written.Length == assignments.Length ? written : null;
    }

    private string? Assignment(ITypeSymbol holder, KeyValuePair<string, MissingMembers> member, int depth) =>
        TypeFacts.SettableMember(holder, member.Key, _model, _position) is { } symbol
        && TypeFacts.TypeOf(symbol) is { } type
        && Value(symbol, type, member.Value, depth) is { } value
            ? $"{Escape(member.Key)} = {value}"
            : null;

    private string? Value(ISymbol? member, ITypeSymbol type, MissingMembers members, int depth)
    {
        ITypeSymbol inner = TypeFacts.WithoutNullable(type) ?? type;
        if (depth > MaxDepth)
        {
            return null;
        }

        if (members.All.Count > 0)
        {
            return Creation(inner, members, depth);
        }

        switch (inner.SpecialType)
        {
            case SpecialType.System_String:
                return member is null ? "\"\"" : Quote(PlaceholderText.Find(member, _values, Time(member)));
            case SpecialType.System_Boolean:
                return member is not null && _values.Required(member).Contains("true") ? "true" : "false";
            case >= SpecialType.System_SByte and <= SpecialType.System_Double:
                return member is null ? "0" : PlaceholderNumber.Find(member, inner, _values);
        }

        if (member is not null && TypeFacts.IsRuntimeType(inner, "ApiTimestamp"))
        {
            return Quote(Time(member));
        }

        if (inner.IsValueType)
        {
            // The default of a nullable type would be no value.
            return SymbolEqualityComparer.Default.Equals(inner, type) ? "default" : $"default({inner.ToMinimalDisplayString(_model, _position)})";
        }

        return IsList(inner) ? ShortestList(member, inner, depth) : Creation(inner, members, depth);
    }

    private string? Creation(ITypeSymbol type, MissingMembers members, int depth)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } named
            || named.InstanceConstructors.FirstOrDefault(static each => each.Parameters.IsEmpty) is not { } constructor
            || !_model.IsAccessible(_position, constructor))
        {
            return null;
        }

        AddRequired(named, constructor, members);
        return Assignments(named, members, depth + 1) is not { } assignments ? null
            : assignments.Length == 0 ? "new()"
            : $"new() {{ {string.Join(", ", assignments)} }}";
    }

    private static void AddRequired(INamedTypeSymbol type, IMethodSymbol constructor, MissingMembers members)
    {
        if (constructor.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute"))
        {
            return;
        }

        foreach (ISymbol member in TypeFacts.SelfAndBases(type).SelectMany(static each => each.GetMembers()).Where(TypeFacts.IsRequired))
        {
            members.Add([member.Name]);
        }
    }

    private static bool IsList(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 }
        || type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T
            or SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IList_T
            or SpecialType.System_Collections_Generic_IReadOnlyCollection_T or SpecialType.System_Collections_Generic_IReadOnlyList_T;

    private string? ShortestList(ISymbol? member, ITypeSymbol type, int depth)
    {
        if (_model.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 })
        {
            return null;
        }

        int count = member is null ? 0 : _values.FewestItems(member);
        string? item = count == 0 ? null : Value(member, MemberType.Element(type, out _), new MissingMembers(), depth + 1);
        return item is null ? "[]" : $"[{string.Join(", ", Enumerable.Repeat(item, count))}]";
    }

    private string Time(ISymbol member) => PlaceholderTime.Find(member, _values, _model, _cancellationToken);

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
