using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>SCF2003: keys that are written in source. Those here are made up.</summary>
public sealed class SecretInSourceTests
{
    private const string Id = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3q7c";
    private const string Key = "Gu5t9xGARNpq86cd98joQYCN3Cozk1qF";

    internal static string Source { get; } = UserCode.Program($$"""
                _ = new Credential("{{Id}}", text); //! SCF2003
                _ = new Credential(text, "{{Key}}"); //! SCF2003
                _ = new Credential("{{Id}}", "{{Key}}"); //! SCF2003 SCF2003
                _ = new Credential(text, text, "a-session-token-of-a-role"); //! SCF2003
                _ = new Credential(secretKey: "{{Key}}", secretId: text); //! SCF2003
                Credential made = new(text, flag ? text : "{{Key}}"); //! SCF2003
                var provider = new StaticCredentialsProvider(new(text, "{{Key}}")); //! SCF2003
                const string Local = "{{Key}}";
                _ = new Credential(text, Local); //! SCF2003
                _ = new Credential(text, Keys.Constant); //! SCF2003
                _ = new Credential(text, Keys.Field); //! SCF2003
                _ = new Credential(text, "Gu5t9xGARNpq" + "86cd98joQYCN3Cozk1qF"); //! SCF2003
                string id = "{{Id}}"; //! SCF2003
                Use(new { SecretId = "{{Id}}" }); //! SCF2003
                Use("{{Id}}"u8.ToArray()); //! SCF2003
                Use($"{"AKIDz8krbsJ5yKBZ"}Qpn74WFkmLPx3q7c"); //! SCF2003
                Use($"{text}AKID{text}");
                Use($"{text}{"{{Id}}"}"); //! SCF2003

                _ = new Credential(text, text);
                _ = new Credential(Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_ID")!, Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_KEY")!);
                _ = new Credential("AKIDEXAMPLE", "example-key");
                _ = new Credential("test", "test");
                _ = new Credential(text, "a text with white space");
                _ = new Credential("your-secret-id", "your-secret-key");
                _ = new Credential("<SecretId>", "***");
                _ = new Credential(Keys.DefaultSecretId, Keys.DefaultSecretKey);
                _ = new Credential(text, text, null);
                Use("AKID is how a SecretId begins");
                Use("AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE12");
                Use("{{Key}}");
        """, $$"""
        internal static class Keys
        {
            public const string Constant = "{{Key}}";
            public static readonly string Field = "{{Key}}";
            public const string DefaultSecretId = "AKID-of-a-local-server";
            public const string DefaultSecretKey = "key-of-a-local-server";
        }
        """);

    [Fact]
    public Task KeysInSource_AreReported() => UserCode.VerifyAsync(Source);

    [Fact]
    public async Task Reports_DoNotRepeatTheKey()
    {
        ImmutableArray<Diagnostic> diagnostics = await UserProject.AnalyzeAsync(UserProject.Empty.AddSyntaxTrees(UserProject.Parse(Source)));

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, static diagnostic =>
        {
            Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
            Assert.DoesNotContain(Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.DoesNotContain(Key, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });

        // Where no variable can be read in place of the literal, of bytes in UTF-8, none is named.
        string?[] variables = [.. diagnostics.Select(static diagnostic => diagnostic.Properties.GetValueOrDefault("Variable"))];
        Assert.Single(variables, static variable => variable is null);
        Assert.All(variables.OfType<string>(), static variable => Assert.StartsWith("TENCENTCLOUD_", variable, StringComparison.Ordinal));
    }
}
