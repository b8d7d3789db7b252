using System.Text.Json;

namespace ScfGen.Generator.Tests;

/// <summary>
/// The examples of the document, read and written through the generated models: nothing is dropped, nothing is changed. The one leniency
/// is the spelling of numbers (0.0 comes back as 0).
/// </summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Files => new(FileNames());

    [Theory]
    [MemberData(nameof(Files))]
    public void Example_GoesThroughItsModelUnchanged(string file)
    {
        string[] parts = file.Split('.');
        bool isRequest = parts[2] == "request";
        string text = TestFiles.Read("examples", file);
        string json = isRequest ? text : Inside(text);

        Type model = ShippedSpec.Compiled.Type($"Demo.Scf.{parts[0]}{(isRequest ? "Request" : "Response")}");

        Expect.None(JsonTrees.Differences(json, RoundTrip.Of(model, json)));
    }

    [Fact]
    public void EveryAction_HasARequestAndAResponse()
    {
        string[] files = FileNames();

        Expect.None(SpecReading.ModelOf(ShippedSpec.Text).Actions
            .SelectMany(static action => new[] { action.WireName + ".1.request.json", action.WireName + ".1.response.json" })
            .Except(files)
            .Select(static file => file + " is missing"));
        Assert.Equal(92, files.Length);
    }

    private static string[] FileNames() => [.. Directory.GetFiles(TestFiles.PathOf("examples"), "*.json").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    // An answer stands in an envelope.
    private static string Inside(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        JsonProperty envelope = Assert.Single(document.RootElement.EnumerateObject());
        Assert.Equal("Response", envelope.Name);
        return envelope.Value.GetRawText();
    }
}
