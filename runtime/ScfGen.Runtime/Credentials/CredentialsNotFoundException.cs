namespace ScfGen;

/// <summary>No credential was found to sign a request with. The message says where was looked and how to mend it, and holds no value.</summary>
public sealed class CredentialsNotFoundException : Exception
{
    /// <summary>Creates the exception.</summary>
    public CredentialsNotFoundException()
        : this("No credential was found.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Where was looked, and how to mend it.</param>
    public CredentialsNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Where was looked, and how to mend it.</param>
    /// <param name="innerException">What went wrong while looking.</param>
    public CredentialsNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
