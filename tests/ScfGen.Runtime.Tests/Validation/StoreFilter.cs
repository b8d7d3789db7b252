namespace ScfGen.Runtime.Tests;

/// <summary>A data type with checks as the generator would write it, made by hand. It holds itself, to nest.</summary>
internal sealed class StoreFilter : IValidatable
{
    private static readonly TextRules s_rulesOfValues = new() { MaxLength = 3 };

    public string? Name { get; set; }

    public IReadOnlyList<string>? Values { get; set; }

    public StoreFilter? Next { get; set; }

    public void Validate(Validator validator)
    {
        if (Name is null)
        {
            validator.Missing("Name");
        }

        validator.Model("Next", Next);
        if (validator.ChecksDocumented)
        {
            validator.Texts("Values", Values, s_rulesOfValues);
            validator.Count("Values", Values?.Count, 1, 2);
        }
    }
}
