namespace ScfGen.Runtime.Tests;

/// <summary>Each file of vectors says where it comes from.</summary>
public sealed class VectorFileTests
{
    [Fact]
    public void EveryVector_NamesPackagesOfItsFile()
    {
        Check(VectorFiles.Tc3);
        Check(VectorFiles.V1);
        Check(VectorFiles.FunctionUrl);
        Check(VectorFiles.CloudBase);
        Check(VectorFiles.Acs3HttpTrigger);
        Check(VectorFiles.Acs3OpenApi);
        Check(VectorFiles.Fc);
    }

    private static void Check<TVector>(VectorFile<TVector> file)
        where TVector : Vector
    {
        Assert.NotEmpty(file.Vectors);
        Assert.All(file.Vectors, vector => Assert.Null(vector.Why));
        Assert.All(file.Deviations, vector => Assert.False(string.IsNullOrEmpty(vector.Why)));
        Assert.All(
            file.Vectors.Concat(file.Deviations),
            vector => Assert.True(vector.MadeBy.Count > 0 && vector.MadeBy.All(package => file.Packages.Contains(package)), vector.Name));
    }
}
