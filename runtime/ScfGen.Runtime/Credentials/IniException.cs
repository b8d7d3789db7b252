namespace ScfGen;

/// <summary>A line of an INI file that is not what it has to be. The message says how, and shows nothing of it.</summary>
internal sealed class IniException(int line, string message) : FormatException(message)
{
    /// <summary>The line, counted from one.</summary>
    public int Line => line;
}
