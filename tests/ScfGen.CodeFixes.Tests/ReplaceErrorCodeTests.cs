namespace ScfGen.CodeFixes.Tests;

/// <summary>SCF2002: an error code that never comes becomes the constant of the nearest one that does.</summary>
public sealed class ReplaceErrorCodeTests
{
    [Theory]
    [InlineData("ResourceNotFoundFunction", "Use(e.Code == \"ResourceNotFound.Functions\");", "Use(e.Code == ScfErrorCodes.ResourceNotFoundFunction);")]
    [InlineData("ResourceNotFoundFunction", "Use(\"resourcenotfound.function\" != e.Code);", "Use(ScfErrorCodes.ResourceNotFoundFunction != e.Code);")]
    [InlineData("InternalError", "Use(e.Code.Value is not \"InternalErro\");", "Use(e.Code.Value is not ScfErrorCodes.InternalError);")]
    [InlineData("InternalError", "Use(e is { Code.Value: \"InternalErro\" });", "Use(e is { Code.Value: ScfErrorCodes.InternalError });")]
    [InlineData("ResourceNotFound", "Use(e.Code.IsIn(\"ResourceNotFoun\"));", "Use(e.Code.IsIn(ScfErrorCodes.ResourceNotFound));")]
    public Task ErrorCode_BecomesAConstant(string constant, string before, string after) =>
        Fixes.VerifyAsync("SCF2002", $"Change to ScfErrorCodes.{constant}", before, after);

    [Theory]
    [InlineData("Use(e.Code.Value is \"InternalError\" or \"InternalErro\");")]
    [InlineData("Use(e.Code == \"Qwertz\");")]
    public async Task CodeThatIsTestedAlreadyOrFarFromAny_IsLeftAlone(string statement) => Assert.Empty(await Fixes.TitlesAsync("SCF2002", statement));
}
