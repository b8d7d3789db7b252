using Diagnostics.Scf;

namespace Diagnostics;

// Members are right one by one, and wrong together.
internal static class Together
{
    public static GetFunctionLogsRequest Sum() => new()
    {
        Offset = 9_990,
        Limit = 11, // SCF1007: more than 10,000 in all
    };

    public static GetFunctionLogsRequest Days() => new()
    {
        StartTime = "2026-05-16 20:00:00",
        EndTime = "2026-05-17 20:00:01", // SCF1007: more than a day later
    };

    public static GetRequestStatusRequest Order() => new()
    {
        FunctionName = "hello",
        FunctionRequestId = "e1",
        StartTime = "2026-05-16 20:00:00",
        EndTime = "2026-05-16 19:00:00", // SCF1007: an end before the start
    };

    public static PutProvisionedConcurrencyConfigRequest Tracking() => new()
    {
        FunctionName = "hello",
        Qualifier = "1",
        VersionProvisionedConcurrencyNum = 5, // SCF1007: what follows the utilization starts at 0
        ProvisionedType = ProvisionedType.ConcurrencyUtilizationTracking,
        TrackingTarget = 0.6,
        MinCapacity = 1,
        MaxCapacity = 10,
    };

    public static CreateTriggerRequest Argument() => new()
    {
        FunctionName = "hello",
        TriggerName = "queue",
        Type = TriggerType.Cmq, // SCF1007: only a timer hands over an argument
        CustomArgument = "{}",
    };
}
