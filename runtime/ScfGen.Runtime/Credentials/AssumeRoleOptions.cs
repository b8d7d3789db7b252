namespace ScfGen;

/// <summary>Options of <see cref="AssumeRoleCredentialsProvider"/>.</summary>
public sealed class AssumeRoleOptions : StsOptions
{
    /// <summary>The role to take on, such as <c>qcs::cam::uin/12345678:roleName/testRoleName</c>.</summary>
    public required string RoleArn { get; set; }

    /// <summary>The region to ask in. Default: <c>ap-guangzhou</c>.</summary>
    public string Region { get; set; } = "ap-guangzhou";

    /// <summary>
    /// A policy that narrows what the credential may do, as JSON in the syntax of CAM, without <c>principal</c>. It is URL-encoded for the
    /// request, as the document wants it. Default: none.
    /// </summary>
    public string? Policy { get; set; }

    /// <summary>The external ID that the role demands of those who take it on. It is in no message. Default: none.</summary>
    public string? ExternalId { get; set; }
}
