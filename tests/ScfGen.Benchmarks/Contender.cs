namespace ScfGen.Benchmarks;

/// <summary>Who does a piece of work: the descriptions of the benchmarks and the columns of the table.</summary>
internal static class Contender
{
    /// <summary>What a user would write from the document, with System.Text.Json; for a generator, System.Text.Json's own.</summary>
    public const string ByHand = "ByHand";

    /// <summary>The hashes that a signature needs, and nothing else, by the one-shot calls.</summary>
    public const string FloorOneShot = "FloorOneShot";

    /// <summary>The hashes that a signature needs, and nothing else, by reused hash objects.</summary>
    public const string FloorReused = "FloorReused";

    /// <summary>Moving a JSON reader over a text, and nothing else.</summary>
    public const string Scan = "Scan";

    /// <summary>This library.</summary>
    public const string ScfGen = "ScfGen";
}
