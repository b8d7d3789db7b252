using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScfGen.CodeFixes.Tests;

/// <summary>What there is to fix in a project of one document.</summary>
internal sealed class FixAllDiagnostics : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => DiagnoseAsync(project);

    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        DiagnoseAsync(document.Project);

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>([]);

    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(Project project) => await UserProject.DiagnoseAsync(project);
}
