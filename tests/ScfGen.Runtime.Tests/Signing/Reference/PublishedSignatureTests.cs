namespace ScfGen.Runtime.Tests;

/// <summary>The vectors hold the signatures that the documents print.</summary>
public sealed class PublishedSignatureTests
{
    [Theory]
    [InlineData("published: POST of the page \"Signature v3\"", "c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff")]
    [InlineData("published: GET of the page \"Common Params\"", "5da7a33f6993f0614b047e5df4582db9e9bf4672ba50567dba16c6ccf174c474")]
    public void Tc3Vector_OfADocument_HasItsSignature(string name, string signature) =>
        Assert.EndsWith(", Signature=" + signature, VectorFiles.Tc3[name].Authorization, StringComparison.Ordinal);

    [Fact]
    public void V1Vector_OfTheDocument_HasItsSignature() =>
        Assert.Equal("zmmjn35mikh6pM3V7sUEuX4wyYM=", VectorFiles.V1["published: GET of the page \"Signature\""].Signature);

    [Fact]
    public void Acs3Vector_OfTheDocument_HasItsSignature() =>
        Assert.EndsWith(
            ",Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
            VectorFiles.Acs3OpenApi["published: the page \"Request syntax and signature method V3\""].Authorization,
            StringComparison.Ordinal);
}
