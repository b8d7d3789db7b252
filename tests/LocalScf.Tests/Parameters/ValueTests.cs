namespace LocalScf.Tests;

/// <summary>Values outside of what the document allows: the error has the document's code for the parameter, where there is one.</summary>
public sealed class ValueTests
{
    private const string Walk = """ "FunctionName":"walk" """;
    private const string Zip = """ "Code":{"ZipFile":"UEs="} """;

    [Theory]
    [InlineData("\"MemorySize\":127", "InvalidParameterValue.MemorySize", "MemorySize")]
    [InlineData("\"MemorySize\":192", "InvalidParameterValue.MemorySize", "MemorySize")]
    [InlineData("\"MemorySize\":3200", "InvalidParameterValue.MemorySize", "MemorySize")]
    [InlineData("\"Timeout\":0", "InvalidParameterValue", "Timeout")]
    [InlineData("\"Handler\":\"main\"", "InvalidParameterValue.Handler", "Handler")]
    [InlineData("\"Handler\":\"index.main_handler\\n\"", "InvalidParameterValue.Handler", "Handler")]
    [InlineData("\"Runtime\":\"Cobol\"", "InvalidParameterValue.Runtime", "Runtime")]
    [InlineData("\"Type\":\"Batch\"", "InvalidParameterValue.Type", "Type")]
    [InlineData(
        "\"ProtocolParams\":{\"WSParams\":{\"IdleTimeOut\":1801}}",
        "InvalidParameterValue.IdleTimeOut",
        "ProtocolParams.WSParams.IdleTimeOut")]
    public async Task SettingOfANewFunction_IsChecked(string setting, string code, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync("CreateFunction", $$"""{{{Walk}},{{Zip}},{{setting}}}""")).AssertError(code, path);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(3072)]
    public async Task MemoryOnItsSteps_IsAccepted(int memory)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync("CreateFunction", $$"""{{{Walk}},{{Zip}},"MemorySize":{{memory}}}""")).AssertSuccess();
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public async Task LengthOfAFunctionName_IsChecked(int length, bool isAccepted)
    {
        await using TestServer scf = await TestServer.StartAsync();
        string name = new('a', length);
        RawAnswer answer = await scf.SendAsync("CreateFunction", $$"""{"FunctionName":"{{name}}",{{Zip}}}""");
        Assert.Equal(isAccepted ? null : "InvalidParameterValue.FunctionName", answer.ErrorCode);
    }

    [Theory]
    [InlineData("1walk")]
    [InlineData("walk-")]
    [InlineData("walk.run")]
    [InlineData("w\u00E4lk")]
    [InlineData("walk\\n")]
    public async Task FormOfAFunctionName_IsChecked(string name)
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync("CreateFunction", $$"""{"FunctionName":"{{name}}",{{Zip}}}""");
        answer.AssertError("InvalidParameterValue.FunctionName", "FunctionName");
    }

    [Fact]
    public async Task LengthOfADescription_IsCountedInCharacters()
    {
        await using TestServer scf = await TestServer.StartAsync();

        // Each of these takes two UTF-16 units and four bytes.
        string thousand = string.Concat(Enumerable.Repeat("\U0001F600", 1000));
        RawAnswer tooLong = await scf.SendAsync("CreateFunction", $$"""{{{Walk}},{{Zip}},"Description":"{{thousand}}x"}""");
        tooLong.AssertError("InvalidParameterValue.Description", "Description");
        (await scf.SendAsync("CreateFunction", $$"""{{{Walk}},{{Zip}},"Description":"{{thousand}}"}""")).AssertSuccess();
    }

    [Theory]
    [InlineData("""{"ZipFile":"not base64!"}""", "InvalidParameterValue.ZipFileBase64BinasciiError", "Code.ZipFile")]
    [InlineData("""{"ZipFile":"UEs=","DemoId":"demo"}""", "InvalidParameterValue.Code", "Code.DemoId")]
    public async Task SourceOfCode_IsChecked(string source, string code, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync("CreateFunction", $$"""{{{Walk}},"Code":{{source}}}""")).AssertError(code, path);
    }

    [Theory]
    [InlineData("""{}""", "MissingParameter.Code")]
    [InlineData("""{"CosBucketName":"b"}""", "InvalidParameterValue.CosObjectName")]
    [InlineData("""{"CosObjectName":"/code.zip"}""", "InvalidParameterValue.CosBucketName")]
    public async Task IncompleteSourceOfCode_IsRefused(string source, string code)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync("CreateFunction", $$"""{{{Walk}},"Code":{{source}}}""")).AssertError(code);
    }
}
