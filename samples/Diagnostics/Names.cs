using Diagnostics.Scf;
using ScfGen;

namespace Diagnostics;

// A text does not match its pattern.
internal static class Names
{
    private const string Prefix = "shop";

    public static void Set(
        CreateFunctionRequest function, CreateAliasRequest alias, PublishLayerVersionRequest layer, CreateNamespaceRequest space)
    {
        function.FunctionName = "hello world"; // SCF1003: a space
        function.FunctionName = "hello-"; // SCF1003: ends with a hyphen
        alias.Name = "1st"; // SCF1003: begins with a digit
        layer.LayerName = "layer_"; // SCF1003: ends with an underscore
        space.Namespace = Prefix + ".functions"; // SCF1003: a dot, in a sum of constants
        Label("Shop"); // SCF1003: a parameter of one's own
    }

    public static VersionMatch OfMethod() => new()
    {
        Version = "2",
        Key = "invoke.headers.User",
        Method = MatchMethod.Range,
        Expression = "1-10", // SCF1003: a range is in brackets or parentheses
    };

    private static void Label([TextPattern("^[a-z]+$", Says = "A label has small letters only.")] string label) => Console.WriteLine(label);
}
