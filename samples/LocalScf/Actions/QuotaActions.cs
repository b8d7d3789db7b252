using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Concurrency memory of namespaces, and what is reserved of it for functions. All figures are in MB.</summary>
internal static class QuotaActions
{
    // The document: this much always stays free for functions without a reservation.
    private const long UnreservedMemory = 12_800;

    public static JsonObject PutTotal(ActionContext context)
    {
        NamespaceState target = context.Namespace();
        long memory = context.Input.RequiredInteger("TotalConcurrencyMem");
        long smallest = target.ReservedMemory + UnreservedMemory;
        if (memory < smallest)
        {
            throw context.Error(
                $"The quota must be at least {smallest} MB, given what is reserved.", "FailedOperation.ReservedExceedTotal");
        }

        long others = context.Region.Namespaces.Values.Where(item => item != target).Sum(item => item.ConcurrencyMemory);
        if (memory > context.Limits.UserConcurrencyMemory - others)
        {
            throw context.Error(
                $"All quotas together may be {context.Limits.UserConcurrencyMemory} MB, of which {others} MB are taken.",
                "LimitExceeded.UserTotalConcurrencyMemory");
        }

        target.ConcurrencyMemory = memory;
        return new JsonObject();
    }

    public static JsonObject PutReserved(ActionContext context)
    {
        NamespaceState owner = context.Namespace();
        FunctionState function = context.Function();
        if (!function.Latest.IsActive(context.Now))
        {
            throw context.Error(
                $"The function {function.Name} is {function.Latest.Status(context.Now)}.",
                "FailedOperation.FunctionVersionStatusNotActive");
        }

        long memory = context.Input.RequiredInteger("ReservedConcurrencyMem");
        if (memory < 0)
        {
            throw context.Error("ReservedConcurrencyMem must not be negative.", "InvalidParameterValue");
        }

        if (memory < function.ProvisionedMemory)
        {
            throw context.Error(
                $"The function's provisioned concurrency takes {function.ProvisionedMemory} MB.",
                "FailedOperation.ProvisionedExceedReserved");
        }

        long free = owner.ConcurrencyMemory - UnreservedMemory - (owner.ReservedMemory - (function.ReservedMemory ?? 0));
        if (memory > free)
        {
            throw context.Error($"No more than {free} MB can be reserved.", "LimitExceeded.FunctionReservedConcurrencyMemory");
        }

        function.ReservedMemory = memory;
        return new JsonObject();
    }

    public static JsonObject GetReserved(ActionContext context) => new() { ["ReservedMem"] = context.Function().ReservedMemory };

    public static JsonObject DeleteReserved(ActionContext context)
    {
        context.Function().ReservedMemory = null;
        return new JsonObject();
    }
}
