namespace LocalScf.Auth;

/// <summary>Decides who may call a function at its own address, and how a refusal looks there.</summary>
internal abstract class FunctionGate
{
    /// <summary>The header of answers that names the request.</summary>
    public abstract string RequestIdHeader { get; }

    /// <summary>The members of an error's JSON: its code, its message, the request's ID.</summary>
    public abstract (string Code, string Message, string RequestId) ErrorMembers { get; }

    /// <summary>Whether the signature covers the body, so that all of it must have arrived before the function runs.</summary>
    public virtual bool CoversBody(HttpRequest request) => true;

    /// <summary>Judges a request.</summary>
    /// <returns>The refusal; null for a request that may pass.</returns>
    public abstract ApiError? Check(HttpRequest request, ReadOnlyMemory<byte> body);
}
