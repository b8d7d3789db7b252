using Diagnostics.Scf;

namespace Diagnostics;

// A text is not valid JSON or Base64, or no date.
internal static class Formats
{
    public static void Set(
        InvokeFunctionRequest invocation, UpdateFunctionCodeRequest code, GetRequestStatusRequest status, TimeInterval time)
    {
        invocation.Event = "{'from':'me'}"; // SCF1009: JSON has double quotes
        invocation.RoutingKey = """{"user":1}"""; // SCF1009: a number in a map of strings
        code.ZipFile = "UEsFBg"; // SCF1009: Base64 without padding
        code.ZipFile = "UEs_Bg=="; // SCF1009: Base64 of another alphabet
        status.StartTime = "2026-05-16T20:00:00"; // SCF1009: a date of another form
        status.EndTime = "yesterday"; // SCF1009: no date
        time.End = "2026-02-30 00:00:00"; // SCF1009: a date that never comes
    }

    public static CreateTriggerRequest OfTrigger() => new()
    {
        FunctionName = "hello",
        TriggerName = "hello-1300000000.cos.ap-guangzhou.myqcloud.com",
        Type = TriggerType.Cos,
        TriggerDesc = "cos:ObjectCreated:*", // SCF1009: a COS trigger is described in JSON
    };
}
