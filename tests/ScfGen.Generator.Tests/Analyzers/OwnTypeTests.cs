namespace ScfGen.Generator.Tests;

/// <summary>The attributes on what users declare themselves: properties, fields, parameters, records and attributes.</summary>
public sealed class OwnTypeTests
{
    internal static string Members { get; } = UserCode.Program("""
                Settings settings = new()
                {
                    Memory = 65, //! SCF1001
                    Ratio = 1.5, //! SCF1001
                    Name = "", //! SCF1005
                    Mode = "Off", //! SCF1004
                    Closed = "maybe", //! SCF1004
                    Schedule = "0 8 * * *", //! SCF1008
                    Entry = "index", //! SCF1002
                    Day = "2024-13-01 00:00:00", //! SCF1009
                };
                settings = new() { Memory = 64, Ratio = 0.25, Name = "abc", Mode = "off", Closed = "on", Schedule = "0 0 8 * * * *", Entry = "index.main", Day = "2024-12-01 00:00:00" };
                settings.Memory = -1; //! SCF1001
                settings.Memory = number;
                int declaredFirst;
                declaredFirst = 65;
                settings.Memory = declaredFirst; //! SCF1001
                settings.Memory = int.MaxValue; //! SCF1001
                settings.Memory = (byte)200; //! SCF1001
                settings.Memory = 'A'; //! SCF1001
                settings.Memory = sizeof(long) * 16;
                settings.Ratio = -0.5; //! SCF1001
                settings.Ratio = double.NaN;
                settings.Ratio = 1e300; //! SCF1001
                settings.Ratio = double.NegativeInfinity; //! SCF1001
                settings.Money = 0.105m; //! SCF1001
                settings.Money = 0.10m;
                settings.Money = 1; //! SCF1001
                settings.Small = 9; //! SCF1001
                settings.Small = null;
                settings.Small ??= 9; //! SCF1001
                settings.Small += 9;
                settings.Name = nameof(Settings); //! SCF1005
                settings.Name = nameof(Any);
                settings.Name = null!;
                settings.Name = text;
                settings.Bytes = "éé";
                settings.Bytes = "ééé"; //! SCF1005
                settings.Tags = ["ok", "Not"]; //! SCF1003
                settings.Tags = [text, flag ? "ok" : "Not"]; //! SCF1003
                settings.Tags = ["a", "b", "c", "d"]; //! SCF1005
                settings.Tags = []; //! SCF1005
                settings.Tags = ["A", .. settings.Tags]; //! SCF1003
                settings.Tags = new[] { "a", "B" }; //! SCF1003
                settings.Tags = new List<string> { "a", "B" }; //! SCF1003
                settings.Tags = new List<string>(settings.Tags) { "a" };
                settings.Tags = new string[4]; //! SCF1005
                settings.Tags = new string[number];
                settings.Tags = flag ? new[] { "a" } : null!;
                settings.Numbers = [1, 2, 6]; //! SCF1001
                Settings nested = new() { Name = "abc", Inner = { Ratio = 2, Tags = { "a", "B" } } }; //! SCF1001 SCF1003
                (settings.Ratio, settings.Name) = (0.5, text);
                Derived derived = new() { Memory = 65 }; //! SCF1001
                derived.Overridden = 6; //! SCF1001
                Point point = new() { X = 6 }; //! SCF1001
                point = point with { X = 0 }; //! SCF1001
                point.Y = 0; //! SCF1001
                settings.Shared = Limits.TooMuch; //! SCF1001
                settings.Shared = Limits.Readable; //! SCF1001
                settings.Shared = Limits.Writable;
                settings.Shared = Limits.Computed;
                settings.Shared = Late.SetLater;
        """, """
        internal class Settings
        {
            [NumberRange(128, 3072, Step = 128, Also = new double[] { 64 })]
            public int Memory { get; set; } = 100; //! SCF1001

            [NumberRange(0, 1)]
            public double Ratio { get; set; } = 0.5;

            [NumberRange(double.NegativeInfinity, 0.5, Step = 0.05)]
            public decimal Money = 0.3m;

            [NumberRange(1, 5)]
            public short? Small { get; set; }

            [NumberRange(1, 5)]
            public long Shared { get; set; } = 1;

            [TextLength(1, 3)]
            public string Name = "abcd"; //! SCF1005

            [Utf8Size(0, 4)]
            public string? Bytes { get; set; } = "";

            [TextPattern("^[a-z]+$", Says = "Tags have small letters only."), ItemCount(1, 3)]
            public IReadOnlyList<string> Tags { get; set; } = ["ok", "Not"]; //! SCF1003

            [NumberRange(1, 5)]
            public int[] Numbers { get; set; } = [];

            [KnownValues("on", "off")]
            public string Mode { get; set; } = "on";

            [KnownValues("on", "off", IsClosed = true)]
            public string Closed { get; set; } = "on";

            [TextFormat("cron7")]
            public string? Schedule { get; set; }

            [TextFormat("handler")]
            public string? Entry { get; set; }

            [TextFormat("date-time")]
            public string? Day { get; set; }

            [TextFormat("no-such-format")]
            public string? Other { get; set; } = "anything";

            [NumberRange(1, 5)]
            public virtual int Overridden { get; set; } = 1;

            public Part Inner { get; } = new();
        }

        internal sealed class Part
        {
            [NumberRange(0, 1)]
            public double Ratio { get; set; }

            [TextPattern("^[a-z]+$")]
            public List<string> Tags { get; } = [];
        }

        internal sealed class Derived : Settings
        {
            public override int Overridden { get; set; } = 2;
        }

        internal record struct Point([NumberRange(1, 5)] int X)
        {
            [NumberRange(1, 5)]
            public int Y = 1;
        }

        internal static class Limits
        {
            public const int TooMuch = 5 + 1;
            public static readonly int Readable = 6;
            public static int Writable = 6;
            public static int Computed => 6;
        }

        internal static class Late
        {
            public static readonly int SetLater = 6;

            static Late() => SetLater = 5;
        }
        """);

    internal static string Parameters { get; } = UserCode.Program("""
                Job job = new(901, "name"); //! SCF1001
                job = new(900, "a long name"); //! SCF1005
                job = new(Name: "a long name", Timeout: 0); //! SCF1001 SCF1005
                job = new(number, text);
                job = job with { Timeout = 901 }; //! SCF1001
                job = job with { Name = "a long name" }; //! SCF1005
                job = job with { Name = "name", Timeout = 1 };
                Methods.Run();
                Methods.Run(0); //! SCF1001
                Methods.Run(count: 6); //! SCF1001
                Methods.Run(3, "B"); //! SCF1003
                Methods.Run(flag ? 5 : 6); //! SCF1001
                Methods.Tag("a", "b");
                Methods.Tag("a", "B"); //! SCF1003
                Methods.Tag("a", "b", "c"); //! SCF1005
                Methods.Tag(); //! SCF1005
                Methods.Tag(["A"]); //! SCF1003
                text.Cut(6); //! SCF1001
                Use(new Indexed()[6]); //! SCF1001
                Use(new Indexed()[5]);
                int target = 6;
                Methods.Fill(out target);
                Methods.Read(in target);
                Methods.Read(6); //! SCF1001
                Use(new Made(6)); //! SCF1001
                Limit limit = static count => count;
                Use(limit(6)); //! SCF1001
        """, """
        internal sealed record Job([NumberRange(1, 900)] int Timeout, [property: TextLength(1, 5)] string Name);

        internal static class Methods
        {
            public static void Run([NumberRange(1, 5)] int count = 6, [TextPattern("^[a-z]$")] string name = "a") //! SCF1001
            {
            }

            public static void Tag([TextPattern("^[a-z]$"), ItemCount(1, 2)] params string[] tags)
            {
            }

            public static string Cut(this string text, [NumberRange(1, 5)] int length) => text[..length];

            public static void Fill([NumberRange(1, 5)] out int value) => value = 6;

            public static void Read([NumberRange(1, 5)] in int value)
            {
            }
        }

        internal sealed class Indexed
        {
            public int this[[NumberRange(1, 5)] int index] => index;
        }

        internal sealed class Made([NumberRange(1, 5)] int count)
        {
            public int Count => count;
        }

        internal delegate int Limit([NumberRange(1, 5)] int count);

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
        internal sealed class RepeatAttribute([NumberRange(1, 5)] int times) : Attribute
        {
            public int Times => times;

            [TextLength(0, 3)]
            public string Note { get; set; } = "";
        }

        [Repeat(5, Note = "ok")]
        [Repeat(6)] //! SCF1001
        internal sealed class Repeated
        {
            [Repeat(1, Note = "long")] //! SCF1005
            public void Again()
            {
            }
        }
        """);

    [Fact]
    public Task Members_AreChecked() => UserCode.VerifyAsync(Members);

    [Fact]
    public Task Parameters_AreChecked() => UserCode.VerifyAsync(Parameters);
}
