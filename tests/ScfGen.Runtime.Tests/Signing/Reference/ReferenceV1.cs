using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>The document page "Signature" (v1) with strings and one-shot hashes.</summary>
internal static class ReferenceV1
{
    /// <summary>A request's members under names such as <c>Filters.0.Values.1</c>; those that are null are left out.</summary>
    public static IReadOnlyList<(string Name, string Value)> Flatten(JsonElement request)
    {
        var parameters = new List<(string Name, string Value)>();
        foreach (JsonProperty member in request.EnumerateObject())
        {
            Flatten(member.Name, member.Value, parameters);
        }

        return parameters;
    }

    public static string StringToSign(string method, string host, IEnumerable<(string Name, string Value)> parameters) =>
        method + host + "/" + "?" + string.Join('&', parameters
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .Select(parameter => parameter.Name + "=" + parameter.Value));

    public static string Signature(string signatureMethod, string secretKey, string toSign)
    {
        byte[] key = Encoding.UTF8.GetBytes(secretKey);
        byte[] text = Encoding.UTF8.GetBytes(toSign);
#pragma warning disable CA5350 // The algorithm is the document's.
        return Convert.ToBase64String(signatureMethod == "HmacSHA256" ? HMACSHA256.HashData(key, text) : HMACSHA1.HashData(key, text));
#pragma warning restore CA5350
    }

    /// <summary>The query or the form that is sent, the signature among the parameters.</summary>
    public static string Sent(IEnumerable<(string Name, string Value)> parameters, string signature) =>
        string.Join('&', parameters
            .Append((Name: "Signature", Value: signature))
            .Select(parameter => Uri.EscapeDataString(parameter.Name) + "=" + Uri.EscapeDataString(parameter.Value)));

    private static void Flatten(string name, JsonElement value, List<(string Name, string Value)> to)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Flatten(name + "." + member.Name, member.Value, to);
                }

                break;
            case JsonValueKind.Array:
                for (int i = 0; i < value.GetArrayLength(); i++)
                {
                    Flatten(name + "." + i.ToString(CultureInfo.InvariantCulture), value[i], to);
                }

                break;
            case JsonValueKind.String:
                to.Add((name, value.GetString()!));
                break;
            default:
                to.Add((name, value.GetRawText()));
                break;
        }
    }
}
