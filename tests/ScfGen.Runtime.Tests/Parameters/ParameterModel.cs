namespace ScfGen.Runtime.Tests;

/// <summary>A request that writes what a test tells it.</summary>
internal sealed class ParameterModel(Action<ParameterWriter> write) : IParameterModel
{
    public void WriteParameters(ParameterWriter writer) => write(writer);

    /// <summary>Gives the query of a request.</summary>
    public static string Query(Action<ParameterWriter> write)
    {
        using RequestParameters parameters = RequestParameters.From(new ParameterModel(write));
        return parameters.ToQuery();
    }
}
