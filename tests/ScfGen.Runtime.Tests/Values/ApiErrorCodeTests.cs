namespace ScfGen.Runtime.Tests;

/// <summary>An error code is its exact text, with a category in front of the first dot.</summary>
public sealed class ApiErrorCodeTests
{
    [Theory]
    [InlineData("ResourceNotFound.Function", "ResourceNotFound")]
    [InlineData("InternalError", "InternalError")]
    [InlineData("A.B.C", "A")]
    [InlineData("", "")]
    [InlineData(".A", "")]
    public void Category_IsThePartBeforeTheFirstDot(string code, string category) => Assert.Equal(category, new ApiErrorCode(code).Category);

    [Theory]
    [InlineData("ResourceNotFound.Function", "ResourceNotFound", true)]
    [InlineData("ResourceNotFound.Function", "ResourceNotFound.Function", true)]
    [InlineData("ResourceNotFound", "ResourceNotFound", true)]
    [InlineData("ResourceNotFound.FunctionName", "ResourceNotFound.Function", false)]
    [InlineData("ResourceNotFoundAnywhere", "ResourceNotFound", false)]
    [InlineData("ResourceNotFound", "ResourceNotFound.Function", false)]
    [InlineData("resourcenotfound.Function", "ResourceNotFound", false)]
    public void IsIn_AsksForTheCodeOrADetailOfIt(string code, string asked, bool expected) => Assert.Equal(expected, new ApiErrorCode(code).IsIn(asked));

    [Fact]
    public void Constants_CompareAndMatch()
    {
        const string Known = "ResourceNotFound.Function";
        ApiErrorCode code = Known;

        Assert.True(code == Known);
        Assert.True(Known == code);
        Assert.True(code != "ResourceNotFound.function");
        Assert.True(code.Value is Known);
        Assert.Equal(Known, code.ToString());
        Assert.Equal(code, ApiErrorCode.FromString(Known));
    }

    [Fact]
    public void Equality_IsThatOfTheText()
    {
        var one = new ApiErrorCode("A.B");
        var same = new ApiErrorCode(string.Concat("A.", "B"));

        Assert.True(one.Equals((object)same));
        Assert.False(one != same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals((object)"A.B"));
        Assert.Equal(new ApiErrorCode(""), default(ApiErrorCode));
    }

    [Fact]
    public void Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new ApiErrorCode(null!));
        Assert.Throws<ArgumentNullException>(() => default(ApiErrorCode).IsIn(null!));
    }
}
