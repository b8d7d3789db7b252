namespace ScfGen;

/// <summary>Where the default chain looks.</summary>
/// <param name="ReadVariable">Reads an environment variable.</param>
/// <param name="Files">The usual places of the credentials file.</param>
/// <param name="Metadata">The address of the instance metadata service.</param>
/// <param name="Sts">The address of the Security Token Service.</param>
internal sealed record CredentialsSurroundings(Func<string, string?> ReadVariable, string[] Files, Uri Metadata, Uri Sts)
{
    /// <summary>The surroundings of this process.</summary>
    public static CredentialsSurroundings OfProcess() => new(
        Environment.GetEnvironmentVariable,
        CredentialsFileProvider.UsualPaths(),
        new InstanceMetadataOptions().Endpoint,
        new WebIdentityOptions().Endpoint);
}
