namespace ScfGen.Generator.Tests;

/// <summary>A value for a member.</summary>
/// <param name="Value">A <see cref="long"/>, a <see cref="double"/>, a <see cref="string"/>, an <see cref="ItemCount"/> or <see cref="ItemTexts"/>.</param>
/// <param name="IsWellFormed">Whether a text is of its member's format.</param>
internal sealed record MemberValue(object Value, bool IsWellFormed = true);
