using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>A handler is file.method, or package.Class::method for Java.</summary>
public sealed class HandlerFormatTests
{
    private const string OneDot = "must be the file and the method with one dot between, such as index.main_handler (for Java package.Class::method)";
    private const string JavaClass = "must name a Java class before ::, such as example.Hello::mainHandler";

    [Theory]
    [InlineData("index.main")]
    [InlineData("index.main_handler")]
    [InlineData("ab.cd")]
    [InlineData("AB.CD")]
    [InlineData("a-b.c_d")]
    [InlineData("a1b.c--__2d")]
    public void FileAndMethod_AreAllowed(string value) => Assert.Null(HandlerFormat.Find(value));

    [Theory]
    [InlineData("Hello::main")]
    [InlineData("example.Hello::mainHandler")]
    [InlineData("com.example.a.Hello::main_handler")]
    [InlineData("com.example.Hello$Inner::m1n")]
    [InlineData("_p.Hello::ab")]
    [InlineData("example.Größe::handle")]
    public void JavaClassAndMethod_AreAllowed(string value) => Assert.Null(HandlerFormat.Find(value));

    [Theory]
    [InlineData("")]
    [InlineData("index")]
    [InlineData("index:main")]
    [InlineData("index.main.handler")]
    [InlineData("index..main")]
    [InlineData("..")]
    public void TextWithoutOneDot_IsRefused(string value) => Assert.Equal(OneDot, HandlerFormat.Find(value));

    [Theory]
    [InlineData("a.main", "must have a file of 2 to 60 characters, and this one has 1")]
    [InlineData("index.m", "must have a method of 2 to 60 characters, and this one has 1")]
    [InlineData(".main", "must have a file of 2 to 60 characters, and this one has 0")]
    [InlineData("index.", "must have a method of 2 to 60 characters, and this one has 0")]
    [InlineData(".", "must have a file of 2 to 60 characters, and this one has 0")]
    [InlineData("1ndex.main", "must have a file that begins and ends with a letter")]
    [InlineData("index1.main", "must have a file that begins and ends with a letter")]
    [InlineData("-index.main", "must have a file that begins and ends with a letter")]
    [InlineData(" index.main", "must have a file that begins and ends with a letter")]
    [InlineData("ïndex.main", "must have a file that begins and ends with a letter")]
    [InlineData("index.main_", "must have a method that begins and ends with a letter")]
    [InlineData("index.main9", "must have a method that begins and ends with a letter")]
    [InlineData("index.main\n", "must have a method that begins and ends with a letter")]
    [InlineData("src/index.main", "must have a file of letters, digits, hyphens and underscores only")]
    [InlineData("in dex.main", "must have a file of letters, digits, hyphens and underscores only")]
    [InlineData("index.mäin", "must have a method of letters, digits, hyphens and underscores only")]
    [InlineData("index.ma:in", "must have a method of letters, digits, hyphens and underscores only")]
    public void PartOfAnotherForm_IsRefused(string value, string problem) => Assert.Equal(problem, HandlerFormat.Find(value));

    [Fact]
    public void PartsOfSixtyCharacters_AreTheLongest()
    {
        string longest = new('a', 60);

        Assert.Null(HandlerFormat.Find(longest + "." + longest));
        Assert.Equal("must have a file of 2 to 60 characters, and this one has 61", HandlerFormat.Find("a" + longest + ".main"));
        Assert.Equal("must have a method of 2 to 60 characters, and this one has 61", HandlerFormat.Find("index.a" + longest));
        Assert.Null(HandlerFormat.Find("example.Hello::" + longest));
        Assert.Equal("must have a method of 2 to 60 characters, and this one has 61", HandlerFormat.Find("example.Hello::a" + longest));
    }

    [Theory]
    [InlineData("::main", JavaClass)]
    [InlineData("::", JavaClass)]
    [InlineData("example..Hello::main", JavaClass)]
    [InlineData(".Hello::main", JavaClass)]
    [InlineData("Hello.::main", JavaClass)]
    [InlineData("1Hello::main", JavaClass)]
    [InlineData("Hello World::main", JavaClass)]
    [InlineData("my-package.Hello::main", JavaClass)]
    [InlineData("Hello::", "must have a method of 2 to 60 characters, and this one has 0")]
    [InlineData("Hello::m", "must have a method of 2 to 60 characters, and this one has 1")]
    [InlineData("Hello:::main", "must have a method that begins and ends with a letter")]
    [InlineData("Hello::1m", "must have a method that begins and ends with a letter")]
    [InlineData("Hello::_m", "must have a method that begins and ends with a letter")]
    [InlineData("Hello::m1", "must have a method that begins and ends with a letter")]
    [InlineData("Hello::main\n", "must have a method that begins and ends with a letter")]
    [InlineData("Hello::a::b", "must have a method of letters, digits, hyphens and underscores only")]
    [InlineData("Hello::a.b", "must have a method of letters, digits, hyphens and underscores only")]
    [InlineData("Hello::größe", "must have a method of letters, digits, hyphens and underscores only")]
    public void JavaNameOfAnotherForm_IsRefused(string value, string problem) => Assert.Equal(problem, HandlerFormat.Find(value));
}
