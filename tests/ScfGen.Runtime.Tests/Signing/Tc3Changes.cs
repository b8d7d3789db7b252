using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Changes that a verifier must see, each made to a request that was signed.</summary>
internal static class Tc3Changes
{
    public const string Path = "path";
    public const string Query = "query";

    private static readonly (string Name, Action<Tc3TestRequest> Make)[] s_changes =
    [
        ("method", static request => request.Method += "X"),
        (Path, static request => request.Path += "x"),
        (Query, static request => request.Query += "x"),
        ("longer body", static request => request.Body = [.. request.Body, 0]),
        ("content type", static request => request["Content-Type"] += "x"),
        ("host", static request => request["Host"] = "x" + request["Host"]),
        ("first body byte", static request => request.Body = [(byte)(255 - request.Body.FirstOrDefault()), .. request.Body.Skip(1)]),
        ("signature", static request => Replace(request, "Signature=", static digit => digit == '0' ? '1' : '0')),
        ("identifier", static request => Replace(request, "Credential=", static c => c == 'A' ? 'B' : 'A')),
    ];

    /// <summary>Gives the first change that a verifier does not see, or that it sees in a part that is not covered; null where all is well.</summary>
    public static string? FindMistake(SignatureVerifier verifier, Func<Tc3TestRequest> sign, (string Name, string Value)[] extra, params string[] notCovered)
    {
        if (!verifier.Verify(sign().ToSigned()).IsValid)
        {
            return "none";
        }

        foreach ((string name, Action<Tc3TestRequest> make) in s_changes)
        {
            Tc3TestRequest request = sign();
            make(request);
            if (verifier.Verify(request.ToSigned()).IsValid != notCovered.Contains(name))
            {
                return name;
            }
        }

        foreach ((string name, string value) in extra)
        {
            Tc3TestRequest request = sign();
            request[name] = value + "x";
            if (verifier.Verify(request.ToSigned()).IsValid)
            {
                return name;
            }
        }

        return null;
    }

    // Changes the character behind a text.
    private static void Replace(Tc3TestRequest request, string behind, Func<char, char> change)
    {
        char[] text = request.Authorization.ToCharArray();
        int place = request.Authorization.IndexOf(behind, StringComparison.Ordinal) + behind.Length;
        text[place] = change(text[place]);
        request.Authorization = new string(text);
    }
}
