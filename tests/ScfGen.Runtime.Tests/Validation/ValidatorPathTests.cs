namespace ScfGen.Runtime.Tests;

/// <summary>Each violation names its member by the path from the request.</summary>
public sealed class ValidatorPathTests
{
    private static readonly TextRules s_oneCharacter = new() { MaxLength = 1 };
    private static readonly NumberRules s_positive = new(1, double.PositiveInfinity, 0);

    [Fact]
    public void Paths_LeadThroughObjectsAndArrays()
    {
        var request = new StoreRequest
        {
            Name = "",
            Memory = 128,
            Code = new StoreCode { ZipFile = "no Base64" },
            Filters =
            [
                new StoreFilter { Name = "a", Values = ["abc"] },
                new StoreFilter { Name = "b" },
                new StoreFilter { Name = "c", Values = [] },
                new StoreFilter { Name = "d", Values = ["abc", "abcd"] },
                new StoreFilter { Next = new StoreFilter { Name = "e", Next = new StoreFilter() } },
            ],
            Tags = ["a", "B", "c", "D"],
        };

        IReadOnlyList<Violation> violations = Validator.Check(request, ValidationMode.Documented);

        string[] expected =
        [
            "Code.Handler", "Code.ZipFile", "Filters[2].Values", "Filters[3].Values[1]", "Filters[4].Next.Next.Name", "Filters[4].Name",
            "Name", "Tags[1]", "Tags[3]",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), violations.Select(static violation => violation.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void MemberBehindAnObject_HasItsOwnPath() => Assert.Equal(
        ["Outer.Inner.A", "Outer.B", "C"],
        Reporting.Check(static validator =>
        {
            validator.Model("Outer", new Reporting(static outer =>
            {
                outer.Model("Inner", new Reporting(static inner => inner.Missing("A")));
                outer.Missing("B");
            }));
            validator.Missing("C");
        }).Select(static violation => violation.Path));

    [Fact]
    public void ItemsOfEveryKind_AreNumberedFromZero()
    {
        IReadOnlyList<Violation> violations = Reporting.Check(static validator =>
        {
            validator.Models("Models", new[] { new Reporting(static _ => { }), new Reporting(static model => model.Missing("A")) });
            validator.Texts("Texts", ["a", "bb"], s_oneCharacter);
            validator.Numbers("Whole", new[] { 1L, 0L, 2L, -1L }, s_positive);
            validator.Numbers("Broken", new[] { 1.5d, 0.5d }, s_positive);
        });

        Assert.Equal(["Models[1].A", "Texts[1]", "Whole[1]", "Whole[3]", "Broken[1]"], violations.Select(static violation => violation.Path));
    }

    [Fact]
    public void IndexUnderAnotherCulture_IsTheSame()
    {
        using var scope = new CultureScope("ar-SA");

        Violation violation = Assert.Single(Reporting.Check(
            static validator => validator.Texts("Texts", [.. Enumerable.Repeat("a", 1234), "bb"], s_oneCharacter)));

        Assert.Equal("Texts[1234]", violation.Path);
    }

    [Fact]
    public void MembersAndItemsThatAreNotSet_AreNotChecked() => Assert.Empty(Reporting.Check(static validator =>
    {
        validator.Model("Model", null);
        validator.Models<Reporting>("Models", null);
        validator.Models("Models", new Reporting[] { null! });
        validator.Text("Text", null, s_oneCharacter);
        validator.Texts("Texts", null, s_oneCharacter);
        validator.Texts("Texts", new string[] { null! }, s_oneCharacter);
        validator.Number("Whole", (long?)null, s_positive);
        validator.Number("Broken", (double?)null, s_positive);
        validator.Numbers("Whole", (IReadOnlyList<long>?)null, s_positive);
        validator.Numbers("Broken", (IReadOnlyList<double>?)null, s_positive);
        validator.Count("Count", null, 1, 2);
        validator.Rule(false, "Rule", "A needs B.");
    }));

    [Fact]
    public void ViolationText_IsPathAndMessage() =>
        Assert.Equal("Code.ZipFile is required and not set", new Violation("Code.ZipFile", "is required and not set").ToString());
}
