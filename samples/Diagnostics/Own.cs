using ScfGen;

namespace Diagnostics;

// The same on a type of one's own.
internal sealed record Own([NumberRange(1, 900)] int Seconds)
{
    [NumberRange(1, 10)]
    public int Retries { get; init; } = 11; // SCF1001: an initialiser

    public static Own Create() => new(0); // SCF1001: an argument

    public Own Slower() => this with { Seconds = 901 }; // SCF1001: a with expression

    public static void Pause([NumberRange(1, 60)] int seconds = 90) => // SCF1001: a default value
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
}
