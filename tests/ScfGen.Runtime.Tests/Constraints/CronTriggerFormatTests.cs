using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>The description of a timer trigger is a cron expression of seven or five fields, bare or in JSON.</summary>
public sealed class CronTriggerFormatTests
{
    [Theory]
    [InlineData("*/2 * * * *")]
    [InlineData("0 */2 * * * * *")]
    [InlineData("30 6 1,15 JAN MON")]
    [InlineData("0 0 12 * * MON-FRI 2030")]
    [InlineData("{\"cron\":\"0 */2 * * * * *\"}")]
    [InlineData("{\"cron\":\"*/2 * * * *\"}")]
    [InlineData(" \r\n\t{ \"cron\" : \"0 *\\/2 * * * * *\" } ")]
    [InlineData("{\"note\":{\"cron\":\"none\"},\"\\u0063ron\":\"\\u0030 0 12 * * * *\",\"more\":[1]}")]
    [InlineData("{\"cron\":1,\"cron\":\"0 0 12 * * * *\"}")]
    public void Schedule_IsAllowed(string value) => Assert.Null(CronTriggerFormat.Find(value));

    [Theory]
    [InlineData("", "and this one has a space too many")]
    [InlineData("*", "and this one has 1")]
    [InlineData("every minute", "and this one has 2")]
    [InlineData("0 0 12 * * *", "and this one has 6")]
    [InlineData("0 0 12 * * * * *", "and this one has 8")]
    [InlineData("*/2  * * *", "and this one has a space too many")]
    [InlineData(" */2 * * * *", "and this one has a space too many")]
    [InlineData("60 * * * *", "has '60' in the field minute")]
    [InlineData("* 24 * * *", "has '24' in the field hour")]
    [InlineData("60 * * * * * *", "has '60' in the field second")]
    [InlineData("0 0 31 2 *", "never comes")]
    [InlineData("{\"cron\":\"0 0 12 * * *\"}", "and this one has 6")]
    [InlineData("{\"cron\":\"60 * * * *\"}", "has '60' in the field minute")]
    [InlineData("{\"cron\":\"\"}", "and this one has a space too many")]
    [InlineData("{\"cron\":\"0 0 12 * * * *\",\"cron\":\"x\"}", "and this one has 1")]
    [InlineData("{\"cron\":5}", "in the member cron, such as {\"cron\":")]
    [InlineData("{\"cron\":null}", "in the member cron, such as {\"cron\":")]
    [InlineData("{\"Cron\":\"0 0 12 * * * *\"}", "in the member cron, such as {\"cron\":")]
    [InlineData("{}", "in the member cron, such as {\"cron\":")]
    [InlineData("{\"cron\":\"0 0 12 * * * *\"", "must be JSON, and is none from position 25 on")]
    [InlineData("{cron:\"0 0 12 * * * *\"}", "must be JSON, and is none from position 2 on")]
    [InlineData("[\"0 0 12 * * * *\"]", "has '[\"0' in the field second")]
    public void AnythingElse_IsRefused(string value, string problem) =>
        Assert.Contains(problem, CronTriggerFormat.Find(value), StringComparison.Ordinal);

    [Theory]
    [InlineData("{", true)]
    [InlineData(" \n{}", true)]
    [InlineData("*/2 * * * *", false)]
    [InlineData("[{}]", false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    public void Object_IsToldFromAnExpression(string value, bool isObject) => Assert.Equal(isObject, CronTriggerFormat.IsObject(value));
}
