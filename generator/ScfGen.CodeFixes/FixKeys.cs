using Microsoft.CodeAnalysis;

namespace ScfGen.CodeFixes;

/// <summary>The equivalence keys of fixes: fixing all applies the fixes of one rule and one kind.</summary>
internal static class FixKeys
{
    /// <summary>The nearest allowed number.</summary>
    public const string Nearest = "Nearest";

    /// <summary>The allowed number on the other side.</summary>
    public const string OtherNeighbour = "OtherNeighbour";

    /// <summary>The text or constant that is suggested.</summary>
    public const string Suggestion = "Suggestion";

    /// <summary>A text without its end.</summary>
    public const string Cut = "Cut";

    /// <summary>Members are added.</summary>
    public const string Add = "Add";

    /// <summary>A member gets the only value that it may have.</summary>
    public const string Set = "Set";

    /// <summary>A member is removed.</summary>
    public const string Remove = "Remove";

    /// <summary>A value is read from the environment.</summary>
    public const string Environment = "Environment";

    /// <summary>Another action is called.</summary>
    public const string Action = "Action";

    public static string Of(Diagnostic diagnostic, string kind) => Of(diagnostic.Id, kind);

    public static string Of(string id, string kind) => id + "." + kind;
}
