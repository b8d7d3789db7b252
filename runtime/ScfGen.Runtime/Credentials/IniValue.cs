namespace ScfGen;

/// <summary>A value of an INI file, and the line it is in, counted from one.</summary>
internal readonly record struct IniValue(string Text, int Line);
