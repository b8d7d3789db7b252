namespace ScfGen.Package.Tests;

/// <summary>The tests that share one packed feed; one after the other, since each builds a project.</summary>
[CollectionDefinition(Name)]
public sealed class PackageGroup : ICollectionFixture<PackageFixture>
{
    public const string Name = "Packages";
}
