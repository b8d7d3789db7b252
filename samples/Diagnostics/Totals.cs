using Diagnostics.Scf;

namespace Diagnostics;

// A limit is one of all parts together, or of one kind only.
internal static class Totals
{
    private const string Text4096 = Sizes.Text1024 + Sizes.Text1024 + Sizes.Text1024 + Sizes.Text1024;
    private const string Text32768 = Text4096 + Text4096 + Text4096 + Text4096 + Text4096 + Text4096 + Text4096 + Text4096;

    public static FunctionEnvironment OfVariables() => new()
    {
        Variables = [new() { Key = "TEXT", Value = Text4096 }], // SCF1005: bytes of names and values
    };

    public static Filter OfField() => new()
    {
        Name = "Role",
        Values = ["reader", "writer"], // SCF1005: this field takes one value
    };

    public static InvokeRequest OfCall() => new()
    {
        FunctionName = "hello",
        InvocationType = InvocationType.Event,
        ClientContext = "\"" + Text32768 + Text32768 + Text32768 + Text32768 + "\"", // SCF1005: too much for a call that does not wait
    };
}
