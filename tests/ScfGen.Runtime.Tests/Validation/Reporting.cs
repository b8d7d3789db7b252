namespace ScfGen.Runtime.Tests;

/// <summary>An object that reports what a test tells it to.</summary>
internal sealed class Reporting(Action<Validator> report) : IValidatable
{
    public void Validate(Validator validator) => report(validator);

    /// <summary>Gives all that is reported when everything is checked.</summary>
    public static IReadOnlyList<Violation> Check(Action<Validator> report) => Validator.Check(new Reporting(report), ValidationMode.Documented);

    /// <summary>Gives the messages of all that is reported.</summary>
    public static IEnumerable<string> Messages(Action<Validator> report) => Check(report).Select(static violation => violation.Message);
}
