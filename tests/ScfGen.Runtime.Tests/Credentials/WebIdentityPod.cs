namespace ScfGen.Runtime.Tests;

/// <summary>What a pod with a web identity has: the variables, a token in its file, and a clock.</summary>
internal sealed class WebIdentityPod : IDisposable
{
    public const string TokenFileVariable = "TKE_WEB_IDENTITY_TOKEN_FILE";
    public const string WebToken = "header.TheWebIdentityToken.signature";
    public const string Role = "qcs::cam::uin/12345678:roleName/testRoleName";

    private readonly string _root = Directory.CreateTempSubdirectory("scfgen-web-identity-").FullName;

    public WebIdentityPod() => Variables = new Dictionary<string, string>
    {
        ["TKE_REGION"] = "ap-shanghai",
        ["TKE_PROVIDER_ID"] = "a-provider",
        [TokenFileVariable] = TokenFile(WebToken + "\n"),
        ["TKE_ROLE_ARN"] = Role,
    };

    public ManualTime Time { get; } = new(TemporaryAnswers.Start);

    public Dictionary<string, string> Variables { get; }

    public static async Task<Credential> GetAsync(WebIdentityCredentialsProvider provider) =>
        await provider.GetCredentialAsync(CancellationToken.None);

    public static Task<CredentialsNotFoundException> FailAsync(WebIdentityCredentialsProvider provider) =>
        Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetAsync(provider));

    /// <summary>Writes a token into a file, that of the variable unless another is named.</summary>
    public string TokenFile(string token, string name = "token")
    {
        string path = Path.Combine(_root, name);
        File.WriteAllText(path, token);
        return path;
    }

    public WebIdentityCredentialsProvider For(LoopbackServer server, Action<WebIdentityOptions>? change = null)
    {
        var options = new WebIdentityOptions { Endpoint = server.Address, TimeProvider = Time };
        change?.Invoke(options);
        return new WebIdentityCredentialsProvider(options, name => Variables.GetValueOrDefault(name));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
