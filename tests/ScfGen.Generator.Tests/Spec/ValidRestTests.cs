using ScfGen.Generator.Model;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Tests;

/// <summary>What is valid is kept, and what is nearly right is taken for what it most likely means.</summary>
public sealed class ValidRestTests
{
    [Fact]
    public void MemberOfUnknownType_IsLeftOut() => Assert.Equal("A,C", MembersOfToy("""
        "types": { "Toy": { "members": { "A": { "type": "string" }, "B": { "type": "Elephant" }, "C": { "type": "integer" } } } }
        """));

    [Fact]
    public void MemberOfMisspelledType_HasTheTypeThatIsMeant()
    {
        ServiceModel model = SpecReading.ModelOf(ToySpec.Of("""
            "types": { "Toy": { "members": { "Toys": { "type": "Toi[]" } } } }
            """));

        Assert.Equal(new TypeReference(Model.TypeKind.Class, "Toy", IsArray: true), model.Types[0].Class.Members[0].Type);
    }

    [Fact]
    public void MemberThatIsNoObject_IsLeftOut() => Assert.Equal("A,C", MembersOfToy("""
        "types": { "Toy": { "members": { "A": { "type": "string" }, "B": 1, "C": { "type": "integer" } } } }
        """));

    [Fact]
    public void BrokenJson_LeavesTheOtherMembers() => Assert.Equal("A,B,C", MembersOfToy("""
        "types": { "Toy": { "members": { "A": { "type": "string" } "B": { "type": "string", }, "C": { "type": "integer" } } } }
        """));

    [Fact]
    public void SecondMemberOfOneName_IsLeftOut() => Assert.Equal("A,B", MembersOfToy("""
        "types": { "Toy": { "members": { "A": { "type": "string" }, "A": { "type": "integer" }, "B": { "type": "integer" } } } }
        """));

    [Fact]
    public void ImpossibleNameOfItsOwn_GivesWayToTheWireName()
    {
        ServiceModel model = SpecReading.ModelOf(ToySpec.Of("""
            "types": { "Toy": { "name": "my toy", "members": {} } }, "enums": { "Color": { "values": { "RED": { "name": "1" } } } }
            """));

        Assert.Equal("Toy", model.Types[0].Class.Name);
        Assert.Equal("RED", model.Enums[0].Values[0].Name);
    }

    [Fact]
    public void BrokenConstraint_IsLeftOutAlone()
    {
        ServiceModel model = SpecReading.ModelOf(ToySpec.Of("""
            "types": { "Toy": { "members": { "A": { "type": "string", "length": 5, "pattern": { "regex": "^a$", "says": "An a." } } } } }
            """));

        ConstraintSet constraints = model.Types[0].Class.Members[0].Constraints;
        Assert.Null(constraints.Length);
        Assert.Equal(new PatternConstraint("^a$", "An a."), constraints.Pattern);
    }

    [Fact]
    public void BrokenLimitsOfAMember_LeaveThoseOfTheOthers()
    {
        ServiceModel model = SpecReading.ModelOf(ToySpec.Of("""
            "types": {
              "Toy": {
                "members": { "A": { "type": "string" }, "B": { "type": "string" } },
                "rules": [
                  { "limits": { "A": { "length": { "max": 1 }, "items": { "max": 1 } }, "B": { "length": { "max": 2 } } }, "whenSet": "A", "says": "Short." },
                  { "equals": { "C": 1, "B": "x" }, "says": "An x." },
                  { "sum": ["A", "B"], "max": 1, "says": "Little." }
                ]
              }
            }
            """));

        Assert.Equal(
            ["Equal B x", "Limits B "],
            model.Types[0].Class.Rules.Select(static rule => $"{rule.Kind} {rule.Members[0].Text} {rule.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SizeOfTextsThatAreNone_IsLeftOutAlone()
    {
        ServiceModel model = SpecReading.ModelOf(ToySpec.Of("""
            "types": {
              "Toy": { "members": { "Boxes": { "type": "Box[]", "totalBytes": { "max": 1 }, "items": { "max": 2 } } } },
              "Box": { "members": { "Size": { "type": "integer" } } }
            }
            """));

        ConstraintSet constraints = model.Types[0].Class.Members[0].Constraints;
        Assert.Null(constraints.Total);
        Assert.Equal(2, constraints.Items?.Max);
    }

    [Fact]
    public void UnknownErrorOfAnAction_IsLeftOut()
    {
        ServiceModel model = SpecReading.ModelOf(ToySpec.Of("""
            "errors": { "Bad": {} }, "actions": { "GetToy": { "input": {}, "output": {}, "errors": ["Bad", "Worse"] } }
            """));

        Assert.Equal("Bad", Assert.Single(model.Actions[0].Errors));
    }

    [Fact]
    public void WrongEndpoint_GivesAClientThatCannotSend()
    {
        const string Spec = """{ "format": 1, "service": { "name": "toy", "apiVersion": "2024-01-01", "endpoint": "http://toy.example.com" } }""";

        Assert.Equal("endpoint.invalid", SpecReading.ModelOf(Spec).Info.Endpoint);
    }

    [Theory]
    [InlineData("""{ "format": 2, "service": { "name": "toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com" } }""")]
    [InlineData("""{ "format": 1, "actions": {} }""")]
    [InlineData("""{ "format": 1, "service": { "name": "?", "apiVersion": "2024-01-01", "endpoint": "toy.example.com" } }""")]
    [InlineData("""[]""")]
    [InlineData("""toy""")]
    public void SpecWithoutAUsableHead_GivesNothing(string spec)
    {
        SpecResult result = SpecReading.Of(spec);

        Assert.Null(result.Model);
        Assert.NotEmpty(result.Issues);
    }

    private static string MembersOfToy(string sections)
    {
        SpecResult result = SpecReading.Of(ToySpec.Of(sections));
        Assert.NotEmpty(result.Issues);
        return string.Join(',', result.Model!.Types[0].Class.Members.Select(static member => member.WireName));
    }
}
