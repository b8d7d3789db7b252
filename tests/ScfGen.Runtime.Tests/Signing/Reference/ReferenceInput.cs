using System.Globalization;

namespace ScfGen.Runtime.Tests;

/// <summary>Hands a request as it arrived to a reference.</summary>
internal static class ReferenceInput
{
    public static string Url(ReceivedRequest request) => "http://server" + request.Target;

    /// <summary>The method as schemes of Tencent Cloud sign it, whatever arrived.</summary>
    public static string Method(ReceivedRequest request) => request.Method.ToUpperInvariant();

    /// <summary>The headers that the Authorization names, as they arrived.</summary>
    public static (string Name, string Value)[] SignedHeaders(ReceivedRequest request) =>
        [.. Part(request, "SignedHeaders").Split(';').Select(name => (name, request.Header(name) ?? ""))];

    /// <summary>A part of the Authorization.</summary>
    public static string Part(ReceivedRequest request, string name) => (request.Header("Authorization") ?? "").Split(name + "=")[1].Split(',')[0];

    public static long Seconds(string? timestamp) => long.Parse(timestamp ?? "", CultureInfo.InvariantCulture);
}
