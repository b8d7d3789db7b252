namespace ScfGen.Runtime.Tests;

/// <summary>A folder with the credentials files of one test, and the clock and the variables of the providers that read them.</summary>
internal sealed class CredentialsFolder : IDisposable
{
    public const string PathVariable = "TENCENTCLOUD_CREDENTIALS_FILE";
    public const string Whole = "[default]\nsecret_id = an-id\nsecret_key = a-key\ntoken = a-token\n[dev]\nsecret_id = dev-id\nsecret_key = dev-key\n";

    private readonly string _root = Directory.CreateTempSubdirectory("scfgen-credentials-").FullName;

    public ManualTime Time { get; } = new(TemporaryAnswers.Start);

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The whole file with another identifier in its default profile.</summary>
    public static string WithId(string id) => Whole.Replace("an-id", id, StringComparison.Ordinal);

    /// <summary>The whole file with another key in its default profile.</summary>
    public static string WithKey(string key) => Whole.Replace("a-key", key, StringComparison.Ordinal);

    public static async Task<Credential> GetAsync(CredentialsFileProvider provider) => await provider.GetCredentialAsync(CancellationToken.None);

    public static Task<CredentialsNotFoundException> FailAsync(CredentialsFileProvider provider) =>
        Assert.ThrowsAsync<CredentialsNotFoundException>(() => GetAsync(provider));

    /// <summary>A provider whose usual places are <c>home</c> and <c>etc</c>.</summary>
    public CredentialsFileProvider For(string? path = null) =>
        new(path, null, Time, name => Variables.GetValueOrDefault(name), [Place("home"), Place("etc")]);

    public string Place(string name) => Path.Combine(_root, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(Place(name), text);
        return Place(name);
    }

    /// <summary>Moves the clock so far that a file is looked at again.</summary>
    public void PassASecond() => Time.Advance(TimeSpan.FromSeconds(1));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
