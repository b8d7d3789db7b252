namespace ScfGen.Generator.Tests;

/// <summary>SCF2001: what the document calls out of use, through the compiler's own warning.</summary>
public sealed class DeprecatedTests
{
    internal static string Source { get; } = UserCode.Program("""
                await client.GetFunctionLogsAsync(new()); //! SCF2001
                await scf.GetFunctionLogsAsync(new(), new ApiCallOptions()); //! SCF2001
                await client.GetRequestStatusAsync(new() { FunctionName = text, FunctionRequestId = text });
                Code code = new() { GitUrl = text, GitBranch = text }; //! SCF2001 SCF2001
                code.GitPassword = text; //! SCF2001
                Use(code.GitCommitId); //! SCF2001
                Use(code.DemoId);
                ImageConfig image = new() { ImageType = ImageType.Personal, ImageUri = text, EntryPoint = text }; //! SCF2001
                image.Command = text;
        """);

    [Fact]
    public Task WhatIsOutOfUse_IsReported() => UserCode.VerifyAsync(Source);
}
