namespace LocalScf.State;

/// <summary>Why a creation, an update or a publication failed.</summary>
internal sealed record FailureReason(string Code, string Message);
