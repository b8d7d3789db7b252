namespace ScfGen;

/// <summary>Options of <see cref="WebIdentityCredentialsProvider"/>. What is not set is read from the environment, at each refresh.</summary>
public sealed class WebIdentityOptions : StsOptions
{
    /// <summary>The region to ask in. Default: the environment variable <c>TKE_REGION</c>.</summary>
    public string? Region { get; set; }

    /// <summary>The name of the identity provider. Default: the environment variable <c>TKE_PROVIDER_ID</c>.</summary>
    public string? ProviderId { get; set; }

    /// <summary>The file that holds the token, read at each refresh. Default: the environment variable <c>TKE_WEB_IDENTITY_TOKEN_FILE</c>.</summary>
    public string? TokenFile { get; set; }

    /// <summary>The role to take on. Default: the environment variable <c>TKE_ROLE_ARN</c>.</summary>
    public string? RoleArn { get; set; }
}
