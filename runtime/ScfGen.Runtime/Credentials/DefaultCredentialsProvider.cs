namespace ScfGen;

/// <summary>
/// Finds the credential where a program of Tencent Cloud usually has it. These sources are asked in turn, and the first that has one is kept
/// to: the credential in the options; the environment variables of <see cref="EnvironmentCredentialsProvider"/>; those of a function's role,
/// <see cref="FunctionEnvironmentCredentialsProvider"/>; the credentials file, <see cref="CredentialsFileProvider"/>; the instance metadata
/// service, <see cref="InstanceMetadataCredentialsProvider"/>; a role to take on, <see cref="AssumeRoleCredentialsProvider"/>, if the options
/// have one; the web identity of a pod, <see cref="WebIdentityCredentialsProvider"/>.
/// </summary>
/// <remarks>
/// A source that fails is passed over, except one that was chosen explicitly, since a source after it may stand for another identity: the file that
/// <c>TENCENTCLOUD_CREDENTIALS_FILE</c> names, and, where there is a file, the profile that <see cref="DefaultCredentialsOptions.Profile"/> names.
/// </remarks>
public sealed class DefaultCredentialsProvider : ICredentialsProvider, IDisposable
{
    private readonly CredentialsChain _chain;
    private readonly InstanceMetadataCredentialsProvider _metadata;
    private readonly WebIdentityCredentialsProvider _webIdentity;
    private readonly bool _isShared;

    /// <summary>Creates a provider.</summary>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The profile is empty.</exception>
    public DefaultCredentialsProvider(DefaultCredentialsOptions? options = null)
        : this(options ?? new DefaultCredentialsOptions(), CredentialsSurroundings.OfProcess(), isShared: false)
    {
    }

    internal DefaultCredentialsProvider(DefaultCredentialsOptions options, CredentialsSurroundings surroundings, bool isShared)
    {
        _isShared = isShared;
        _metadata = new InstanceMetadataCredentialsProvider(
            new InstanceMetadataOptions { Endpoint = surroundings.Metadata, TimeProvider = options.TimeProvider });
        _webIdentity = new WebIdentityCredentialsProvider(
            new WebIdentityOptions { Endpoint = surroundings.Sts, TimeProvider = options.TimeProvider }, surroundings.ReadVariable);
        ICredentialsProvider given = options.Credential is { } credential
            ? new StaticCredentialsProvider(credential)
            : new AbsentCredentialsProvider("explicit credential", "none is set in the client option Credentials");
        ICredentialsProvider assumeRole = options.AssumeRole is { } provider
            ? provider
            : new AbsentCredentialsProvider("STS AssumeRole", "no role is set (AssumeRoleCredentialsProvider)");
        _chain = new CredentialsChain(
            given,
            new EnvironmentCredentialsProvider(surroundings.ReadVariable),
            new FunctionEnvironmentCredentialsProvider(surroundings.ReadVariable),
            new CredentialsFileProvider(
                null,
                options.Profile,
                options.TimeProvider,
                surroundings.ReadVariable,
                surroundings.Files,
                options.Profile is null ? null : $"{nameof(DefaultCredentialsOptions)}.{nameof(options.Profile)}"),
            _metadata,
            assumeRole,
            _webIdentity);
    }

    /// <summary>The instance that clients share unless they are given another. It lives as long as the process; disposing of it does nothing.</summary>
    public static DefaultCredentialsProvider Shared { get; } =
        new(new DefaultCredentialsOptions(), CredentialsSurroundings.OfProcess(), isShared: true);

    /// <inheritdoc/>
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) => _chain.GetCredentialAsync(cancellationToken);

    /// <summary>Ends the requests for credentials that are under way, and closes their connections.</summary>
    public void Dispose()
    {
        if (!_isShared)
        {
            _metadata.Dispose();
            _webIdentity.Dispose();
        }
    }
}
