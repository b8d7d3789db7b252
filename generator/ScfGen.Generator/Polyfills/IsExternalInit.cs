namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit records and init-only properties for .NET Standard 2.0.</summary>
internal static class IsExternalInit
{
}
