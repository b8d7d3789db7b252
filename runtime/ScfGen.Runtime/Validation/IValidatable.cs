namespace ScfGen;

/// <summary>A generated request or data type, whose members can be checked against the spec.</summary>
public interface IValidatable
{
    /// <summary>Reports the members that are not as the spec says.</summary>
    /// <param name="validator">What to report to.</param>
    void Validate(Validator validator);
}
