using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>Objects are read by their members' names, whatever else they hold.</summary>
public sealed class ReadMemberTests
{
    [Fact]
    public void EscapedName_IsTheName()
    {
        EchoItem item = Read("""{"N\u0061me":"a","\u0053\u0069\u007a\u0065":3}""");

        Assert.Equal("a", item.Name);
        Assert.Equal(3, item.Size);
    }

    [Fact]
    public void Name_InAnotherCase_IsAnotherName() => Assert.Null(Read("""{"name":"a","NAME":"b"}""").Name);

    [Fact]
    public void Name_GivenTwice_TakesTheLast() => Assert.Equal("b", Read("""{"Name":"a","Name":"b"}""").Name);

    [Fact]
    public void UnknownMembers_OfAnyKind_AreSkipped()
    {
        EchoItem item = Read(
            """{"A":{"Name":"x","B":[{"Name":"y"},[]]},"C":[1,"2",null],"Name":"a","D":null,"E":true,"F":1.5,"G":"\u0000","Size":3,"H":{}}""");

        Assert.Equal("a", item.Name);
        Assert.Equal(3, item.Size);
    }

    [Fact]
    public void Nulls_LeaveMembersUnset()
    {
        EchoItem item = Read("""{"Name":null,"Size":null,"Inner":null}""");

        Assert.Null(item.Name);
        Assert.Null(item.Size);
        Assert.Null(item.Inner);
    }

    [Fact]
    public void Objects_NestedDeeply_AreRead()
    {
        const int Depth = 60;
        string json = string.Concat(Enumerable.Repeat("""{"Inner":""", Depth)) + """{"Name":"deep"}""" + new string('}', Depth);

        EchoItem item = Read(json);
        int depth = 0;
        while (item.Inner is { } inner)
        {
            item = inner;
            depth++;
        }

        Assert.Equal(Depth, depth);
        Assert.Equal("deep", item.Name);
    }

    [Theory]
    [InlineData("""{"Name":"a""")]
    [InlineData("""{"Name":"a" """)]
    [InlineData("""{"Name":""")]
    [InlineData("""{"Na""")]
    [InlineData("""{"Inner":{"Name":"a"}""")]
    public void Object_ThatIsCutOff_IsRefused(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    private static EchoItem Read(string json) => JsonText.Read(json, EchoItem.ReadFrom);
}
