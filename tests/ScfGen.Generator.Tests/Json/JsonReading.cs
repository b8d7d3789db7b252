using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Json;

namespace ScfGen.Generator.Tests;

/// <summary>A text and what the reader makes of it.</summary>
internal sealed record JsonReading(string Text, JsonNode Root, IReadOnlyList<JsonError> Errors)
{
    public IEnumerable<JsonNode> Nodes => Descendants(Root);

    public IEnumerable<JsonMember> Members => Nodes.OfType<JsonObject>().SelectMany(static node => node.Members);

    public static JsonReading Of(string text)
    {
        JsonNode root = JsonDocumentReader.Read(text, out IReadOnlyList<JsonError> errors, CancellationToken.None);
        return new JsonReading(text, root, errors);
    }

    /// <summary>The text at a place.</summary>
    public string At(TextSpan span) => Text.Substring(span.Start, span.Length);

    private static IEnumerable<JsonNode> Descendants(JsonNode node) => node switch
    {
        JsonObject section => section.Members.SelectMany(static member => Descendants(member.Value)).Prepend(node),
        JsonArray array => array.Items.SelectMany(static item => Descendants(item)).Prepend(node),
        _ => [node],
    };
}
