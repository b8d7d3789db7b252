using Diagnostics.Scf;

namespace Diagnostics;

// A member is missing or has a value that is refused, because of another member or at all.
internal static class Dependent
{
    public static async Task SetAsync(ScfClient scf)
    {
        await scf.GetRequestStatusAsync(new() // SCF1007: the end of the time is missing
        {
            FunctionName = "hello",
            FunctionRequestId = "e1",
            StartTime = "2026-05-16 20:00:00",
        });

        await scf.PutProvisionedConcurrencyConfigAsync(new() // SCF1007: three members are missing
        {
            FunctionName = "hello",
            Qualifier = "1",
            VersionProvisionedConcurrencyNum = 0,
            ProvisionedType = ProvisionedType.ConcurrencyUtilizationTracking,
        });

        await scf.DeleteTriggerAsync(new() { FunctionName = "f", TriggerName = "t", Type = TriggerType.Cos }); // SCF1007: one is missing
        await scf.DeleteNamespaceAsync(new() { Namespace = "default" }); // SCF1007: refused at all
        await scf.DeleteAliasAsync(new() { FunctionName = "hello", Name = "$DEFAULT" }); // SCF1007: refused at all
    }

    public static Task OfInnerObjectAsync(ScfClient scf) => scf.UpdateFunctionCodeAsync(new()
    {
        FunctionName = "hello",
        Code = new()
        {
            ImageConfig = new() // SCF1007: the registry is missing
            {
                ImageType = ImageType.Enterprise,
                ImageUri = "example.com/shop/hello:1",
            },
        },
    });
}
