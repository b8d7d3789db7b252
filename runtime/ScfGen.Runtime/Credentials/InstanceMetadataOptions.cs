namespace ScfGen;

/// <summary>Options of <see cref="InstanceMetadataCredentialsProvider"/>.</summary>
public sealed class InstanceMetadataOptions : RemoteCredentialsOptions
{
    /// <summary>The role to take on. Default: the one that is bound to the instance, asked for at each refresh.</summary>
    public string? RoleName { get; set; }

    /// <summary>The service's address: scheme, host and port, without a path. Default: <c>http://metadata.tencentyun.com</c>.</summary>
    public Uri Endpoint
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new("http://metadata.tencentyun.com");

    /// <summary>
    /// How long the first request may take, connection included; it stays at that until something has answered, since most machines have no
    /// such service. Later requests may take <see cref="RemoteCredentialsOptions.Timeout"/>, and this long for their connection. Default: one
    /// second.
    /// </summary>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);
}
