namespace ScfGen.Generator.Tests;

/// <summary>Rules about the values of several members: sums, times, values and limits that depend on another member.</summary>
public sealed class CombinationRuleTests
{
    internal static string OwnTypes { get; } = UserCode.Program("""
                Page page = Any<Page>();
                _ = new Page { Skip = 90, Take = 11 }; //! SCF1007
                _ = new Page { Skip = 90, Take = 10 };
                _ = new Page { Skip = 101 }; //! SCF1007
                _ = new Page { Skip = 101, Take = null }; //! SCF1007
                _ = new Page { Skip = 101, Take = -1 };
                _ = new Page { Skip = 101, Take = number };
                _ = new Page { Skip = 101, Take = flag ? 0 : number }; //! SCF1007
                _ = new Page { Skip = flag ? 90 : 101, Take = 0 }; //! SCF1007
                _ = new Page { Skip = flag ? 90 : 101, Take = 11 }; //! SCF1007
                _ = new Page { Skip = flag ? null : 90, Take = 11 }; //! SCF1007
                _ = new Page { Skip = flag ? null : 90, Take = 10 };
                _ = new Page { Skip = flag ? null : 90, Take = 101 }; //! SCF1007
                _ = new Page { Skip = Limits.Ninety, Take = Limits.Eleven }; //! SCF1007
                _ = new Page { Skip = long.MaxValue, Take = int.MaxValue }; //! SCF1007
                _ = page with { Skip = 90, Take = 11 }; //! SCF1007
                _ = page with { Take = 101 };
                _ = new Period { From = "2026-05-16 20:00:00", To = "2026-05-16 21:00:00" };
                _ = new Period { From = "2026-05-16 20:00:00", To = "2026-05-16 21:00:01" }; //! SCF1007
                _ = new Period { From = "2026-05-16 21:00:01", To = "2026-05-16 20:00:00" }; //! SCF1007 SCF1007
                _ = new Period { From = "2026-05-16 20:00:00", To = "2026-05-16 20:00:00" }; //! SCF1007
                _ = new Period { To = "2026-05-16 20:00:00", From = "2026-05-16 20:00:00" }; //! SCF1007
                _ = new Period { From = "2026-05-16 20:00:00" };
                _ = new Period { From = "2026-05-16 20:00:00", To = null };
                _ = new Period { From = "2026-05-16 20:00:00", To = text };
                _ = new Period { From = "2026-05-16 20:00:00", To = "tomorrow" };
                _ = new Period { From = "2026-05-16 20:00:00", To = flag ? null : "2026-05-16 19:59:59" }; //! SCF1007
                _ = new Period { From = flag ? null : "2026-05-16 20:00:00", To = "2026-05-16 19:59:59" }; //! SCF1007
                _ = new Period { From = flag ? text : "2026-05-16 20:00:00", To = "2026-05-16 19:59:59" }; //! SCF1007
                _ = new Period { From = "2026-05-16 20:00:00", To = new ApiTimestamp("2026-05-16 19:59:59") }; //! SCF1007
                _ = new Period { From = "2026-05-16T20:00:00Z", To = "2026-05-16T21:30:00+01:00" };
                _ = new Period { From = "2026-05-16T20:00:00Z", To = "2026-05-16T20:30:00+01:00" }; //! SCF1007
                Use(new Job { Kind = "fast", Count = 2 }); //! SCF1007
                Use(new Job { Kind = "fast", Count = 1 });
                Use(new Job { Kind = "fast", Count = null });
                Use(new Job { Kind = "fast", Count = number });
                Use(new Job { Kind = "fast", Count = flag ? 1 : 2 }); //! SCF1007
                Use(new Job { Kind = "slow", Count = 2 });
                Use(new Job { Kind = text, Count = 2 });
                Use(new Job { Note = "a", Mode = "on" });
                Use(new Job { Note = "a", Mode = "off" }); //! SCF1007
                Use(new Job { Note = text, Mode = Mode.Off }); //! SCF1007
                Use(new Job { Note = text, Mode = Mode.On });
                Use(new Job { Note = null, Mode = Mode.Off });
                Use(new Job { IsUrgent = false }); //! SCF1007
                Use(new Job { IsUrgent = true });
                Use(new Job { IsUrgent = flag });
                Use(new Job { Kind = "list", Tags = ["a", "b"] }); //! SCF1005
                Use(new Job { Kind = "list", Tags = ["a"] });
                Use(new Job { Kind = "list", Tags = ["A"] }); //! SCF1003
                Use(new Job { Kind = "line", Tags = ["a", "B"] });
                Use(new Job { Kind = "timer", Note = "0 8 * * * *" }); //! SCF1008
                Use(new Job { Kind = "timer", Note = "{\"cron\":\"0 8 * * *\"" }); //! SCF1009
                Use(new Job { Kind = "timer", Note = "0 8 * * *" });
                Use(new Job { Kind = "timer", Note = flag ? text : "every day" }); //! SCF1008
                Use(new Job { Kind = "entry", Note = "index" }); //! SCF1002
                Use(new Job { Kind = "short", Note = "four" }); //! SCF1005
                Use(new Job { Kind = "short", Note = "ééé" });
                Use(new Job { Kind = "small", Note = "ééé" }); //! SCF1005
                Use(new Job { Kind = number == 0 ? "small" : "small", Note = "ééé" }); //! SCF1005
                Use(new Job { Kind = flag ? "small" : "large", Note = "ééé" });
                Use(new Job { Inner = new() { Name = "12345" } }); //! SCF1005
                Use(new Job { Inner = new() { Name = "1234" } });
                Use(new Always { Name = "no", Text = "four" }); //! SCF1005 SCF1007
                Always always = new() { Name = "yes", Text = "one" };
                always.Name = "no"; //! SCF1007
                always.Text = "four"; //! SCF1005
                always.Text = text;
        """, """
        [MemberSum(100, "Skip", "Take", Says = "A page ends at 100.")]
        internal sealed record Page
        {
            public long? Skip { get; init; }
            public int? Take { get; init; }
        }

        [TimesWithin("From", "To", 3600)]
        [AscendingTimes("From", "To")]
        internal sealed class Period
        {
            public ApiTimestamp? From { get; set; }
            public ApiTimestamp? To { get; set; }
        }

        [RequiredValue("Count", "1", When = "Kind", Is = "fast")]
        [RequiredValue("Mode", "on", When = "Note")]
        [RequiredValue("IsUrgent", "true")]
        [MemberLimit("Tags", MaxItems = 1, Pattern = "^[a-z]+$", When = "Kind", Is = "list")]
        [MemberLimit("Note", Format = "cron-trigger", When = "Kind", Is = "timer")]
        [MemberLimit("Note", Format = "handler", When = "Kind", Is = "entry")]
        [MemberLimit("Note", MaxLength = 3, When = "Kind", Is = "short")]
        [MemberLimit("Note", MinBytes = 1, MaxBytes = 5, When = "Kind", Is = "small")]
        [MemberLimit("Inner.Name", MaxLength = 4)]
        internal sealed class Job
        {
            public string? Kind { get; set; }
            public int? Count { get; set; }
            public string? Note { get; set; }
            public Mode? Mode { get; set; }
            public bool? IsUrgent { get; set; }
            public IReadOnlyList<string>? Tags { get; set; }
            public Inner? Inner { get; set; }
        }

        [RequiredValue("Name", "yes")]
        [MemberLimit("Text", MaxLength = 3)]
        internal sealed class Always
        {
            public string? Name { get; set; }
            public string? Text { get; set; }
        }

        internal sealed class Inner
        {
            public string? Name { get; set; }
        }

        [KnownValues("on", "off")]
        internal readonly struct Mode(string value) : IOpenEnumValue<Mode>
        {
            public static Mode On => new("on");
            public static Mode Off => new("off");
            public string Value => value;
            public bool IsKnown => value is "on" or "off";
            public static implicit operator Mode(string value) => new(value);
            public static Mode Create(string value) => new(value);
            public static bool TryGetKnown(ReadOnlySpan<byte> utf8, out Mode value)
            {
                value = default;
                return false;
            }

            public bool Equals(Mode other) => value == other.Value;
        }

        internal static class Limits
        {
            public const int Ninety = 9 * 10;
            public static readonly int Eleven = 11;
        }
        """);

    [Fact]
    public Task ValuesThatDoNotGoTogether_AreReported() => UserCode.VerifyAsync(OwnTypes);
}
