namespace ScfGen.CodeFixes.Tests;

/// <summary>SCF2003: a key is read from the environment. Those here are made up.</summary>
public sealed class MoveSecretToEnvironmentTests
{
    private const string Id = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3q7c";
    private const string Key = "Gu5t9xGARNpq86cd98joQYCN3Cozk1qF";
    private const string ReadId = Read + "ID\") ?? throw new InvalidOperationException(\"Set TENCENTCLOUD_SECRET_ID.\")";
    private const string ReadKey = Read + "KEY\") ?? throw new InvalidOperationException(\"Set TENCENTCLOUD_SECRET_KEY.\")";
    private const string Read = "Environment.GetEnvironmentVariable(\"TENCENTCLOUD_SECRET_";

    [Theory]
    [InlineData("ID", $"Use(new Credential(\"{Id}\", text));", $"Use(new Credential({ReadId}, text));")]
    [InlineData("KEY", $"Use(new Credential(text, \"{Key}\"));", $"Use(new Credential(text, {ReadKey}));")]
    [InlineData("KEY", $"Use(new Credential(text, flag ? text : \"{Key}\"));", $"Use(new Credential(text, flag ? text : {ReadKey}));")]
    [InlineData("ID", $"string id = \"{Id}\"; Use(id);", $"string id = {ReadId}; Use(id);")]
    [InlineData("ID", $"const string Id = \"{Id}\"; Use(Id);", $"string Id = {ReadId}; Use(Id);")]
    [InlineData("ID", $"Use(\"{Id}\".Trim());", $"Use(({ReadId}).Trim());")]
    public Task Secret_IsReadFromTheEnvironment(string variable, string before, string after) =>
        Fixes.VerifyAsync("SCF2003", $"Read the environment variable TENCENTCLOUD_SECRET_{variable}", before, after);

    [Theory]
    [InlineData($"Use(text is \"{Id}\");")]
    [InlineData($"Use(\"{Id}\"u8.ToArray());")]
    [InlineData($"const string Id = \"{Id}\"; Use(text is Id);")]
    public async Task SecretThatMustBeAConstant_IsLeftAlone(string statement) => Assert.Empty(await Fixes.TitlesAsync("SCF2003", statement));
}
