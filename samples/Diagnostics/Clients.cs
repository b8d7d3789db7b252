using Diagnostics.Scf;

namespace Diagnostics;

// A client is created again and again.
internal static class Clients
{
    public static async Task InLoopAsync(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            using var scf = new ScfClient(ScfRegions.ApGuangzhou); // SCF2004: in each pass
            await scf.DeleteFunctionAsync(new() { FunctionName = name });
        }
    }

    public static Task InParallelAsync(IEnumerable<string> names) => Parallel.ForEachAsync(names, async (name, cancellationToken) =>
    {
        using var scf = new ScfClient(ScfRegions.ApGuangzhou); // SCF2004: for each item
        await scf.DeleteFunctionAsync(new() { FunctionName = name }, cancellationToken);
    });
}
