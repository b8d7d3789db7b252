using System.Globalization;

namespace ScfGen;

/// <content>Rules between members.</content>
public sealed partial class Validator
{
    /// <summary>Reports a rule between members that is broken.</summary>
    /// <param name="isBroken">Whether it is.</param>
    /// <param name="member">The member to name.</param>
    /// <param name="says">The rule.</param>
    public void Rule(bool isBroken, string member, string says)
    {
        if (isBroken)
        {
            Add(member, $"breaks a rule: {says}");
        }
    }

    /// <summary>Reports a rule that a member's value breaks.</summary>
    /// <param name="member">The member to name.</param>
    /// <param name="says">The rule.</param>
    /// <param name="value">The value, which is not sensitive.</param>
    public void BrokenValue(string member, string says, string? value) => Broken(member, says, $"it is {Quoted(value)}");

    /// <summary>Reports a rule that two times break.</summary>
    /// <param name="members">The members to name.</param>
    /// <param name="says">The rule.</param>
    /// <param name="first">The first time, which is not sensitive.</param>
    /// <param name="second">The second time, which is not sensitive.</param>
    public void BrokenTimes(string members, string says, string? first, string? second) =>
        Broken(members, says, $"they are {Quoted(first)} and {Quoted(second)}");

    /// <summary>Reports a rule that a sum breaks.</summary>
    /// <param name="members">The members to name.</param>
    /// <param name="says">The rule.</param>
    /// <param name="sum">The sum, of numbers that are not sensitive.</param>
    public void BrokenSum(string members, string says, decimal sum) =>
        Broken(members, says, string.Create(CultureInfo.InvariantCulture, $"they are {sum} together"));

    private void Broken(string member, string says, string found) => Add(member, $"breaks a rule: {says.TrimEnd('.')} ({found})");
}
