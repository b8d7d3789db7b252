namespace ScfGen.Generator;

/// <summary>The names of the generator's steps, which tests look at.</summary>
internal static class TrackingNames
{
    public const string SpecFiles = nameof(SpecFiles);
    public const string Results = nameof(Results);
    public const string LanguageVersion = nameof(LanguageVersion);
    public const string Models = nameof(Models);
    public const string Clients = nameof(Clients);
    public const string Parts = nameof(Parts);
    public const string IsBuild = nameof(IsBuild);
    public const string Issues = nameof(Issues);
}
