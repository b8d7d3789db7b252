namespace ScfGen.Generator.Tests;

/// <summary>The mistakes that tests go through; each of them gives exactly one diagnostic.</summary>
internal static class SpecMistakes
{
    public static SpecMistake[] All { get; } =
        [.. KeyMistakes.All, .. KindMistakes.All, .. NameMistakes.All, .. ValueMistakes.All, .. ReferenceMistakes.All, .. RuleMistakes.All, .. LimitMistakes.All, .. SigningMistakes.All];

    public static SpecMistake Find(string name) => All.Single(mistake => mistake.Name == name);

    public static TheoryData<string> Names(params string[] ids)
    {
        var names = new TheoryData<string>();
        foreach (SpecMistake mistake in All)
        {
            if (ids.Length == 0 || ids.Contains(mistake.Id))
            {
                names.Add(mistake.Name);
            }
        }

        return names;
    }
}
