using System;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>Tells secrets from what stands for one in samples.</summary>
internal static class SampleSecret
{
    private const string IdPrefix = "AKID";
    private const int LeastIdLength = 17;
    private const int LeastLength = 16;

    private static readonly string[] s_signs = ["example", "your", "xxx", "***", "<"];

    /// <summary>Whether a text says of itself that it is no secret.</summary>
    public static bool IsSample(string text)
    {
        foreach (string sign in s_signs)
        {
            if (text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text may be a key at all: keys are long, and have no white space.</summary>
    public static bool MayBeSecret(string text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return text.Length >= LeastLength;
    }

    /// <summary>Whether a text has the shape of a real SecretId.</summary>
    public static bool IsSecretId(string text)
    {
        if (text.Length < LeastIdLength || !text.StartsWith(IdPrefix, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
            {
                return false;
            }
        }

        return true;
    }
}
