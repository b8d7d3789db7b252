namespace ScfGen.CodeFixes.Tests;

/// <summary>Statements as part of a program.</summary>
internal static class UserCode
{
    public static string Program(string statements) => $$"""
        using System;
        using System.Threading.Tasks;
        using Demo.Scf;
        using ScfGen;

        internal static class Program
        {
            internal static async Task RunAsync(
                IScfClient client, CreateFunctionRequest function, PutProvisionedConcurrencyConfigRequest provisioned, TriggerAction trigger,
                GetRequestStatusRequest status, Own own, ApiException e, bool flag, string text)
            {
        {{statements}}
                await Task.Yield();
            }

            [ApiAction("Demand")]
            internal static Task DemandAsync(Demanding request) => Task.FromResult(request);

            internal static T Any<T>() => throw new NotSupportedException();

            internal static void Use(object? value)
            {
            }
        }

        [ExclusiveMembers("A", "B", Says = "Only one of A and B may be set.")]
        [ForbiddenValue("Count", "3", Says = "Three is too many.")]
        [RequiredValue("Level", "2", When = "B", Says = "With B, the level is 2.")]
        [RequiredValue("IsFast", "true", When = "B", Says = "With B, all is fast.")]
        internal sealed record Own
        {
            public string? A { get; init; }
            public string? B { get; init; }
            public int? Count { get; init; }
            public double? Level { get; init; }
            public bool? IsFast { get; init; }

            [NumberRange(-10, -1)]
            public int Depth { get; set; }

            [NumberRange(0, 1)]
            public float Share { get; set; }

            [NumberRange(0, 1)]
            public decimal Price { get; set; }
        }

        [RequiredMembers("Low", "Below", "Name", "Code", "Handler", "Schedule", "Archive", "Size", "Parts", "Isolated", When = "Trigger", Says = "All go together.")]
        [RequiredValue("Isolated", "true", When = "Trigger", Says = "What is triggered is isolated.")]
        [MemberLimit("Schedule", Format = "cron7", When = "Trigger", Says = "A trigger has a schedule.")]
        internal sealed class Demanding
        {
            public string? Trigger { get; init; }

            [NumberRange(5, 10)]
            public int? Low { get; init; }

            [NumberRange(-10, -1)]
            public double? Below { get; init; }

            [TextLength(1, 10)]
            public string? Name { get; init; }

            [TextPattern("^[A-Z]{3,5}$")]
            public string? Code { get; init; }

            [TextFormat("handler")]
            public string? Handler { get; init; }

            public string? Schedule { get; init; }

            [TextFormat("base64")]
            [TextLength(4, 8)]
            public string? Archive { get; init; }

            [KnownValues("large", "small")]
            [TextLength(5, 5)]
            public string? Size { get; init; }

            [ItemCount(2, 3)]
            [TextLength(2, 2)]
            public string[]? Parts { get; init; }

            public bool? Isolated { get; init; }
        }
        """;
}
