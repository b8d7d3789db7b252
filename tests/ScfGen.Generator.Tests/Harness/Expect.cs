namespace ScfGen.Generator.Tests;

/// <summary>Assertions that print all there is to say.</summary>
internal static class Expect
{
    /// <summary>Fails with the problems in full; xunit would cut each of them after a few words.</summary>
    public static void None(IEnumerable<string> problems)
    {
        const int Shown = 20;
        string text = string.Join('\n', problems.Take(Shown));
        if (text.Length > 0)
        {
            Assert.Fail(text);
        }
    }
}
