using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>What generated code looks like. Where a change of it is meant, the text that a failure prints is the new snapshot.</summary>
public sealed class SnapshotTests
{
    private const string Spec = """
        {
          "format": 1,
          "service": { "name": "toy", "clientName": "Toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com" },
          "enums": {
            "Color": { "summary": "Color of a toy.", "values": { "RED": { "name": "Red", "summary": "Like fire." }, "Blue": {} } }
          },
          "types": {
            "Toy": {
              "summary": "A toy.",
              "members": {
                "Color": { "type": "Color", "nullable": true, "summary": "Color of the toy." },
                "Weight": { "type": "integer", "range": { "min": 1, "max": 5000 }, "summary": "Weight in grams." },
                "Parts": { "type": "Toy[]", "summary": "Toys that it is made of." }
              }
            }
          },
          "actions": {
            "GetToy": {
              "group": "Toy APIs",
              "summary": "Tells about a toy.",
              "rateLimit": 20,
              "region": "required",
              "idempotent": true,
              "input": {
                "Name": { "type": "string", "required": true, "length": { "max": 60 }, "summary": "Name of the toy." },
                "Verbose": { "type": "boolean", "wire": "TRUE/FALSE", "default": false, "summary": "Whether all is told." }
              },
              "output": { "Toy": { "type": "Toy", "summary": "The toy." }, "RequestId": { "type": "string" } },
              "errors": ["ResourceNotFound"]
            }
          },
          "errors": { "ResourceNotFound": { "summary": "There is no such toy." } }
        }
        """;

    private static readonly Lazy<GeneratorRunResult> s_result = new(static () => SpecProject.Of(Spec).Generate());

    [Theory]
    [InlineData("GetToy")]
    [InlineData("Toy")]
    [InlineData("Color")]
    public void File_IsAsTheSnapshotShows(string name)
    {
        GeneratedSourceResult source = Assert.Single(s_result.Value.GeneratedSources, file => file.HintName == $"Demo.Toy.Toy.{name}.g.cs");
        string expected = TestFiles.Read("Snapshots", name + ".g.cs.txt").ReplaceLineEndings("\n");
        string actual = source.SourceText.ToString().Replace(ThisAssembly.Version, "{version}", StringComparison.Ordinal);

        if (actual != expected)
        {
            Assert.Fail($"Snapshots/{name}.g.cs.txt should be:\n{actual}");
        }
    }
}
