using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ScfGen.Generator.Analyzers.Operations;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Reports secrets that are written in source: constants for a credential, and texts of a SecretId's shape.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInSourceAnalyzer : DiagnosticAnalyzer
{
    private const string IdVariable = "TENCENTCLOUD_SECRET_ID";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.SecretInSource);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("ScfGen.Credential") is { } credential)
            {
                start.RegisterOperationAction(operation => AnalyzeCreation(operation, credential), OperationKind.ObjectCreation);
                start.RegisterOperationAction(operation => AnalyzeLiteral(operation, credential), OperationKind.Literal, OperationKind.Utf8String);
                start.RegisterOperationAction(operation => AnalyzeInterpolated(operation, credential), OperationKind.InterpolatedString);
            }
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, INamedTypeSymbol credential)
    {
        if (context.Operation is not IObjectCreationOperation creation || !TypeFacts.Is(creation.Type, credential))
        {
            return;
        }

        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit || Describe(argument.Parameter?.Name) is not (var part, var variable))
            {
                continue;
            }

            foreach (IOperation source in ValueOperations.Sources(argument.Value))
            {
                // A constant that is a default belongs to what everyone may know, such as a local server.
                if (source is not IFieldReferenceOperation { Field: { } field } || !field.Name.StartsWith("Default", StringComparison.Ordinal))
                {
                    ReportSecret(context, source, part, variable);
                }
            }
        }
    }

    private static void ReportSecret(OperationAnalysisContext context, IOperation source, string part, string variable)
    {
        if (ValueOperations.TryGetConstant(source, context.CancellationToken, out object? constant)
            && constant is string text
            && SampleSecret.MayBeSecret(text)
            && !SampleSecret.IsSample(text))
        {
            Report(context, source, part, variable);
        }
    }

    private static void AnalyzeLiteral(OperationAnalysisContext context, INamedTypeSymbol credential)
    {
        string? text = context.Operation switch
        {
            ILiteralOperation { ConstantValue: { HasValue: true, Value: string value } } => value,
            IUtf8StringOperation utf8 => utf8.Value,
            _ => null,
        };
        if (text is not null
            && IsRealId(text)
            && context.Operation.Parent is not IInterpolatedStringTextOperation
            && !IsPartOfCredential(context.Operation, credential))
        {
            Report(context, context.Operation, "SecretId", IdVariable);
        }
    }

    // A SecretId may be put together of pieces; a piece that is one by itself is told as such.
    private static void AnalyzeInterpolated(OperationAnalysisContext context, INamedTypeSymbol credential)
    {
        if (context.Operation is not IInterpolatedStringOperation interpolated || IsPartOfCredential(interpolated, credential))
        {
            return;
        }

        bool isTold = false;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            IOperation? piece = (part as IInterpolatedStringTextOperation)?.Text ?? (part as IInterpolationOperation)?.Expression;
            if (piece is ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } && IsRealId(text))
            {
                isTold = true;
                if (part is IInterpolatedStringTextOperation)
                {
                    Report(context, piece, "SecretId", IdVariable, isReplaceable: false);
                }
            }
        }

        if (!isTold
            && ValueOperations.TryGetConstant(interpolated, context.CancellationToken, out object? constant)
            && constant is string whole
            && IsRealId(whole))
        {
            Report(context, interpolated, "SecretId", IdVariable);
        }
    }

    private static bool IsRealId(string text) => SampleSecret.IsSecretId(text) && !SampleSecret.IsSample(text);

    // The creation of the credential is reported already.
    private static bool IsPartOfCredential(IOperation literal, INamedTypeSymbol credential)
    {
        for (IOperation? around = literal.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case IArgumentOperation argument:
                    return argument.Parent is IObjectCreationOperation creation && TypeFacts.Is(creation.Type, credential);
                case IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation
                    or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static (string Part, string Variable)? Describe(string? parameter) => parameter switch
    {
        "secretId" => ("SecretId", IdVariable),
        "secretKey" => ("SecretKey", "TENCENTCLOUD_SECRET_KEY"),
        "token" => ("session token", "TENCENTCLOUD_TOKEN"),
        _ => null,
    };

    /// <param name="isReplaceable">Whether a variable can be read in place of the text.</param>
    private static void Report(OperationAnalysisContext context, IOperation place, string part, string variable, bool isReplaceable = true)
    {
        // A variable holds no bytes to put in place of a UTF-8 literal.
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            UsageRules.SecretInSource,
            place.Syntax.GetLocation(),
            isReplaceable && place is not IUtf8StringOperation ? properties.Add(UsageRules.VariableProperty, variable) : properties,
            part,
            variable));
    }
}
