using System.Globalization;

namespace ScfGen.Benchmarks.Table;

/// <summary>Writes figures as the table shows them.</summary>
internal static class Format
{
    public static string Cost(Series? series) => series is null ? "-" : $"{Time(series.Nanoseconds)}, {Bytes(series.Bytes)}";

    public static string Ratio(Series? measured, Series? reference)
    {
        if (measured is null || reference is null)
        {
            return "-";
        }

        Quartiles ratio = measured.RatioTo(reference);
        return $"{Number(ratio.Median)} ({Spread(ratio)})";
    }

    public static string Spread(Quartiles ratio) => $"{Number(ratio.Lower)} to {Number(ratio.Upper)}";

    public static string Number(double ratio) => ratio.ToString(ratio < 0.1 ? "0.0000" : "0.00", CultureInfo.InvariantCulture);

    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Significant(nanoseconds, "ns"),
        < 1e6 => Significant(nanoseconds / 1e3, "us"),
        _ => Significant(nanoseconds / 1e6, "ms"),
    };

    public static string Bytes(long bytes) => bytes switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 10_000_000 => Significant(bytes / 1024.0, "KB"),
        _ => Significant(bytes / (1024.0 * 1024.0), "MB"),
    };

    private static string Significant(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(value < 100 ? Math.Round(value, 1) : Math.Round(value))} {unit}");
}
