using Diagnostics.Scf;

namespace Diagnostics;

// Use of a deprecated action or member.
internal static class Deprecated
{
    public static async Task UseAsync(ScfClient scf, Code code, Trigger trigger)
    {
        await scf.GetFunctionLogsAsync(new() { FunctionName = "hello" }); // SCF2001: an action
        code.GitUrl = "https://example.com/shop.git"; // SCF2001: a member that is set
        Console.WriteLine(trigger.BindStatus); // SCF2001: a member that is read
    }
}
