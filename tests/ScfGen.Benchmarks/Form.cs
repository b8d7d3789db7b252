namespace ScfGen.Benchmarks;

/// <summary>Requests that are signed with HmacSHA256 and sent as forms.</summary>
public enum Form
{
    /// <summary>InvokeFunction with an event of 1 KB, of which two characters in five are percent-encoded.</summary>
    Event,

    /// <summary>UpdateFunctionCode with a ZIP archive of 1 KB in Base64, of which few characters are percent-encoded.</summary>
    Zip,
}
