namespace ScfGen.Generator.Diagnostics;

/// <summary>The IDs of all rules. An ID is never reused: SCF0xxx the spec file and the configuration, SCF1xxx values, SCF2xxx use of the client.</summary>
internal static class RuleIds
{
    public const string NoSpec = "SCF0001";
    public const string MalformedJson = "SCF0002";
    public const string UnknownKey = "SCF0003";
    public const string WrongKind = "SCF0004";
    public const string DuplicateMember = "SCF0005";
    public const string UnresolvedType = "SCF0006";
    public const string IllegalIdentifier = "SCF0007";
    public const string NameClash = "SCF0008";
    public const string UnsupportedFormat = "SCF0009";
    public const string EmptyFile = "SCF0010";
    public const string FileTooLarge = "SCF0011";
    public const string UnreadableFile = "SCF0012";
    public const string MissingKey = "SCF0013";
    public const string InvalidValue = "SCF0014";
    public const string UnresolvedName = "SCF0015";
    public const string LanguageVersion = "SCF0016";
    public const string InvalidSetting = "SCF0017";
    public const string SameClientTwice = "SCF0018";

    public const string NumberRange = "SCF1001";
    public const string HandlerFormat = "SCF1002";
    public const string TextPattern = "SCF1003";
    public const string KnownValues = "SCF1004";
    public const string SizeLimit = "SCF1005";
    public const string ExclusiveMembers = "SCF1006";
    public const string DependentMembers = "SCF1007";
    public const string CronExpression = "SCF1008";
    public const string TextFormat = "SCF1009";
    public const string Region = "SCF1010";

    public const string ErrorCode = "SCF2002";
    public const string SecretInSource = "SCF2003";
    public const string ClientPerCall = "SCF2004";

    // SCF0019 (unknown bundled spec), SCF0020 (compiler too old) and SCF0021 (framework too old) are errors of the MSBuild targets.
    // SCF2001 is the diagnostic ID of ObsoleteAttribute on what the spec calls deprecated.
    public const string Deprecated = "SCF2001";
}
