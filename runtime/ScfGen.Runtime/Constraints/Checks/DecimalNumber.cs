using System.Globalization;

namespace ScfGen.Checks;

/// <summary>Turns floating-point numbers into decimal ones, which limits and steps are exact in.</summary>
internal static class DecimalNumber
{
    // Near the end of what decimal holds; any limit is far below.
    public const double Largest = 7e27;

    /// <summary>Converts a number by its shortest text, as people write it; one that decimal cannot hold becomes the largest that it can.</summary>
    /// <returns>The number; null where there is none.</returns>
    public static decimal? From(double value)
    {
        if (double.IsNaN(value))
        {
            return null;
        }

        double held = value > Largest ? Largest : value < -Largest ? -Largest : value;
        return decimal.Parse(held.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
