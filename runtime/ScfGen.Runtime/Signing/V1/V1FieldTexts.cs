using System.Runtime.CompilerServices;

namespace ScfGen.Signing;

/// <summary>The values of <see cref="V1Fields"/> that are texts; null where a field has none.</summary>
[InlineArray(V1Fields.Count)]
internal struct V1FieldTexts
{
    private string? _first;
}
