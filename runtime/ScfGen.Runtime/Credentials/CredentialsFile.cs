using System.Globalization;

namespace ScfGen;

/// <summary>Reads a profile of a credentials file. Messages show places, and no value.</summary>
internal static class CredentialsFile
{
    private const int MaxCharacters = 32 * 1024;

    /// <exception cref="CredentialsNotFoundException">The file cannot be read, or has no credential in this profile.</exception>
    public static Credential Read(string path, string profile)
    {
        Dictionary<string, IniValue> values;
        try
        {
            values = IniFile.Parse(SmallFile.Read(path, MaxCharacters)).Find(profile) ?? throw Fail($"{path} has no profile [{profile}]");
        }
        catch (IniException e)
        {
            throw Fail(path, e.Line, e.Message);
        }
        catch (FormatException e)
        {
            throw Fail($"{path} {e.Message}");
        }

        IniValue id = values.GetValueOrDefault("secret_id");
        IniValue key = values.GetValueOrDefault("secret_key");
        IniValue token = values.GetValueOrDefault("token");
        string missing = (string.IsNullOrEmpty(id.Text), string.IsNullOrEmpty(key.Text)) switch
        {
            (true, true) => "secret_id and secret_key",
            (true, false) => "secret_id",
            (false, true) => "secret_key",
            _ => "",
        };
        if (missing.Length > 0)
        {
            throw Fail($"the profile [{profile}] in {path} has no {missing}");
        }

        try
        {
            return new Credential(id.Text, key.Text, token.Text);
        }
        catch (ArgumentException e)
        {
            int line = e.ParamName switch
            {
                "secretId" => id.Line,
                "secretKey" => key.Line,
                _ => token.Line,
            };
            throw Fail(path, line, e.Message);
        }
    }

    public static CredentialsNotFoundException Fail(string reason) => CredentialsNotFoundException.From("credentials file", reason);

    private static CredentialsNotFoundException Fail(string path, int line, string reason) =>
        Fail(string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: {reason}"));
}
