using System.Reflection;
using System.Text;
using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Reads JSON into a generated model and has it checked by all that its spec says.</summary>
internal static class ModelJudge
{
    private static readonly MethodInfo s_read = typeof(ModelJudge).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static IReadOnlyList<Violation> Judge(Type model, string json)
    {
        object request = s_read.MakeGenericMethod(model).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json], null)!;
        return Validator.Check((IValidatable)request, ValidationMode.Documented);
    }

    private static T Read<T>(string json)
        where T : class, IJsonModel<T>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return T.ReadFrom(ref reader);
    }
}
