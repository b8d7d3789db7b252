namespace ScfGen;

/// <summary>A request is not as the spec says. Nothing was sent.</summary>
public sealed class RequestValidationException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="subject">What was checked, such as the action's name.</param>
    /// <param name="violations">All that is wrong.</param>
    public RequestValidationException(string subject, IReadOnlyList<Violation> violations)
        : base($"The request of {subject} was not sent: " + string.Join("; ", violations ?? throw new ArgumentNullException(nameof(violations))) + ".") =>
        Violations = violations;

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<Violation> Violations { get; }
}
