using System.Text.Json;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Reads where code comes from.</summary>
internal static class CodeInput
{
    /// <summary>The package; null when the object names no source at all.</summary>
    public static CodePackage? Read(ActionContext context, JsonElement source)
    {
        if (source.TextOf("ZipFile") is { Length: > 0 } archive)
        {
            return new CodePackage(Convert.FromBase64String(archive));
        }

        if (source.TryGetProperty("ImageConfig", out JsonElement image) && image.ValueKind == JsonValueKind.Object)
        {
            return new CodePackage([], isImage: true);
        }

        bool hasBucket = IsGiven(source, "CosBucketName");
        bool hasObject = IsGiven(source, "CosObjectName");
        if (hasBucket != hasObject)
        {
            string absent = hasBucket ? "CosObjectName" : "CosBucketName";
            throw context.Error(
                $"Code in object storage needs CosBucketName and CosObjectName: {absent} is missing.", $"InvalidParameterValue.{absent}");
        }

        bool isElsewhere = hasBucket || IsGiven(source, "DemoId") || IsGiven(source, "TempCosObjectName") || IsGiven(source, "GitUrl");
        return isElsewhere ? new CodePackage([]) : null;
    }

    private static bool IsGiven(JsonElement source, string name) => source.TextOf(name) is { Length: > 0 };
}
