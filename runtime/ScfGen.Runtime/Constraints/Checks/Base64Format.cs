using System;

namespace ScfGen.Checks;

/// <summary>Bytes in Base64 (RFC 4648, section 4), with padding and without white space.</summary>
internal static class Base64Format
{
    public static string? Find(string value)
    {
        int length = value.Length;
        if (length % 4 != 0)
        {
            return "must be Base64, whose length is a multiple of 4; check the padding with =";
        }

        int digits = length > 0 && value[length - 1] == '=' ? (value[length - 2] == '=' ? length - 2 : length - 1) : length;
        for (int i = 0; i < digits; i++)
        {
            char c = value[i];
            if (!(c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return c is '-' or '_'
                    ? "must be Base64 of the standard alphabet, with + and / in place of - and _"
                    : FormattableString.Invariant($"must be Base64, and the character at position {i + 1} is none of its");
            }
        }

        return null;
    }
}
