using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes;

/// <summary>A call of a deprecated action, and the action that its message names instead.</summary>
internal sealed class DeprecatedCall
{
    private static readonly Regex s_word = new(@"\w+", RegexOptions.CultureInvariant);

    private readonly InvocationExpressionSyntax _call;
    private readonly SimpleNameSyntax _name;
    private readonly IMethodSymbol _method;
    private readonly IMethodSymbol _replacement;
    private readonly SemanticModel _model;

    private DeprecatedCall(InvocationExpressionSyntax call, SimpleNameSyntax name, IMethodSymbol method, IMethodSymbol replacement, SemanticModel model)
    {
        _call = call;
        _name = name;
        _method = method;
        _replacement = replacement;
        _model = model;
    }

    /// <summary>The name of the method to call instead.</summary>
    public string NewName => _replacement.Name;

    /// <summary>The call at a place; null where it is none, or has no certain replacement.</summary>
    public static DeprecatedCall? Find(SyntaxNode root, TextSpan span, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? node = ValueExpression.FindNode(root, span);
        if (Call(node) is { } call
            && Name(call) is { } name
            && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
            && Replacement(method) is { } replacement)
        {
            return new DeprecatedCall(call, name, method, replacement, model);
        }

        return null;
    }

    /// <summary>The changes to the call, to the request that is created for it and to the type of what it answers.</summary>
    public TextChange[] Changes(SourceText text, CancellationToken cancellationToken)
    {
        var changes = new List<TextChange> { new(_name.Identifier.Span, _replacement.Name) };
        if (Request() is { } request)
        {
            ITypeSymbol type = _replacement.Parameters[0].Type;
            if (request is ObjectCreationExpressionSyntax named)
            {
                changes.Add(new TextChange(named.Type.Span, Shortest(type, named.SpanStart)));
            }

            changes.AddRange(AddRequired(text, request, type, cancellationToken));
        }

        if (AnswerType(cancellationToken) is { } answer && Answer(_replacement) is { } newAnswer)
        {
            changes.Add(new TextChange(answer.Span, Shortest(newAnswer, answer.SpanStart)));
        }

        return changes.OrderBy(static change => change.Span.Start).ToArray();
    }

    private static InvocationExpressionSyntax? Call(SyntaxNode? node) => node switch
    {
        InvocationExpressionSyntax invocation => invocation,
        SimpleNameSyntax { Parent: InvocationExpressionSyntax invocation } => invocation,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } => invocation,
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } access } name
            when access.Name == name => invocation,
        _ => null,
    };

    private static SimpleNameSyntax? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static IMethodSymbol? Replacement(IMethodSymbol method)
    {
        if (ActionName(method) is not { } own || Message(method) is not { } message || method.Parameters.IsEmpty)
        {
            return null;
        }

        var words = new HashSet<string>(s_word.Matches(message).Cast<Match>().Select(static match => match.Value));
        ILookup<string, IMethodSymbol> actions = method.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Where(other => ActionName(other) is { } name && name != own && words.Contains(name))
            .ToLookup(static other => ActionName(other)!);
        return actions.Count == 1 ? actions.Single().FirstOrDefault(other => HasSameForm(method, other)) : null;
    }

    private static bool HasSameForm(IMethodSymbol method, IMethodSymbol other) =>
        method.Parameters.Length == other.Parameters.Length
        && method.Parameters.Skip(1).Zip(other.Parameters.Skip(1), static (left, right) => SymbolEqualityComparer.Default.Equals(left.Type, right.Type))
            .All(static isSame => isSame);

    private static string? ActionName(IMethodSymbol method) =>
        Argument(method.GetAttributes().FirstOrDefault(static attribute => TypeFacts.IsRuntimeType(attribute.AttributeClass, "ApiActionAttribute")));

    private static string? Message(IMethodSymbol method) =>
        Argument(method.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute"));

    private static string? Argument(AttributeData? attribute) =>
        attribute?.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static ITypeSymbol? Answer(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task ? task.TypeArguments[0] : null;

    private BaseObjectCreationExpressionSyntax? Request()
    {
        ArgumentSyntax? argument = _call.ArgumentList.Arguments.FirstOrDefault(each => each.NameColon?.Name.Identifier.ValueText == _method.Parameters[0].Name)
            ?? _call.ArgumentList.Arguments.FirstOrDefault(static each => each.NameColon is null);
        return argument?.Expression as BaseObjectCreationExpressionSyntax;
    }

    private TextChange[] AddRequired(SourceText text, BaseObjectCreationExpressionSyntax request, ITypeSymbol type, CancellationToken cancellationToken)
    {
        var missing = new MissingMembers();
        foreach (ISymbol member in TypeFacts.SelfAndBases(type).SelectMany(static each => each.GetMembers()).Where(TypeFacts.IsRequired))
        {
            if (Initializers.Find(request, member.Name) is null)
            {
                missing.Add([member.Name]);
            }
        }

        var placeholders = new Placeholders(_model, request.SpanStart, new MemberValues([request], _model, cancellationToken), cancellationToken);
        return missing.All.Count > 0 && placeholders.Assignments(type, missing) is { } assignments
            ? InitializerAddition.Changes(text, request, assignments)
            : [];
    }

    // The type of the variable that takes the answer, where it is written.
    private TypeSyntax? AnswerType(CancellationToken cancellationToken)
    {
        VariableDeclarationSyntax? declaration = _call.Ancestors()
            .TakeWhile(static node => node is not (StatementSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<VariableDeclarationSyntax>()
            .FirstOrDefault();
        return declaration is { Type.IsVar: false }
            && SymbolEqualityComparer.Default.Equals(_model.GetTypeInfo(declaration.Type, cancellationToken).Type, Answer(_method))
                ? declaration.Type
                : null;
    }

    private string Shortest(ITypeSymbol type, int position) => type.ToMinimalDisplayString(_model, position);
}
