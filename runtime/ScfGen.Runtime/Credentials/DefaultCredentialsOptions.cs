namespace ScfGen;

/// <summary>Options of <see cref="DefaultCredentialsProvider"/>. It takes a copy: later changes have no effect on it.</summary>
public sealed class DefaultCredentialsOptions
{
    /// <summary>A credential to use before all other sources. Default: none.</summary>
    public Credential? Credential { get; set; }

    /// <summary>
    /// The profile of the credentials file. Default: <c>default</c>. Where one is named and there is a file that does not give it, no source after
    /// the file is asked.
    /// </summary>
    public string? Profile { get; set; }

    /// <summary>
    /// A role to take on where no source before it has a credential. It brings the provider that its calls are signed with. Default: none. To
    /// take on a role with the credential that the chain finds, make an <see cref="AssumeRoleCredentialsProvider"/> with the chain as its
    /// source. It is not disposed of.
    /// </summary>
    public AssumeRoleCredentialsProvider? AssumeRole { get; set; }

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;
}
