using System.Globalization;

namespace LocalScf.Spec;

/// <summary>Where a value stands, for people: <c>Code.ZipFile</c>, <c>Filters.0.Name</c>.</summary>
internal sealed record ParameterPath(ParameterPath? Parent, string Name, bool IsIndex = false)
{
    public ParameterPath Item(int index) => new(this, index.ToString(CultureInfo.InvariantCulture), IsIndex: true);

    public override string ToString() => Parent is null ? Name : $"{Parent}.{Name}";
}
