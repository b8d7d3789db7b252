using Diagnostics.Scf;

namespace Diagnostics;

// A cron expression is not valid.
internal static class Schedules
{
    public static void Set(TriggerAction action)
    {
        action.TriggerCronConfig = "0 8 * * *"; // SCF1008: five fields
        action.TriggerCronConfig = "0 0 8  * * * *"; // SCF1008: two spaces
        action.TriggerCronConfig = "0 0 24 * * * *"; // SCF1008: a number
        action.TriggerCronConfig = "0 0 8 * * MOM *"; // SCF1008: a name
        action.TriggerCronConfig = "0/90 * * * * * *"; // SCF1008: a step
        action.TriggerCronConfig = "0 0 17-9 * * * *"; // SCF1008: a range that runs backwards
        action.TriggerCronConfig = "0 0 8 31 2 * *"; // SCF1008: a date that never comes
    }

    public static CreateTriggerRequest OfTrigger() => new()
    {
        FunctionName = "hello",
        TriggerName = "daily",
        Type = TriggerType.Timer,
        TriggerDesc = "0 8 * * * *", // SCF1008: a timer has five fields or seven
    };
}
