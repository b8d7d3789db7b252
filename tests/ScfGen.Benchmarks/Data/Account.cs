namespace ScfGen.Benchmarks.Data;

/// <summary>Who signs, when, and for which service. The key is made up.</summary>
internal static class Account
{
    public const string SecretId = "AKIDbenchmarkbenchmarkbenchmark00000";
    public const string SecretKey = "benchmarkbenchmarkbenchmark00000";
    public const string Service = "scf";
    public const string Version = "2018-04-16";
    public const string Region = "ap-guangzhou";
    public const string Host = "scf.tencentcloudapi.com";
    public const string ContentType = "application/json";

    public static Credential Credential { get; } = new(SecretId, SecretKey);

    /// <summary>A temporary credential. Its token makes what is signed with it 1 KB, whether the rest is 80 bytes or 200.</summary>
    public static Credential TemporaryCredential { get; } = new("AKIDtemporarytemporarytemporary00000", SecretKey, new string('t', 900));

    public static Uri Endpoint { get; } = new("https://" + Host);

    public static DateTimeOffset Time { get; } = new(2024, 2, 25, 8, 30, 0, TimeSpan.Zero);
}
