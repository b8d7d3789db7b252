namespace ScfGen.Generator.Tests;

/// <summary>SCF1006 and SCF1007: what of an object creation is known, and what may still come.</summary>
public sealed class MemberRuleTests
{
    internal static string Requests { get; } = UserCode.Program("""
                await client.DeleteTriggerAsync(new() { FunctionName = text, TriggerName = text, Type = TriggerType.Cos }); //! SCF1007
                await client.DeleteTriggerAsync(new() { FunctionName = text, TriggerName = text, Type = TriggerType.Cos, TriggerDesc = text });
                await client.DeleteTriggerAsync(new() { FunctionName = text, TriggerName = text, Type = TriggerType.Cos, TriggerDesc = null }); //! SCF1007
                await client.DeleteTriggerAsync(new() { FunctionName = text, TriggerName = text, Type = TriggerType.Cos, TriggerDesc = flag ? text : null });
                await client.DeleteTriggerAsync(new() { FunctionName = text, TriggerName = text, Type = TriggerType.Cos, TriggerDesc = flag ? null : default }); //! SCF1007
                await client.DeleteTriggerAsync(new() { FunctionName = text, TriggerName = text, Type = TriggerType.Timer });
                await client.DeleteTriggerAsync(new() { FunctionName = text, TriggerName = text, Type = text });
                await client.DeleteTriggerAsync(new() { FunctionName = text, TriggerName = text, Type = flag ? TriggerType.Cos : TriggerType.Timer });
                await client.DeleteTriggerAsync(new() { FunctionName = text, TriggerName = text, Type = flag ? TriggerType.Cos : "cos" }); //! SCF1007
                const string Cos = "c" + "os";
                await client.DeleteTriggerAsync(new() { FunctionName = text, TriggerName = text, Type = Cos }); //! SCF1007
                await client.DeleteAliasAsync(new() { FunctionName = text, Name = "$DEFAULT" }); //! SCF1007
                await client.DeleteAliasAsync(new() { FunctionName = text, Name = "$default" });
                DeleteAliasRequest assigned = new() { FunctionName = text, Name = text };
                assigned.Name = "$DEFAULT"; //! SCF1007
                assigned.Name = flag ? text : "stable";
                await client.DeleteAliasAsync(new() { FunctionName = text, Name = flag ? text : "$DEFAULT" }); //! SCF1007
                await client.DeleteAliasAsync(new() { FunctionName = text, Name = number switch { 0 => "$DEFAULT", _ => text } }); //! SCF1007
                string known = "$DEFAULT", changed = "$DEFAULT";
                changed += text;
                await client.DeleteAliasAsync(new() { FunctionName = text, Name = known }); //! SCF1007
                await client.DeleteAliasAsync(new() { FunctionName = text, Name = changed });

                DeleteTriggerRequest completed = new() { FunctionName = text, TriggerName = text, Type = TriggerType.Cos };
                if (flag)
                {
                    completed.TriggerDesc = text;
                }

                await client.DeleteTriggerAsync(completed);
                DeleteTriggerRequest helped = new() { FunctionName = text, TriggerName = text, Type = TriggerType.Cos };
                Helper.Complete(helped);
                await client.DeleteTriggerAsync(Helper.Completed(new() { FunctionName = text, TriggerName = text, Type = TriggerType.Cos }));
                Helper.Last = new() { FunctionName = text, TriggerName = text, Type = TriggerType.Cos };

                Code code = Any<Code>();
                await client.CreateFunctionAsync(new() { FunctionName = "hello", CodeSource = CodeSource.Demo, Code = code });
                await client.CreateFunctionAsync(new() { FunctionName = "hello", CodeSource = CodeSource.Demo, Code = new() }); //! SCF1007
                await client.CreateFunctionAsync(new() { FunctionName = "hello", CodeSource = CodeSource.Demo, Code = new() { DemoId = text } });
                await client.CreateFunctionAsync(new() { FunctionName = "hello", Code = new() { DemoId = text, CosBucketName = text } }); //! SCF1006
                await client.CreateFunctionAsync(new() { FunctionName = "hello", Code = new() { DemoId = text, CosBucketName = flag ? text : null } });
                await client.CreateFunctionAsync(new() { FunctionName = "hello", Code = new() { CosObjectName = text, CosBucketName = text } });
                await client.CreateFunctionAsync(new() { FunctionName = "hello", Code = flag ? new() { DemoId = text } : new() { CosBucketName = text } });
        """, """
        internal static class Helper
        {
            public static DeleteTriggerRequest? Last { get; set; }

            public static void Complete(DeleteTriggerRequest request) => request.TriggerDesc = "{}";

            public static DeleteTriggerRequest Completed(DeleteTriggerRequest request)
            {
                request.TriggerDesc ??= "{}";
                return request;
            }

            public static Task KeepAsync(IScfClient client, string name)
            {
                DeleteTriggerRequest kept = new() { FunctionName = name, TriggerName = name, Type = TriggerType.Cos }; //! SCF1007
                return client.DeleteTriggerAsync(kept);
            }

            public static DeleteTriggerRequest Make(string name) => new() { FunctionName = name, TriggerName = name, Type = TriggerType.Cos };
        }
        """);

    internal static string OwnTypes { get; } = UserCode.Program("""
                Choice choice = Any<Choice>();
                _ = new Choice { A = "a", B = "b", C = "c" }; //! SCF1006
                _ = new Choice { A = text, C = text };
                _ = new Choice { A = text, B = null, C = text };
                _ = choice with { A = "a", B = "b" }; //! SCF1006
                _ = choice with { A = "a" };
                _ = choice with { A = null, B = "b" };
                _ = new Choice { Count = 3 }; //! SCF1007
                _ = new Choice { Count = 1 + 2 }; //! SCF1007
                _ = new Choice { Count = flag ? 3 : number }; //! SCF1007
                _ = new Choice { Count = -3 };
                _ = new Choice { Count = number };
                _ = new Choice { Count = 2, Mode = "slow" }; //! SCF1007
                _ = new Choice { Count = 1, Mode = "slow" };
                _ = new Choice { Mode = "slow" };
                _ = choice with { Count = 3 }; //! SCF1007
                Send(new Choice { A = text }); //! SCF1007
                Use(new Choice { A = text });
                Send(new Choice { A = null });
                Send(new Choice { IsFast = true }); //! SCF1007
                Send(new Choice { IsFast = false });
                Send(new Choice { IsFast = flag });
                Send(choice with { A = text });
                Send(new Derived { A = text }); //! SCF1007
                Send(new Derived { A = text, B = text, C = text }); //! SCF1006
                Send(new Filled { A = text });
                Send(new Built(text) { A = text });
                Use(new Loose { A = text, B = text });
        """, """
        [ExclusiveMembers("A", "B", Says = "Only one of A and B may be set.")]
        [RequiredMembers("C", When = "A", Says = "A needs C.")]
        [RequiredMembers("B", When = "IsFast", Is = "true", Says = "Fast ones need B.")]
        [ForbiddenValue("Count", "3", Says = "Three is too many.")]
        [ForbiddenValue("Mode", "slow", When = "Count", Is = "2", Says = "Two are never slow.")]
        internal record Choice
        {
            public string? A { get; init; }
            public string? B { get; init; }
            public string? C { get; init; }
            public int? Count { get; init; }
            public string? Mode { get; init; }
            public bool IsFast { get; init; }
        }

        internal sealed record Derived : Choice;

        [RequiredMembers("C", When = "A")]
        internal sealed class Filled
        {
            public string? A { get; set; }
            public string? C { get; set; } = "c";
        }

        [RequiredMembers("C", When = "A")]
        internal sealed class Built(string c)
        {
            public string? A { get; set; }
            public string? C { get; set; } = c;
        }

        [ExclusiveMembers("A", "Missing")]
        [RequiredMembers("Missing", When = "A")]
        [ForbiddenValue("Missing", "1")]
        [ExclusiveMembers]
        internal sealed class Loose
        {
            public string? A { get; set; }
            public string? B { get; set; }
        }
        """);

    [Fact]
    public Task WhatIsKnownOfARequest_IsReported() => UserCode.VerifyAsync(Requests);

    [Fact]
    public Task RulesOfOnesOwnTypes_AreReported() => UserCode.VerifyAsync(OwnTypes);
}
