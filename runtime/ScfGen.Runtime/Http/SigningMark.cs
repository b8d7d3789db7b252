using System.Diagnostics;

namespace ScfGen.Http;

/// <summary>What the options of a request remember of its latest signature. Nothing of it is public, since loggers may print a request's options.</summary>
[DebuggerDisplay("(hidden)")]
internal sealed class SigningMark(Credential credential)
{
    /// <summary>The credential that was signed with, so that it can be kept out of messages.</summary>
    internal Credential Credential => credential;

    public override string ToString() => "(hidden)";
}
