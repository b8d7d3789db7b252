namespace LocalScf.Spec;

/// <summary>Finds the code that an action documents for a wrong parameter.</summary>
internal sealed class ParameterErrors(ActionSpec action)
{
    public static ApiError Missing(ParameterPath path) => new("MissingParameter", $"The parameter {path} is missing.");

    public static ApiError Unknown(ParameterPath path) => new("UnknownParameter", $"The parameter {path} is not known.");

    public static ApiError WrongKind(ParameterPath path, string expected) =>
        new("InvalidParameter", $"The parameter {path} must be {expected}.");

    /// <summary>
    /// A value that is not accepted: the preferred code, or InvalidParameterValue with the name of the member or of what it is part of,
    /// or the fallback, whichever the action documents first, or else plain InvalidParameterValue.
    /// </summary>
    public ApiError BadValue(ParameterPath path, string says, string? preferred = null, string? fallback = null)
    {
        string message = $"The parameter {path} has a value that is not accepted. {says}";
        if (preferred is not null && action.Documents(preferred))
        {
            return new ApiError(preferred, message);
        }

        for (ParameterPath? part = path; part is not null; part = part.Parent)
        {
            string code = $"InvalidParameterValue.{part.Name}";
            if (!part.IsIndex && action.Documents(code))
            {
                return new ApiError(code, message);
            }
        }

        return new ApiError(fallback is not null && action.Documents(fallback) ? fallback : "InvalidParameterValue", message);
    }

    /// <summary>A broken rule, with the code that the document has for this very case if there is one.</summary>
    public ApiError BrokenRule(string specialCode, string otherwise, string message) =>
        new(action.Documents(specialCode) ? specialCode : otherwise, message);
}
