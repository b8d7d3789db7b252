namespace ScfGen.Generator.Tests;

/// <summary>SCF1006 and SCF1007 where members of objects from elsewhere are assigned.</summary>
public sealed class AssignedMemberTests
{
    [Fact]
    public Task WhatOneAssignmentShows_IsReported() => UserCode.VerifyAsync(UserCode.Program("""
                CreateFunctionRequest function = Any<CreateFunctionRequest>();
                function.Code = new() { ZipFile = text, DemoId = text }; //! SCF1006
                function.Code = new() { ZipFile = text };
                function.Code = new() { ZipFile = text, DemoId = flag ? text : null };
                DeleteAliasRequest alias = Any<DeleteAliasRequest>();
                alias.Name ??= "$DEFAULT"; //! SCF1007
                alias.Name ??= text;
                Derived derived = Any<Derived>();
                derived.Name = "no"; //! SCF1007
                derived.Inner = new() { Name = "a", Note = "b" }; //! SCF1006
                derived.Outer.Inner = new() { Name = "a", Note = "b" }; //! SCF1006
                Base plain = derived;
                plain.Name = "no";
                plain.Inner = new() { Name = "a", Note = "b" };
        """, """
        internal class Base
        {
            public string? Name { get; set; }
            public string? Note { get; set; }
            public Base? Inner { get; set; }
        }

        [ForbiddenValue("Name", "no")]
        [ExclusiveMembers("Inner.Name", "Inner.Note")]
        internal sealed class Derived : Base
        {
            public Derived Outer => this;
        }
        """));

    [Fact]
    public Task LongCode_IsFollowedOnlySoFar() => UserCode.VerifyAsync(UserCode.Program($$"""
                Choice near = new() { A = "a" };
        {{Lines("near", 100)}}
                near.B = "b"; //! SCF1006
                Choice far = new() { A = "a" };
        {{Lines("far", 300)}}
                far.B = "b";
        """, """
        [ExclusiveMembers("A", "B")]
        internal sealed class Choice
        {
            public string? A { get; set; }
            public string? B { get; set; }
            public int Count { get; set; }
        }
        """));

    private static string Lines(string local, int count) =>
        string.Join('\n', Enumerable.Range(0, count).Select(number => FormattableString.Invariant($"        {local}.Count = {number};")));
}
