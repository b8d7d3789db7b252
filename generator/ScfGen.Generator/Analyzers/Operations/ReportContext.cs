using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.Generator.Analyzers.Operations;

/// <summary>Takes reports about an operation. An editor asks for one part of a file and drops what is reported elsewhere, so a part can be set.</summary>
internal readonly struct ReportContext
{
    private readonly OperationAnalysisContext _context;
    private readonly TextSpan? _part;

    private ReportContext(OperationAnalysisContext context, IOperation operation, TextSpan? part)
    {
        _context = context;
        _part = part;
        Operation = operation;
    }

    /// <summary>The operation that is looked at.</summary>
    public IOperation Operation { get; }

    public CancellationToken CancellationToken => _context.CancellationToken;

    public static implicit operator ReportContext(OperationAnalysisContext context) => new(context, context.Operation, null);

    /// <summary>Looks at an operation on behalf of the one under analysis, which takes only the reports that lie within itself.</summary>
    public static ReportContext Within(OperationAnalysisContext context, IOperation operation) => new(context, operation, context.Operation.Syntax.Span);

    public void ReportDiagnostic(Diagnostic diagnostic)
    {
        if (_part is not { } part || part.Contains(diagnostic.Location.SourceSpan))
        {
            _context.ReportDiagnostic(diagnostic);
        }
    }
}
