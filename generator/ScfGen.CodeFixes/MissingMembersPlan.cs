using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes;

/// <summary>Collects what is missing in the initialisers of a document, so that each is changed once.</summary>
internal sealed class MissingMembersPlan
{
    private readonly Dictionary<ExpressionSyntax, (ExpressionSyntax Root, MissingMembers Members)> _places = new();
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    public MissingMembersPlan(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Adds members to what is around a node, if there is an initialiser that takes them all.</summary>
    public bool TryAdd(SyntaxNode node, string[] paths)
    {
        foreach (ExpressionSyntax holder in Initializers.Around(node))
        {
            KeyValuePair<ExpressionSyntax, string[]>?[] found = paths.Select(path => Locate(holder, Initializers.Names(path))).ToArray();
            if (found.Length > 0 && found.All(static place => place is not null))
            {
                AddAll(holder, found.OfType<KeyValuePair<ExpressionSyntax, string[]>>());
                return true;
            }
        }

        return false;
    }

    /// <summary>The changes to the document, in the order of the text; of places where something cannot be written, none.</summary>
    public TextChange[] Changes(SourceText text)
    {
        // What is inside another initialiser comes first, also where both add at the same position.
        return _places
            .OrderByDescending(static place => place.Key.SpanStart)
            .SelectMany(place => Changes(text, place.Key, place.Value.Root, place.Value.Members))
            .OrderBy(static change => change.Span.Start)
            .ToArray();
    }

    private TextChange[] Changes(SourceText text, ExpressionSyntax place, ExpressionSyntax root, MissingMembers members)
    {
        var values = new MemberValues(Initializers.Around(place).Append(root).Distinct(), _model, _cancellationToken);
        var placeholders = new Placeholders(_model, place.SpanStart, values, _cancellationToken);
        if (!IsNull(place))
        {
            return Initializers.TypeOf(place, _model, _cancellationToken) is { } holder && placeholders.Assignments(holder, members) is { } assignments
                ? InitializerAddition.Changes(text, place, assignments)
                : [];
        }

        ISymbol? member = place.Parent is AssignmentExpressionSyntax assignment ? _model.GetSymbolInfo(assignment.Left, _cancellationToken).Symbol : null;
        if (_model.GetTypeInfo(place, _cancellationToken).ConvertedType is { } type && placeholders.Value(member, type, members) is { } value)
        {
            return [new TextChange(place.Span, value)];
        }

        return [];
    }

    private void AddAll(ExpressionSyntax root, IEnumerable<KeyValuePair<ExpressionSyntax, string[]>> found)
    {
        foreach (KeyValuePair<ExpressionSyntax, string[]> place in found)
        {
            if (!_places.TryGetValue(place.Key, out (ExpressionSyntax Root, MissingMembers Members) planned))
            {
                planned = (root, new MissingMembers());
                _places.Add(place.Key, planned);
            }

            planned.Members.Add(place.Value);
        }
    }

    // Where a member is to be added, and the rest of its path. What is assigned to it later counts, and not what the initialiser has.
    private KeyValuePair<ExpressionSyntax, string[]>? Locate(ExpressionSyntax holder, string[] names)
    {
        if (LaterAssignment.Find(holder, names, _model, _cancellationToken) is not { } later)
        {
            return Locate(holder, names, 0);
        }

        return later.Value is { } value && IsNull(value) ? Place(value, names.Skip(later.Depth))
            : later.Value is { } made && Initializers.Inside(made) is { } inner ? Locate(inner, names, later.Depth)
            : null;
    }

    // An initialiser without the member, or a null that takes its place.
    private KeyValuePair<ExpressionSyntax, string[]>? Locate(ExpressionSyntax holder, string[] names, int first)
    {
        ExpressionSyntax place = holder;
        for (int i = first; i < names.Length; i++)
        {
            if (Initializers.Of(place) is { CloseBraceToken.IsMissing: true } or { ContainsDirectives: true })
            {
                return null;
            }

            if (Initializers.Find(place, names[i]) is not { } assignment)
            {
                return IsSettable(place, names[i]) ? Place(place, names.Skip(i)) : null;
            }

            if (IsNull(assignment.Right))
            {
                return Place(assignment.Right, names.Skip(i + 1));
            }

            if (Initializers.Inside(assignment.Right) is not { } inner)
            {
                return null;
            }

            place = inner;
        }

        return null;
    }

    private bool IsSettable(ExpressionSyntax holder, string name) =>
        Initializers.TypeOf(holder, _model, _cancellationToken) is { } type
        && TypeFacts.SettableMember(type, name, _model, holder.SpanStart) is not null;

    private static KeyValuePair<ExpressionSyntax, string[]> Place(ExpressionSyntax place, IEnumerable<string> names) => new(place, names.ToArray());

    private static bool IsNull(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax => value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression),
        PostfixUnaryExpressionSyntax suppression when value.IsKind(SyntaxKind.SuppressNullableWarningExpression) => IsNull(suppression.Operand),
        _ => false,
    };
}
