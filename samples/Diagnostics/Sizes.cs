using Diagnostics.Scf;

namespace Diagnostics;

// A text or a list is beyond its limit.
internal static class Sizes
{
    private const string Text64 = "Sixty-four characters, of which there will be a thousand or more";
    private const string Text256 = Text64 + Text64 + Text64 + Text64;
    internal const string Text1024 = Text256 + Text256 + Text256 + Text256;

    public static void Set(CreateNamespaceRequest space, CreateFunctionRequest function, InvokeFunctionRequest invocation)
    {
        space.Namespace = "a-namespace-for-the-functions-of-our-shop"; // SCF1005: characters
        function.Description = Text1024; // SCF1005: characters of a long constant
        invocation.RoutingKey = $$"""{"user":"{{Text1024}}"}"""; // SCF1005: bytes
    }

    public static ListFunctionsRequest Filters(Filter filter) => new()
    {
        Filters = [filter, filter, filter, filter, filter, filter, filter, filter, filter, filter, filter], // SCF1005: items
    };

    public static Filter Values() => new()
    {
        Name = "Runtime",
        Values = new string[21], // SCF1005: items of an array
    };
}
