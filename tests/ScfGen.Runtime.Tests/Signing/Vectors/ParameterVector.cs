using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A v1 request, whose signature is one of its parameters.</summary>
internal sealed class ParameterVector(JsonElement json) : Vector(json)
{
    /// <summary>HmacSHA1 or HmacSHA256.</summary>
    public string SignatureMethod => Text("signatureMethod");

    public string Host => Text("host");

    /// <summary>The action's own members, before they are flattened.</summary>
    public JsonElement Request => Json.GetProperty("request");

    /// <summary>All parameters but the signature, sorted and unencoded.</summary>
    public IReadOnlyList<(string Name, string Value)> Parameters => Pairs("parameters");

    public string Signature => Text("signature");

    /// <summary>The query or the form as it was sent, in the package's order and encoding.</summary>
    public string Sent => Text("sent");
}
