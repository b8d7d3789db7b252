using Diagnostics.Scf;
using ScfGen;

namespace Diagnostics;

// A value is outside its documented set.
internal static class Sets
{
    public static void Set(
        CreateFunctionRequest function, ListFunctionsRequest list, CreateTriggerRequest trigger, PublishLayerVersionRequest layer)
    {
        function.Runtime = "Python3.8"; // SCF1004: near to another value
        list.Order = "DECS"; // SCF1004: misspelled
        trigger.Enable = new TriggerSwitch("open"); // SCF1004: case counts
        trigger.Type = TriggerType.FromString("cron"); // SCF1004: near to nothing
        layer.CompatibleRuntimes = ["Go1", "Java9"]; // SCF1004: an item of a list
        Order("medium"); // SCF1004: a closed set of one's own, and so an error
    }

    private static void Order([KnownValues("small", "large", IsClosed = true)] string size) => Console.WriteLine(size);
}
