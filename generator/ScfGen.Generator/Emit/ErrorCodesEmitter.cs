using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits the documented error codes as constants.</summary>
internal static class ErrorCodesEmitter
{
    public static void Emit(CodeWriter writer, ServiceInfo info, EquatableArray<ErrorCodeModel> errors)
    {
        Docs.Write(writer, $"The documented error codes of {info.Name}, to compare with ApiException.Code");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{info.Visibility} static class {info.ErrorCodesType}"))
        {
            foreach (ErrorCodeModel error in errors)
            {
                string retry = error.IsRetryable ? "The same request may succeed later" : "Sending the same request again does not help";
                Docs.Write(writer, error.Summary ?? error.Code, retry);
                writer.Line($"public const string {error.Name} = {Literals.String(error.Code)};");
                writer.Line();
            }

            Docs.Write(writer, "Whether the same request may succeed later");
            writer.Line("/// <param name=\"code\">An error code.</param>");
            writer.Line("/// <returns>Whether it may; false for a code that is not documented.</returns>");
            string retryable = string.Join(" or ", errors.Where(static error => error.IsRetryable).Select(error => $"{info.ErrorCodesType}.{error.Name}"));
            writer.Line("public static bool IsRetryable(global::ScfGen.ApiErrorCode code) =>");
            writer.Line(retryable.Length == 0 ? "    false;" : $"    code.Value is {retryable};");
        }
    }
}
