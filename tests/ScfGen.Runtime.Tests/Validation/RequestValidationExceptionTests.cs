namespace ScfGen.Runtime.Tests;

/// <summary>The exception lists all that is wrong with a request, in its message and one by one.</summary>
public sealed class RequestValidationExceptionTests
{
    [Fact]
    public void Message_ListsAllViolationsInOrder()
    {
        Violation[] violations = [new("Name", "is required and not set"), new("Code.ZipFile", "must be Base64"), new("Tags[2]", "has 0")];

        var e = new RequestValidationException("CreateFunction", violations);

        Assert.Equal(
            "The request of CreateFunction was not sent: Name is required and not set; Code.ZipFile must be Base64; Tags[2] has 0.", e.Message);
        Assert.Equal(violations, e.Violations);
    }

    [Fact]
    public void Exception_IsCaughtAsAnArgumentException() =>
        Assert.IsAssignableFrom<ArgumentException>(new RequestValidationException("Store", [new Violation("A", "is required and not set")]));

    [Fact]
    public void NoList_IsRefused() => Assert.Throws<ArgumentNullException>(() => new RequestValidationException("Store", null!));
}
