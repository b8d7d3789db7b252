using System.Text.Json;

namespace LocalScf.State;

/// <summary>The provisioned concurrency of one function version.</summary>
internal sealed record ProvisionedConcurrency(long Count, JsonElement? TriggerActions, DateTimeOffset ReadyAt)
{
    public bool IsReady(DateTimeOffset now) => now >= ReadyAt;
}
