using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>What is suggested in place of a wrong text; nothing is better than something that nobody means.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("index:main_handler", "index.main_handler")]
    [InlineData("index/main_handler", "index.main_handler")]
    [InlineData("index.py.main_handler", "index.main_handler")]
    [InlineData(" index.main_handler\n", "index.main_handler")]
    [InlineData("(index).main()", "index.main")]
    [InlineData("com/example/Hello::handle", "com.example.Hello::handle")]
    [InlineData("example..Hello::main", "example.Hello::main")]
    [InlineData("com.example.Hello:handle", "com.example.Hello::handle")]
    [InlineData("example.Hello::", null)]
    [InlineData("example.Hello:", null)]
    [InlineData("Hello::", null)]
    [InlineData("::main", null)]
    [InlineData("::index.main", null)]
    [InlineData("îndex.main", null)]
    [InlineData("index.mäin", null)]
    [InlineData("1ndex.main", null)]
    [InlineData("index", null)]
    public async Task WrongHandler_SuggestsWhatIsMeant(string text, string? suggestion) =>
        Assert.Equal(suggestion, await SuggestAsync("UpdateFunctionCodeRequest x", $"x.Handler = {CSharpText.Of(text)}", "SCF1002"));

    [Theory]
    [InlineData("my function", "my-function")]
    [InlineData("my.function", "myfunction")]
    [InlineData(" hello ", "hello")]
    [InlineData("hello_", "hello")]
    [InlineData("_hello", "hello")]
    [InlineData("-1hello", null)]
    [InlineData("1st", null)]
    [InlineData("2-fast", null)]
    [InlineData("42", null)]
    [InlineData("élan", null)]
    [InlineData("café", null)]
    [InlineData("shop (new)", "shop-new")]
    public async Task WrongName_SuggestsOneThatBeginsTheSame(string text, string? suggestion) =>
        Assert.Equal(suggestion, await SuggestAsync("CreateFunctionRequest x", $"x.FunctionName = {CSharpText.Of(text)}", "SCF1003"));

    [Theory]
    [InlineData("0 8 * * * *", "0 8 * * * * *")]
    [InlineData(" 0 8 * * * ", "0 8 * * *")]
    [InlineData("0  8 * * *", "0 0 8 * * * *")]
    [InlineData("every day", null)]
    [InlineData("{\"cron\":\"0 8 * * * *\"}", null)]
    public async Task WrongTimer_SuggestsFiveOrSevenFields(string text, string? suggestion) => Assert.Equal(suggestion, await SuggestAsync(
        "string x", $"_ = new CreateTriggerRequest {{ FunctionName = x, TriggerName = x, Type = TriggerType.Timer, TriggerDesc = {CSharpText.Of(text)} }}", "SCF1008"));

    [Theory]
    [InlineData("ResourceNotFound.Functions", "ResourceNotFound.Function")]
    [InlineData("LimitExceeded.Functin", null)]
    [InlineData("FailedOperation.CopyFunctio", null)]
    [InlineData("LimitExceeded.Function", null)]
    public async Task WrongCodeOfACall_SuggestsOnlyWhatTheCallReturns(string text, string? suggestion) => Assert.Equal(suggestion, await SuggestAsync(
        "IScfClient x",
        $"try {{ x.GetFunctionAsync(new() {{ FunctionName = \"hello\" }}).GetAwaiter().GetResult(); }} catch (ApiException e) when (e.Code == {CSharpText.Of(text)}) {{ }}",
        "SCF2002"));

    [Fact]
    public async Task WrongCodeOfAnyCall_SuggestsAnyCode() => Assert.Equal(
        "LimitExceeded.Function", await SuggestAsync("ApiException x", "_ = x.Code == \"LimitExceeded.Functin\"", "SCF2002"));

    private static async Task<string?> SuggestAsync(string parameter, string statement, string id)
    {
        string source = $"using Demo.Scf; using ScfGen; internal static class Program {{ internal static void Run({parameter}) {{ {statement}; }} }}";
        Diagnostic[] diagnostics = [.. await UserProject.AnalyzeAsync(UserProject.Empty.AddSyntaxTrees(UserProject.Parse(source)))];
        Diagnostic diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Id == id);
        return diagnostic.Properties.GetValueOrDefault("Suggestion");
    }
}
