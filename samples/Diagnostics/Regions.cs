using Diagnostics.Scf;
using ScfGen;

namespace Diagnostics;

// The region is not supported.
internal static class Regions
{
    public static ScfClient OfClient() => new("ap-guangzou"); // SCF1010: misspelled

    public static ApiClientOptions OfOptions() => new()
    {
        Region = "eu-oslo", // SCF1010: not offered there
    };

    public static Task<InvokeResponse> OfCall(ScfClient scf) =>
        scf.InvokeAsync(
            new() { FunctionName = "hello" },
            new ApiCallOptions { Region = ScfRegions.ApNanjing }); // SCF1010: not for this action
}
