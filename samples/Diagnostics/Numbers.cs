using Diagnostics.Scf;

namespace Diagnostics;

// A number is outside its range or between its steps.
internal static class Numbers
{
    private const int HalfAGigabyte = 500;
    private static readonly int s_hour = 60 * 60;

    public static UpdateFunctionConfigurationRequest InInitialiser() => new()
    {
        FunctionName = "hello",
        MemorySize = 200, // SCF1001: between two steps
        Timeout = 0, // SCF1001: below the range
        ProtocolParams = new() { WSParams = new() { IdleTimeOut = 1801 } }, // SCF1001: above the range
    };

    public static PutProvisionedConcurrencyConfigRequest WithOneLimit() => new()
    {
        FunctionName = "hello",
        Qualifier = "1",
        VersionProvisionedConcurrencyNum = 0,
        TrackingTarget = 0.625, // SCF1001: more than two decimal places
        MinCapacity = 0, // SCF1001: a range without an upper end
        MaxCapacity = 10,
    };

    public static void InAssignment(UpdateFunctionConfigurationRequest request, string speed)
    {
        long fourGigabytes = 4096;
        request.Timeout = -1; // SCF1001: a negative number
        request.Timeout = checked((int)1200L); // SCF1001: a conversion
        request.Timeout ??= 1800; // SCF1001: an assignment to what is null
        request.Timeout = s_hour; // SCF1001: a static readonly field
        request.MemorySize = HalfAGigabyte; // SCF1001: a constant field
        request.MemorySize = fourGigabytes; // SCF1001: a local that never changes
        request.Timeout = speed == "fast" ? 3 : 901; // SCF1001: one of two branches
        request.Timeout = speed switch { "fast" => 3, "slow" => 1000, _ => null }; // SCF1001: one of three arms
    }
}
