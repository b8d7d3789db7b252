using ScfGen;

namespace Diagnostics;

// A secret is written in source. These give access to nothing.
internal static class Secrets
{
    private const string Key = "0000000000000000";

    public static string Id => "AKID0000000000000000"; // SCF2003: a literal of that shape

    public static Credential OfLiteral(string id) => new(id, "1111111111111111"); // SCF2003: a key

    public static Credential OfConstant(string id) => new(id, Key); // SCF2003: a constant

    public static Credential OfToken(string id, string key) => new(id, key, token: "2222222222222222"); // SCF2003: a token
}
