namespace ScfGen.Runtime.Tests;

/// <summary>
/// Signatures that third-party packages gave (tests/vectors makes the files), one file per scheme. A test names the vectors in its
/// theory, and takes the one with the name:
/// <code>
/// public static TheoryData&lt;string&gt; Settled => VectorFiles.Tc3.SettledNames;
///
/// [Theory]
/// [MemberData(nameof(Settled))]
/// public void Sign_OfAVector_GivesThePackagesAuthorization(string name)
/// {
///     HeaderVector vector = VectorFiles.Tc3[name];
///     Tc3Signature signature = new Tc3Signer(vector.Service).Sign(
///         vector.Credential, vector.Time, vector.Method, vector.Uri, vector.ContentType, vector.Body, vector.HeadersExcept("content-type", "host"));
///     Assert.Equal(vector.Authorization, signature.Authorization);
/// }
/// </code>
/// <c>Names</c> has all vectors, <c>SettledNames</c> those without <see cref="Vector.Open"/>; the deviations are for a test that a signer
/// does not give them.
/// </summary>
internal static class VectorFiles
{
    public static VectorFile<HeaderVector> Tc3 { get; } = new("tc3", json => new HeaderVector(json));

    public static VectorFile<ParameterVector> V1 { get; } = new("v1", json => new ParameterVector(json));

    public static VectorFile<HeaderVector> FunctionUrl { get; } = new("function-url", json => new HeaderVector(json));

    public static VectorFile<HeaderVector> CloudBase { get; } = new("cloudbase", json => new HeaderVector(json));

    public static VectorFile<HeaderVector> Acs3HttpTrigger { get; } = new("acs3-http-trigger", json => new HeaderVector(json));

    public static VectorFile<HeaderVector> Acs3OpenApi { get; } = new("acs3-openapi", json => new HeaderVector(json));

    public static VectorFile<HeaderVector> Fc { get; } = new("fc", json => new HeaderVector(json));
}
