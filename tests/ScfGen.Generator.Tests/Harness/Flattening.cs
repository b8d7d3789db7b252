using System.Reflection;
using System.Text;
using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Reads JSON into a generated model and has it write itself as parameters.</summary>
internal static class Flattening
{
    private static readonly MethodInfo s_read = typeof(Flattening).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>The parameters as a query.</summary>
    public static string QueryOf(Type model, string json)
    {
        object request = s_read.MakeGenericMethod(model).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json], null)!;
        using RequestParameters parameters = RequestParameters.From((IParameterModel)request);
        return parameters.ToQuery();
    }

    private static T Read<T>(string json)
        where T : class, IJsonModel<T>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return T.ReadFrom(ref reader);
    }
}
