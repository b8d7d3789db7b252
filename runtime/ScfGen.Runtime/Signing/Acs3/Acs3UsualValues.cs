using System.Runtime.CompilerServices;

namespace ScfGen.Signing;

/// <summary>The values of <see cref="Acs3Headers.Usual"/>, each at its header's place; null where a request lacks it.</summary>
[InlineArray(Acs3Headers.UsualCount)]
internal struct Acs3UsualValues
{
    private string? _first;
}
