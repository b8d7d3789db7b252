using System.Globalization;

namespace ScfGen.Runtime.Tests;

/// <summary>Answers with temporary credentials, as the services write them.</summary>
internal static class TemporaryAnswers
{
    public const string Id = "AKIDtemporaryOfTheTests";
    public const string Key = "TemporaryKeyOfTheTests";
    public const string Token = "TemporaryTokenOfTheTests";

    public static DateTimeOffset Start { get; } = DateTimeOffset.FromUnixTimeSeconds(1551113065);

    /// <summary>Two hours after the start.</summary>
    public static DateTimeOffset End { get; } = Start.AddHours(2);

    public static string Metadata(DateTimeOffset end, string id = Id, string code = "Success") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"TmpSecretId":"{{id}}","TmpSecretKey":"{{Key}}","ExpiredTime":{{end.ToUnixTimeSeconds()}},"Expiration":"{{end:yyyy-MM-ddTHH:mm:ssZ}}",
        "Token":"{{Token}}","Code":"{{code}}"}
        """);

    public static string Sts(DateTimeOffset end, string id = Id) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {"Response":{"Credentials":{"Token":"{{{Token}}}","TmpSecretId":"{{{id}}}","TmpSecretKey":"{{{Key}}}"},
        "ExpiredTime":{{{end.ToUnixTimeSeconds()}}},"Expiration":"{{{end:yyyy-MM-ddTHH:mm:ssZ}}}","RequestId":"r-1"}}
        """);

    /// <summary>What is no answer with credentials, of either service.</summary>
    public static TheoryData<string> Garbage(Func<DateTimeOffset, string> answer)
    {
        string good = answer(End);
        return new TheoryData<string>
        {
            "",
            "no JSON",
            "<html><body>" + Key + "</body></html>",
            "[]",
            "null",
            "{}",
            "{\"Response\":{}}",
            good[..^3],
            good + "}",
            good.Replace("TmpSecretId", "SecretId", StringComparison.Ordinal),
            good.Replace("TmpSecretKey", "SecretKey", StringComparison.Ordinal),
            good.Replace("\"Token\"", "\"SessionToken\"", StringComparison.Ordinal),
            good.Replace("ExpiredTime", "Expired", StringComparison.Ordinal),
            good.Replace("\"" + Token + "\"", "{}", StringComparison.Ordinal),
            good.Replace(Token, "\\ud800", StringComparison.Ordinal),
            good.Replace(Key, Key + " ", StringComparison.Ordinal),
            answer(DateTimeOffset.UnixEpoch),
            answer(Start),
            good.Replace("\"ExpiredTime\":1", "\"ExpiredTime\":99999999991", StringComparison.Ordinal),
            new string('x', 100_000),
        };
    }

    public static void AssertIsTemporary(Credential credential, string id = Id)
    {
        Assert.Equal(id, credential.SecretId);
        Assert.Equal(Key, credential.SecretKey);
        Assert.Equal(Token, credential.Token);
    }

    /// <summary>Looks for secrets in all that a log would show of an exception.</summary>
    public static void AssertHidesSecrets(Exception e, params string[] more)
    {
        IEnumerable<string> reasons = e is CredentialsNotFoundException known ? known.Failures.Select(static failure => failure.Reason) : [];
        string[] shown = [e.Message, e.ToString(), .. reasons];
        foreach (string secret in (string[])[Id, Key, Token, .. more])
        {
            Assert.All(shown, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }
}
