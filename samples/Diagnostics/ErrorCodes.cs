using Diagnostics.Scf;
using ScfGen;

namespace Diagnostics;

// The error code is never returned.
internal static class ErrorCodes
{
    public static async Task CompareAsync(ScfClient scf)
    {
        try
        {
            await scf.DeleteNamespaceAsync(new() { Namespace = "shop" });
        }
        catch (ApiException e) when (e.Code == "ResourceNotFound.Namespce") // SCF2002: misspelled
        {
        }
        catch (ApiException e) when (e.Code == ScfErrorCodes.ResourceNotFoundAlias) // SCF2002: not of this action
        {
        }
        catch (ApiException e) when (e.Code.IsIn("ResourceMissing")) // SCF2002: no such category
        {
        }
        catch (ApiException e) when (e is { Code.Value: "FailedOperation.DeleteNamspace" }) // SCF2002: in a pattern
        {
        }
    }

    public static bool IsTemporary(ApiErrorCode code) => code.Value switch
    {
        "InternalErrors" => true, // SCF2002: in a switch
        ScfErrorCodes.RequestLimitExceeded => true,
        _ => false,
    };
}
