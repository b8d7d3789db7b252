namespace LocalScf;

/// <summary>The code of a function on the local server: takes an event and returns what the function answers.</summary>
/// <param name="invocation">The event and what is known about the run.</param>
/// <param name="cancellationToken">
/// Cancelled when the function has run past its timeout, its event has been terminated, or the server stops.
/// </param>
/// <returns>The answer, JSON in most cases. An exception becomes the function's error.</returns>
public delegate ValueTask<string> LocalFunction(LocalInvocation invocation, CancellationToken cancellationToken);
