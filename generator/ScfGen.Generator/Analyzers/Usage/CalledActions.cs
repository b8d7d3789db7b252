using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>The actions that a caught exception can be from.</summary>
/// <param name="Names">Their names, for a sentence.</param>
/// <param name="Errors">All codes that they are documented to answer with.</param>
internal sealed record CalledActions(string Names, ImmutableHashSet<string> Errors)
{
    /// <returns>The actions; null where it is not certain that these are all, or what one of them answers.</returns>
    public static CalledActions? Find(IOperation comparison, IOperation code, ServiceIndex index)
    {
        if (CaughtException.FindTry(comparison, code) is not { Body: { } body })
        {
            return null;
        }

        var actions = new List<ClientAction>();
        ClientService? service = null;
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod: { } method } && index.ActionOf(method) is { } action)
            {
                ClientService? own = index.ServiceOf(method.ContainingType);
                if (own is null || own.CommonErrors.IsEmpty || action.Errors.IsEmpty || (service is not null && service.Name != own.Name))
                {
                    return null;
                }

                service = own;
                actions.Add(action);
            }
            else if (MayHideCalls(operation, body))
            {
                return null;
            }
        }

        if (service is null)
        {
            return null;
        }

        IEnumerable<string> names = actions.Select(static action => action.Name).Distinct();
        return new CalledActions(
            string.Join(" or ", names),
            ImmutableHashSet.CreateRange(StringComparer.Ordinal, actions.SelectMany(static action => action.Errors).Concat(service.CommonErrors)));
    }

    private static bool MayHideCalls(IOperation operation, IOperation body) => operation switch
    {
        IInvocationOperation invocation => MayCallActions(invocation.TargetMethod),
        IMethodReferenceOperation reference => MayCallActions(reference.Method),
        IDynamicInvocationOperation or IForEachLoopOperation { IsAsynchronous: true } => true,
        IObjectCreationOperation { Type: { Name: "ApiException", ContainingNamespace.Name: "ScfGen" } } => true,
        ILocalReferenceOperation { Local: { } local } => IsTask(local.Type) && !IsDeclaredIn(local, body),
        IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation => IsTask(operation.Type),
        _ => false,
    };

    // Only the framework is known to call no actions, except by a delegate.
    private static bool MayCallActions(IMethodSymbol method)
    {
        string assembly = method.ContainingAssembly?.Name ?? "";
        return method.MethodKind == MethodKind.DelegateInvoke
            || !(assembly is "System" or "mscorlib" or "netstandard"
                || assembly.StartsWith("System.", StringComparison.Ordinal)
                || assembly.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));
    }

    // A call that was started before ends here.
    private static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    private static bool IsDeclaredIn(ILocalSymbol local, IOperation body) =>
        local.Locations.Any(location => location.SourceTree == body.Syntax.SyntaxTree && body.Syntax.Span.Contains(location.SourceSpan));
}
