namespace ScfGen.Benchmarks.Data;

/// <summary>The parameters of requests that are sent as forms, without those that every request has.</summary>
internal static class FormParameters
{
    /// <summary>InvokeFunction with an event of 1 KB, of which two characters in five are percent-encoded.</summary>
    public static KeyValuePair<string, string>[] Event { get; } =
    [
        new("FunctionName", Texts.FunctionName),
        new("Qualifier", "$LATEST"),
        new("Event", Texts.Event),
        new("LogType", "Tail"),
        new("Namespace", "default"),
    ];

    /// <summary>UpdateFunctionCode with a ZIP archive of 1 KB in Base64, of which few characters are percent-encoded.</summary>
    public static KeyValuePair<string, string>[] Zip { get; } =
    [
        new("FunctionName", Texts.FunctionName),
        new("Handler", "index.main"),
        new("ZipFile", Texts.SmallZip),
        new("Namespace", "default"),
    ];

    public static RequestParameters Make(KeyValuePair<string, string>[] pairs)
    {
        var parameters = new RequestParameters();
        foreach ((string name, string value) in pairs)
        {
            parameters.Add(name, value);
        }

        return parameters;
    }
}
