namespace ScfGen.Runtime.Tests;

/// <summary>The mode says how much is checked: what is missing, all that is documented, or nothing.</summary>
public sealed class ValidationModeTests
{
    private static readonly StoreRequest s_wrongInManyWays = new()
    {
        Code = new StoreCode { Handler = "index.main", ZipFile = "no Base64" },
        Filters = [new StoreFilter { Values = ["abcd"] }],
        Tags = ["A"],
    };

    [Fact]
    public void Required_ReportsWhatIsMissingAtAnyDepth_AndNothingElse()
    {
        IReadOnlyList<Violation> violations = Validator.Check(s_wrongInManyWays, ValidationMode.Required);

        Assert.Equal(["Name", "Filters[0].Name"], violations.Select(static violation => violation.Path));
        Assert.All(violations, static violation => Assert.Equal("is required and not set", violation.Message));
    }

    [Fact]
    public void Documented_ReportsEverything()
    {
        string[] expected =
        [
            "Code.ZipFile must be Base64, whose length is a multiple of 4; check the padding with = (it is 'no Base64')",
            "Filters[0].Name is required and not set",
            "Filters[0].Values[0] must have at most 3 characters and has 4 (it is 'abcd')",
            "Memory breaks a rule: Code needs Memory",
            "Name is required and not set",
        ];

        string[] found = [.. Validator.Check(s_wrongInManyWays, ValidationMode.Documented).Select(static violation => violation.ToString())];

        Assert.Equal(expected, found.Where(static text => !text.StartsWith("Tags", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Length + 1, found.Length);
    }

    [Fact]
    public void None_DoesNotLookAtTheObject() => Assert.Empty(
        Validator.Check(new Reporting(static _ => throw new InvalidOperationException("The object was looked at.")), ValidationMode.None));

    [Theory]
    [InlineData(ValidationMode.Required, false)]
    [InlineData(ValidationMode.Documented, true)]
    public void Object_IsToldWhetherMoreThanTheRequiredIsChecked(ValidationMode mode, bool expected)
    {
        bool? told = null;

        Validator.Check(new Reporting(validator => told = validator.ChecksDocumented), mode);

        Assert.Equal(expected, told);
    }

    [Fact]
    public void RightRequest_HasNoViolations() => Assert.Empty(Validator.Check(
        new StoreRequest
        {
            Name = "a",
            Memory = 64,
            Code = new StoreCode { Handler = "index.main", ZipFile = "QUJD" },
            Filters = [new StoreFilter { Name = "a", Values = ["abc"], Next = new StoreFilter { Name = "b" } }],
            Tags = ["a"],
        },
        ValidationMode.Documented));

    [Theory]
    [InlineData(ValidationMode.Required)]
    [InlineData(ValidationMode.Documented)]
    [InlineData(ValidationMode.None)]
    public void NoObject_IsRefused(ValidationMode mode) => Assert.Throws<ArgumentNullException>(() => Validator.Check(null!, mode));

    [Fact]
    public void Default_IsRequired() => Assert.Equal(ValidationMode.Required, new ApiClientOptions().Validation);
}
